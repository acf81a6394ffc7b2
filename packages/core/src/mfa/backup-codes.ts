import { codeText } from './code-text.ts';

/** Number of backup codes in a set. */
export const backupCodeCount = 10;

/** With this many remaining codes or fewer, a UI shows a warning and offers new codes. */
export const backupCodesLowAt = 3;

/** Crockford's base32 alphabet, without I, L, O and U, which are easily confused. */
export const backupCodeAlphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Number of characters that identify a code in its set. They are not secret. */
export const backupCodeSelectorLength = 2;

/** Number of secret characters of a code: 13 × 5 bit = 65 bit (SP 800-63B-4 requires 64). */
export const backupCodeSecretLength = 13;

const length = backupCodeSelectorLength + backupCodeSecretLength;
const groupLength = 5;

const canonical = new RegExp(`^[${backupCodeAlphabet}]{${length}}$`, 'u');

/** Formats a canonical code for display, in groups of five: `ABCDE-FGHJK-MNPQR`. */
export function formatBackupCode(code: string): string {
  const groups: string[] = [];
  for (let start = 0; start < code.length; start += groupLength) groups.push(code.slice(start, start + groupLength));
  return groups.join('-');
}

/**
 * Reads a backup code that a user typed or pasted. Case, hyphens, spaces and invisible format characters are ignored; O is 0, I and L are 1.
 *
 * @returns The canonical 15 characters, or `null` if the input cannot be a backup code.
 */
export function parseBackupCode(input: string): string | null {
  const code = codeText(input)?.toUpperCase().replaceAll('O', '0').replaceAll(/[IL]/gu, '1');
  return code !== undefined && canonical.test(code) ? code : null;
}
