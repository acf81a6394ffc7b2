import { codeText, plainCode } from '../../mfa/code-text.ts';

/** The minimum length of a backup code of another system, without spaces and hyphens. */
export const shortestImportedCode = 8;

/** The forms in which a typed backup code of another system was perhaps hashed. */
export interface ImportedCode {
  /** By this package: without spaces and hyphens, as typed or, for a set without mixed case, in lower case. */
  readonly keyed: readonly string[];
  /** By the other system: as typed, or without spaces and hyphens. */
  readonly slow: readonly string[];
}

/** Reads a backup code of another system. `null` if the input cannot be a code. */
export function parseImportedCode(input: string): ImportedCode | null {
  const code = codeText(input);
  if (code === null || code.length < shortestImportedCode) return null;
  return { keyed: unique([code, code.toLowerCase()]), slow: unique([input.trim(), code]) };
}

/** Returns the codes of a set as they are hashed: in lower case, unless the other system distinguishes upper and lower case. */
export function importedCodeTexts(codes: readonly string[]): readonly string[] {
  const texts = codes.map(plainCode);
  const together = texts.join('');
  const hasMixedCase = /\p{Lu}/u.test(together) && /\p{Ll}/u.test(together);
  return hasMixedCase ? texts : texts.map((text) => text.toLowerCase());
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
