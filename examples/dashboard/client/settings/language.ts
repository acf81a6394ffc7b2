import { builtInLocales } from '@account-elements/elements/locales';

/** The language in which somebody reads their account; Tally itself speaks English only. */
export interface Language {
  /** `en-GB` until they choose another. */
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
  /** Each with its name in its own words. */
  readonly choices: readonly { readonly tag: string; readonly name: string }[];
  choose(tag: string): void;
}

const english = 'en-GB';
const key = 'tally-language';
const tags = [english, ...builtInLocales.map(({ tag }) => tag)];
const choices = tags.map((tag) => ({ tag, name: new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag }));

export function createLanguage(storage: Storage, onChange: () => void): Language {
  let chosen = tags.find((tag) => tag === storage.getItem(key)) ?? english;
  return {
    choices,
    get tag() {
      return chosen;
    },
    get direction() {
      return builtInLocales.find(({ tag }) => tag === chosen)?.direction ?? 'ltr';
    },
    choose(tag) {
      chosen = tag;
      storage.setItem(key, tag);
      onChange();
    },
  };
}
