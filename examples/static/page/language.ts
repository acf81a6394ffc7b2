import { builtInLocales, chooseLanguage } from '@account-elements/elements/locales';

const key = 'account-elements-demo-language';
const tags = ['en', ...builtInLocales.map(({ tag }) => tag)];

/**
 * Shows part of the page in the browser's language, or in the language that the user selects. The page's own texts are in
 * English.
 *
 * @param select already has an option with an empty value, for the browser's language.
 */
export function offerLanguages(select: HTMLSelectElement, part: HTMLElement): void {
  select.append(...tags.map(optionFor));
  // If the browser does not store the choice, it lasts until the page is closed.
  let unkept: string | undefined;

  const apply = (): void => {
    const choice = unkept ?? readChoice();
    const chosen = tags.find((tag) => tag === choice);
    const { tag, direction } = chooseLanguage(chosen === undefined ? navigator.languages : [chosen]);
    part.lang = tag;
    part.dir = direction;
    select.value = chosen ?? '';
  };
  select.addEventListener('change', () => {
    const { value } = select;
    unkept = storeChoice(value) ? undefined : value;
    apply();
  });
  // Another tab has selected a language, or the browser's language has changed.
  window.addEventListener('storage', apply);
  window.addEventListener('languagechange', apply);
  apply();
}

// `localStorage` throws in sandboxed frames and where the browser blocks storage.
function readChoice(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Returns whether the browser stored the choice. */
function storeChoice(tag: string): boolean {
  try {
    localStorage.setItem(key, tag);
    return true;
  } catch {
    return false;
  }
}

function optionFor(tag: string): HTMLOptionElement {
  const option = new Option(new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag, tag);
  option.lang = tag;
  return option;
}
