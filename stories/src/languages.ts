/** A language for stories. */
export interface Language {
  /** The BCP 47 tag, as in a page's `lang`. */
  readonly tag: string;
  /** Its name in the language itself. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
}

/** Every language of the catalogue, and the pseudo-locale, which is longer than English and marks every text. */
export const languages: readonly Language[] = [
  { tag: 'en', name: 'English', direction: 'ltr' },
  { tag: 'de', name: 'Deutsch', direction: 'ltr' },
  { tag: 'fr', name: 'Français', direction: 'ltr' },
  { tag: 'es', name: 'Español', direction: 'ltr' },
  { tag: 'pt-BR', name: 'Português (Brasil)', direction: 'ltr' },
  { tag: 'ja', name: '日本語', direction: 'ltr' },
  { tag: 'zh-Hans', name: '简体中文', direction: 'ltr' },
  { tag: 'ar', name: 'العربية', direction: 'rtl' },
  { tag: 'he', name: 'עברית', direction: 'rtl' },
  { tag: 'hi', name: 'हिन्दी', direction: 'ltr' },
  { tag: 'en-XA', name: 'Pseudo-locale', direction: 'ltr' },
];

/** Returns the direction in which a language is written. */
export function directionOf(tag: unknown): Language['direction'] {
  return languages.find((language) => language.tag === tag)?.direction ?? 'ltr';
}
