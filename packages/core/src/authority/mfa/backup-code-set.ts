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
  /** As the user is shown them, in the only answer that carries them. */
  readonly shown: readonly string[];
  /** As they are stored. */
  readonly records: readonly BackupCodeRecord[];
}

/** A code in its two parts. */
export interface BackupCodeParts {
  readonly selector: string;
  readonly secret: string;
}

/** Makes a whole set of one account; each code has a selector of its own. */
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

/** Compares one code with stored hashes. Slow for the slow ones, once for each hash. */
export type CheckBackupCode = (hash: string, accountId: string) => Promise<boolean>;

/**
 * Sets that were made before codes had keyed hashes hold slow hashes of the secret part; those are compared as passwords are.
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

/** Cuts a canonical code into the part that says which one it is, and the part that is secret. */
export function splitBackupCode(code: string): BackupCodeParts {
  return { selector: code.slice(0, backupCodeSelectorLength), secret: code.slice(backupCodeSelectorLength) };
}

// Ten of 1024 selectors clash now and then; a source that gives nothing else is broken.
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
  // 256 is a multiple of 32, so no character is likelier than another.
  const bytes = randomBytes(backupCodeSelectorLength + backupCodeSecretLength);
  return Array.from(bytes, (byte) => backupCodeAlphabet[byte % backupCodeAlphabet.length]).join('');
}
