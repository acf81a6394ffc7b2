import { builtInLocales } from '@account-elements/elements/locales';

import { isAllowed, tryOrUndefined } from '../try-or-undefined.ts';

/** The language of the account page. The rest of the application is in English only. */
export interface Language {
  /** `en-GB` until the user chooses another language. */
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
  /** The languages, each with its name in that language. */
  readonly choices: readonly { readonly tag: string; readonly name: string }[];
  /** Whether the browser stores the choice for later visits. */
  readonly isKept: boolean;
  choose(tag: string): void;
}

const english = 'en-GB';
const key = 'tally-language';
const tags = [english, ...builtInLocales.map(({ tag }) => tag)];
const choices = tags.map((tag) => ({ tag, name: new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag }));

/** @param storage returns the storage for the choice. It throws if the browser blocks storage. */
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
