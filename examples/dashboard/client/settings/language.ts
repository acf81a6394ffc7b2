import { builtInLocales } from '@account-elements/elements/locales';

import { isAllowed, tryOrUndefined } from '../try-or-undefined.ts';

/** The language of the account page. The rest of the application is in English only. */
export interface Language {
  /** `en-GB` until they choose another. */
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
  /** Each with its name in its own words. */
  readonly choices: readonly { readonly tag: string; readonly name: string }[];
  /** Whether the last choice holds for later visits, too. */
  readonly isKept: boolean;
  choose(tag: string): void;
}

const english = 'en-GB';
const key = 'tally-language';
const tags = [english, ...builtInLocales.map(({ tag }) => tag)];
const choices = tags.map((tag) => ({ tag, name: new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag }));

/** @param storage gives where the choice is kept; it throws where the browser blocks that. */
export function createLanguage(storage: () => Storage, onChange: () => void): Language {
  const kept = tryOrUndefined(() => storage().getItem(key));
  let chosen = tags.find((tag) => tag === kept) ?? english;
  let isKept = true;
  return {
    choices,
    get tag() {
      return chosen;
    },
    get direction() {
      return builtInLocales.find(({ tag }) => tag === chosen)?.direction ?? 'ltr';
    },
    get isKept() {
      return isKept;
    },
    choose(tag) {
      chosen = tag;
      isKept = isAllowed(() => storage().setItem(key, tag));
      onChange();
    },
  };
}
