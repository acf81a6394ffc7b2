import {
  backupCodeAlphabet,
  backupCodeCount,
  backupCodeSecretLength,
  backupCodeSelectorLength,
  formatBackupCode,
} from '../../mfa/backup-codes.ts';
import type { BackupCodeRecord } from '../../storage.ts';
import { remember } from '../kernel/update-account.ts';
import type { Parts } from '../parts.ts';
import type { RandomBytes } from '../ports.ts';

/** A new set of backup codes. */
export interface BackupCodeSet {
  /** The codes for the user, in the only answer that contains them. */
  readonly shown: readonly string[];
  /** The stored form. */
  readonly records: readonly BackupCodeRecord[];
}

/** The two parts of a code. */
export interface BackupCodeParts {
  readonly selector: string;
  readonly secret: string;
}

/** Creates a set for one account. Each code has a different selector. */
export async function createBackupCodeSet(
  { randomBytes, keyedHashing }: Pick<Parts, 'randomBytes' | 'keyedHashing'>,
  accountId: string,
): Promise<BackupCodeSet> {
  const codes = drawCodes(randomBytes);
  const records = codes.map(async (code) => ({
    selector: splitBackupCode(code).selector,
    hash: await keyedHashing.hash(code, { accountId, purpose: 'backup-codes' }),
    usedAt: null,
  }));
  return { shown: codes.map(formatBackupCode), records: await Promise.all(records) };
}

/** Compares one code with a stored hash. A slow hash is computed once for each stored hash. */
export type CheckBackupCode = (hash: string, accountId: string) => Promise<boolean>;

/**
 * Older sets contain slow hashes of the secret part instead of keyed hashes. These are compared like passwords.
 */
export function createBackupCodeCheck(
  { hashing, keyedHashing }: Pick<Parts, 'hashing' | 'keyedHashing'>,
  code: string,
): CheckBackupCode {
  const matchesSlowHash = remember((hash: string) => hashing.matches(splitBackupCode(code).secret, hash));
  return (hash, accountId) =>
    hash.startsWith('$')
      ? matchesSlowHash(hash)
      : keyedHashing.matches(code, hash, { accountId, purpose: 'backup-codes' });
}

/** Splits a canonical code into its selector and its secret part. */
export function splitBackupCode(code: string): BackupCodeParts {
  return { selector: code.slice(0, backupCodeSelectorLength), secret: code.slice(backupCodeSelectorLength) };
}

// Two of ten selectors out of 1024 are sometimes equal. If they are always equal, the random source is broken.
const mostDraws = 100 * backupCodeCount;

function drawCodes(randomBytes: RandomBytes): string[] {
  const codes = new Map<string, string>();
  for (let draw = 0; codes.size < backupCodeCount; draw += 1) {
    if (draw === mostDraws) throw new Error('The random source repeats itself');
    const code = drawCode(randomBytes);
    codes.set(splitBackupCode(code).selector, code);
  }
  return [...codes.values()];
}

function drawCode(randomBytes: RandomBytes): string {
  // 256 is a multiple of 32, so all characters have the same probability.
  const bytes = randomBytes(backupCodeSelectorLength + backupCodeSecretLength);
  return Array.from(bytes, (byte) => backupCodeAlphabet[byte % backupCodeAlphabet.length]).join('');
}
