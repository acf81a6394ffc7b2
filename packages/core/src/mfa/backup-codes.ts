/** How many backup codes make a set. */
export const backupCodeCount = 10;

/** From this many remaining codes down, a UI warns and offers new ones. */
export const backupCodesLowAt = 3;

/** Crockford's base32 alphabet: no I, L, O or U, so a code survives handwriting and the telephone. */
export const backupCodeAlphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Characters of a code that say which one of the set it is; not secret. */
export const backupCodeSelectorLength = 2;

/** Characters of a code that are secret: 13 × 5 bit = 65 bit (SP 800-63B-4 asks for 64). */
export const backupCodeSecretLength = 13;

const length = backupCodeSelectorLength + backupCodeSecretLength;
const groupLength = 5;

// A pasted code may carry hyphens of any kind, spaces, a line end and invisible marks of text direction; a much longer input is not
// a code.
const longestInput = 64;
const separators = /[\s\p{Cf}\-\u2010-\u2015\u2212\uFE63\uFF0D]/gu;
const canonical = new RegExp(`^[${backupCodeAlphabet}]{${length}}$`, 'u');

/** Writes a canonical code in groups of five, the way it is shown: `ABCDE-FGHJK-MNPQR`. */
export function formatBackupCode(code: string): string {
  const groups: string[] = [];
  for (let start = 0; start < code.length; start += groupLength) groups.push(code.slice(start, start + groupLength));
  return groups.join('-');
}

/**
 * Reads a backup code as a person types or pastes it: case, hyphens, spaces and invisible format characters do not matter, O is 0,
 * I and L are 1.
 *
 * @returns the canonical 15 characters, or `null` when the input cannot be a backup code.
 */
export function parseBackupCode(input: string): string | null {
  if (input.length > longestInput) return null;
  const code = input.replace(separators, '').toUpperCase().replaceAll('O', '0').replaceAll(/[IL]/gu, '1');
  return canonical.test(code) ? code : null;
}
