import type { InputIssue } from '../errors.ts';

const longest = 128;
const longestBytes = 512;

// Invisible characters that text from web pages and documents has between or around words: they are removed.
const stray = /[\u00AD\u061C\u200B\u200E\u200F\u2060\uFEFF]/gu;
// Joiners and variation selectors change how the characters before them look. Everything else that is invisible is forbidden: controls,
// other format characters (Cf, with the bidi controls), line separators, fillers, and characters that are drawn as a blank.
const invisible =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\u2800\u{1D159}\uFFFC]|(?![\u200C\u200D\p{Variation_Selector}])[\p{Cf}\p{Default_Ignorable_Code_Point}]/u;
// A joiner belongs after a letter of a script whose letters join, also after the marks on it, or after an emoji. A variation selector belongs after a visible
// character.
const misplaced =
  /(?:^|[^\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}]|[\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Hani}\p{sc=Hang}\p{sc=Hira}\p{sc=Kana}]\p{M}*)[\u200C\u200D]|(?:^|[\p{Z}\u200C\u200D\p{Variation_Selector}])\p{Variation_Selector}/u;
// A name needs a visible character.
const visible = /[^\p{Z}\p{C}\p{Default_Ignorable_Code_Point}\p{M}]/u;
// More marks on one letter than any script uses.
const heaped = /(?:\p{M}[\u200C\u200D]*){9}/u;

/** Returns the stored form of a full name: NFC, without white space at the start and end, and without stray invisible characters. */
export function normalizeFullName(fullName: string): string {
  return fullName.replaceAll(stray, '').normalize('NFC').trim();
}

/** Returns the rules that a full name breaks, with the field `fullName`. Empty if it is valid. Every script is allowed. */
export function fullNameIssues(fullName: string): readonly InputIssue[] {
  const field = 'fullName';
  const tooLong: readonly InputIssue[] = [{ field, rule: 'tooLong', params: { maximum: longest } }];
  if (fullName.length > 4 * longest) return tooLong;
  const name = normalizeFullName(fullName);
  if (name === '') return [{ field, rule: 'required' }];
  if (isForbidden(name)) return [{ field, rule: 'fullNameCharacters' }];
  if (!visible.test(name)) return [{ field, rule: 'required' }];
  if (Array.from(name).length > longest) return tooLong;
  if (new TextEncoder().encode(name).length > longestBytes) return tooLong;
  return [];
}

/** Whether a text contains characters that change what a reader sees: invisible ones, joiners without a letter that joins, heaps of marks. */
export function isForbidden(name: string): boolean {
  return [invisible, misplaced, heaped].some((pattern) => pattern.test(name));
}
