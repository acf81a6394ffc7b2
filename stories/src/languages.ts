/** A language that a story can be seen in. */
export interface Language {
  /** BCP 47, as a page's `lang` says it. */
  readonly tag: string;
  /** In its own words. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
}

/** Every language of the catalogue, and one that only looks like one: longer than English, with every text marked. */
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

/** The direction in which a language is written. */
export function directionOf(tag: unknown): Language['direction'] {
  return languages.find((language) => language.tag === tag)?.direction ?? 'ltr';
}
