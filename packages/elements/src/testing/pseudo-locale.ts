import type { Locale } from '../languages/locale.ts';
import { english } from '../locales/en.ts';
import type { Catalogue, StringsFactory } from '../strings/catalogue.ts';

/**
 * A pseudo-language for tests (CLDR's `en-XA`): English with accents, 50 % longer, in brackets. Text without brackets is not from the
 * catalogue. Text that is cut off would also be cut off in a language with longer words.
 *
 * @example
 * ```ts
 * provider.locales = [...builtInLocales, pseudoLocale];
 * document.documentElement.lang = 'en-XA';
 * ```
 */
export const pseudoLocale: Locale = { tag: 'en-XA', direction: 'ltr', load: () => pseudo };

const pseudo = Object.fromEntries(
  Object.entries(english).map(([group, texts]: [string, StringsFactory<object>]) => [
    group,
    (formatter) => ({ ...(marked(texts(formatter)) as object), ...(group === 'common' && { locale: 'en-XA' }) }),
  ]),
) as Catalogue;

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const accented = [...'áƀçđéƒğħíĵķłɱñóþɋřšŧúṽŵẋýžÁƁÇĐÉƑĞĦÍĴĶŁṀÑÓÞɊŘŠŦÚṼŴẊÝŽ'];

function marked(texts: unknown): unknown {
  if (typeof texts === 'string') return markedText(texts, []);
  if (typeof texts === 'function')
    return (...inputs: unknown[]) =>
      markedText(String((texts as (...inputs: unknown[]) => unknown)(...inputs)), inputs);
  return Object.fromEntries(Object.entries(texts as object).map(([key, text]) => [key, marked(text)]));
}

function markedText(text: string, inputs: readonly unknown[]): string {
  const kept = inputs.filter((input): input is string => typeof input === 'string' && input !== '');
  return `[${accentedAround(kept, text)}${filler(Math.ceil(text.length * 0.4))}]`;
}

// Values in a text, for example the name of a user, are not changed.
function accentedAround([kept, ...others]: readonly string[], text: string): string {
  if (kept === undefined) return text.replaceAll(/[a-z]/giu, (letter) => accented[plain.indexOf(letter)] ?? letter);
  return text
    .split(kept)
    .map((part) => accentedAround(others, part))
    .join(kept);
}

function filler(length: number): string {
  return ' one two three four five six seven eight nine ten'
    .repeat(Math.ceil(length / 49))
    .slice(0, length)
    .trimEnd();
}
