import {
  backupCodeAlphabet,
  backupCodeCount,
  backupCodeSecretLength,
  backupCodeSelectorLength,
  formatBackupCode,
} from '../../mfa/backup-codes.ts';
import type { BackupCodeRecord } from '../../storage.ts';
import { matchesOnce } from '../kernel/password-proof.ts';
import type { Attempt } from '../kernel/settle.ts';
import type { Parts } from '../parts.ts';
import type { RandomBytes } from '../ports.ts';

/** A new set of backup codes. */
export interface BackupCodeSet {
  /** As the person is shown them, in the only answer that carries them. */
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

/**
 * Whether a stored code is this one. Sets that were made before codes had keyed hashes hold slow hashes of the secret part; those
 * are compared as passwords are.
 */
export async function matchesBackupCode(
  { hashing, keyedHashing }: Pick<Parts, 'hashing' | 'keyedHashing'>,
  attempt: Attempt,
  hash: string,
  code: string,
  accountId: string,
): Promise<boolean> {
  if (hash.startsWith('$')) return matchesOnce(hashing, attempt, splitBackupCode(code).secret, hash);
  return keyedHashing.matches(code, hash, { accountId, purpose: 'backup-codes' });
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
