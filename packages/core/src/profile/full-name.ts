import type { InputIssue } from '../errors.ts';

const longest = 128;
const longestBytes = 512;

// Control characters, bidi overrides and isolates, lone surrogates, noncharacters and tag characters.
const forbidden = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF\u{E0000}-\u{E0FFF}]/u;
// Nothing to see: blanks and characters that draw nothing (joiners are fine between others).
const visible = /[^\p{Z}\p{C}\p{Default_Ignorable_Code_Point}\p{M}]/u;
// More marks on one letter than any script writes.
const heaped = /\p{M}{9}/u;

/** A full name as it is stored: NFC, without blanks at the ends. */
export function normalizeFullName(fullName: string): string {
  return fullName.normalize('NFC').trim();
}

/** Which rules a full name breaks; empty when it is valid. Names of any script are names. Field is `fullName`. */
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
