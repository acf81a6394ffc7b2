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
import type { ImportedCode } from './imported-codes.ts';

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

/**
 * Compares the code with a stored one.
 *
 * @throws {AccountError} `HASH_UNREADABLE` for a hash that was computed without the host's key.
 */
export type CheckBackupCode = (stored: BackupCodeRecord, accountId: string) => Promise<boolean>;

/** For codes of this package. */
export function createBackupCodeCheck({ keyedHashing }: Pick<Parts, 'keyedHashing'>, code: string): CheckBackupCode {
  return ({ hash }, accountId) => keyedHashing.matches(code, hash, { accountId, purpose: 'backup-codes' });
}

/** For codes of another system. A slow hash is computed once for each stored one. */
export function createImportedCodeCheck(
  { hashing, keyedHashing, sealedHashes }: Pick<Parts, 'hashing' | 'keyedHashing' | 'sealedHashes'>,
  code: ImportedCode,
): CheckBackupCode {
  const matchesSlowHash = remember(async (sealed: string, accountId: string) => {
    const hash = await sealedHashes.open(sealed, { accountId, purpose: 'backup-code-hash' });
    for (const form of code.slow) if ((await hashing.matches(form, hash)) !== null) return true;
    return false;
  });
  return async ({ hash }, accountId) => {
    if (sealedHashes.isSealed(hash)) return matchesSlowHash(hash, accountId);
    const context = { accountId, purpose: 'backup-codes' } as const;
    for (const form of code.keyed) if (await keyedHashing.matches(form, hash, context)) return true;
    return false;
  };
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
