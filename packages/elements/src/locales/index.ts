import { bestTag } from '../languages/locale.ts';
import type { Locale } from '../languages/locale.ts';

export { setDefaultLocales } from '../languages/default-locales.ts';
export type { Locale } from '../languages/locale.ts';
export type { Catalogue, Texts } from '../strings/strings.ts';
export type { Counting, PluralForms } from '../strings/counting.ts';

/**
 * The languages this package brings beside English, which is in the elements. Each is a module of its own, fetched when an element
 * under its `lang` first needs it.
 *
 * @example
 * ```ts
 * provider.locales = builtInLocales;
 * ```
 */
export const builtInLocales: readonly Locale[] = [
  { tag: 'de', direction: 'ltr', load: async () => (await import('../strings/de/index.ts')).german },
  { tag: 'fr', direction: 'ltr', load: async () => (await import('../strings/fr/index.ts')).french },
  { tag: 'es', direction: 'ltr', load: async () => (await import('../strings/es/index.ts')).spanish },
  { tag: 'pt-BR', direction: 'ltr', load: async () => (await import('../strings/pt-br/index.ts')).brazilianPortuguese },
  { tag: 'ja', direction: 'ltr', load: async () => (await import('../strings/ja/index.ts')).japanese },
  {
    tag: 'zh-Hans',
    direction: 'ltr',
    load: async () => (await import('../strings/zh-hans/index.ts')).simplifiedChinese,
  },
  { tag: 'ar', direction: 'rtl', load: async () => (await import('../strings/ar/index.ts')).arabic },
  { tag: 'he', direction: 'rtl', load: async () => (await import('../strings/he/index.ts')).hebrew },
  { tag: 'hi', direction: 'ltr', load: async () => (await import('../strings/hi/index.ts')).hindi },
];

/**
 * The language to show somebody who reads several, best first, as `navigator.languages` says it: the first that there is, else English.
 *
 * @example
 * ```ts
 * const { tag, direction } = chooseLanguage(navigator.languages);
 * document.documentElement.lang = tag;
 * document.documentElement.dir = direction;
 * ```
 *
 * @returns `tag` is the one they named, with its region, by which dates are written.
 */
export function chooseLanguage(
  wanted: readonly string[],
  locales: readonly Locale[] = builtInLocales,
): { readonly tag: string; readonly direction: Locale['direction'] } {
  const offered = ['en', ...locales.map(({ tag }) => tag)];
  for (const tag of wanted) {
    const best = bestTag(tag, offered);
    if (best !== undefined) return { tag, direction: locales.find((one) => one.tag === best)?.direction ?? 'ltr' };
  }
  return { tag: 'en', direction: 'ltr' };
}
