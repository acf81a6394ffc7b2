import type { InputIssue } from '../errors.ts';

const longest = 128;
const longestBytes = 512;

// Control characters, bidi overrides and isolates, lone surrogates, noncharacters and tag characters.
const forbidden = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF\u{E0000}-\u{E0FFF}]/u;
// A name needs a visible character. Invisible ones, for example joiners, are allowed between visible ones.
const visible = /[^\p{Z}\p{C}\p{Default_Ignorable_Code_Point}\p{M}]/u;
// More marks on one letter than any script uses.
const heaped = /\p{M}{9}/u;

/** Returns the stored form of a full name: NFC, without white space at the start and end. */
export function normalizeFullName(fullName: string): string {
  return fullName.normalize('NFC').trim();
}

/** Returns the rules that a full name breaks, with the field `fullName`. Empty if it is valid. Every script is allowed. */
export function fullNameIssues(fullName: string): readonly InputIssue[] {
  const field = 'fullName';
  const tooLong: readonly InputIssue[] = [{ field, rule: 'tooLong', params: { maximum: longest } }];
  if (fullName.length > 4 * longest) return tooLong;
  const name = normalizeFullName(fullName);
  if (name === '') return [{ field, rule: 'required' }];
  if (forbidden.test(name) || heaped.test(name)) return [{ field, rule: 'fullNameCharacters' }];
  if (!visible.test(name)) return [{ field, rule: 'required' }];
  if (Array.from(name).length > longest) return tooLong;
  if (new TextEncoder().encode(name).length > longestBytes) return tooLong;
  return [];
}
