import { bestTag } from '../languages/locale.ts';
import type { Locale } from '../languages/locale.ts';

export { setDefaultLocales } from '../languages/default-locales.ts';
export type { Locale } from '../languages/locale.ts';
export type { Catalogue, StringsFactory } from '../strings/catalogue.ts';
export type { LocaleFormatter, PluralForms } from '../languages/locale-formatter.ts';

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
  { tag: 'de', direction: 'ltr', load: async () => (await import('./de.ts')).german },
  { tag: 'fr', direction: 'ltr', load: async () => (await import('./fr.ts')).french },
  { tag: 'es', direction: 'ltr', load: async () => (await import('./es.ts')).spanish },
  { tag: 'pt-BR', direction: 'ltr', load: async () => (await import('./pt-br.ts')).brazilianPortuguese },
  { tag: 'ja', direction: 'ltr', load: async () => (await import('./ja.ts')).japanese },
  {
    tag: 'zh-Hans',
    direction: 'ltr',
    load: async () => (await import('./zh-hans.ts')).simplifiedChinese,
  },
  { tag: 'ar', direction: 'rtl', load: async () => (await import('./ar.ts')).arabic },
  { tag: 'he', direction: 'rtl', load: async () => (await import('./he.ts')).hebrew },
  { tag: 'hi', direction: 'ltr', load: async () => (await import('./hi.ts')).hindi },
];

/**
 * The language for a user who reads several, given in their order of preference (`navigator.languages`): the first available one, or English.
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
