import { builtInLocales, chooseLanguage } from '@account-elements/elements/locales';

import { isAllowed, tryOrUndefined } from './try-or-undefined.ts';

const key = 'account-elements-demo-language';
const tags = ['en', ...builtInLocales.map(({ tag }) => tag)];

/**
 * Shows a part of the page in the browser's language, or in the one that is chosen here. The page's own few words are English.
 *
 * @param select has the option with an empty value already, for the browser's.
 */
export function offerLanguages(select: HTMLSelectElement, part: HTMLElement): void {
  select.append(...tags.map(optionFor));
  // A choice that the browser does not keep lasts as long as the page.
  let unkept: string | undefined;

  const apply = (): void => {
    const choice = unkept ?? tryOrUndefined(() => localStorage.getItem(key));
    const chosen = tags.find((tag) => tag === choice);
    const { tag, direction } = chooseLanguage(chosen === undefined ? navigator.languages : [chosen]);
    part.lang = tag;
    part.dir = direction;
    select.value = chosen ?? '';
  };
  select.addEventListener('change', () => {
    const { value } = select;
    unkept = isAllowed(() => localStorage.setItem(key, value)) ? undefined : value;
    apply();
  });
  // Another tab has chosen, or the browser's own language has changed.
  window.addEventListener('storage', apply);
  window.addEventListener('languagechange', apply);
  apply();
}

function optionFor(tag: string): HTMLOptionElement {
  const option = new Option(new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag, tag);
  option.lang = tag;
  return option;
}
