import { AccountError } from '../../errors.ts';
import { parseBackupCode } from '../../mfa/backup-codes.ts';
import { parseTotpCode } from '../../mfa/totp-code.ts';
import type { AccountRecord, BackupCodeRecord, TotpRecord } from '../../storage.ts';
import type { EventDraft } from '../kernel/decision.ts';
import type { Parts } from '../parts.ts';
import { createBackupCodeCheck, createImportedCodeCheck, splitBackupCode } from './backup-code-set.ts';
import { parseImportedCode } from './imported-codes.ts';
import { checkTotpCode, totpParameters } from './totp.ts';

/** The result of a comparison of a code with an account. */
export type CodeProof =
  | {
      readonly kind: 'accepted';
      readonly method: 'totp' | 'backup-code';
      /** The record in which the code is used. */
      readonly record: AccountRecord;
      readonly events: readonly EventDraft[];
    }
  | { readonly kind: 'wrong' | 'used' };

/** Compares one code with the active authenticator or the backup codes of an account. */
export interface CodeCheck {
  /** Whether the input can be a code of this account. Any other input cannot guess one, so it is not counted. */
  isCode(record: AccountRecord): boolean;
  /** Does the slow part: unseals the secret or computes hashes. */
  prepare(record: AccountRecord): Promise<PreparedCode>;
  /** A pure function of its parameters. */
  prove(record: AccountRecord, prepared: PreparedCode, now: number): CodeProof;
}

/** The result of {@link CodeCheck.prepare}. */
export interface PreparedCode {
  /** The authenticator with its secret, sealed with the newest key, if the input can be one of its codes. */
  readonly totp: { readonly code: string; readonly authenticator: TotpRecord; readonly secret: Uint8Array } | null;
  /** The hash of the backup code that the input is, or `null`. */
  readonly backupCodeHash: string | null;
}

/** Creates the check for the input of a user: a one-time code or a backup code, in any notation. */
export function createCodeCheck(parts: Parts, input: string): CodeCheck {
  const { sealing } = parts;
  const backupCode = parseBackupCode(input);
  const importedCode = parseImportedCode(input);
  const checkOwn = createBackupCodeCheck(parts, backupCode ?? '');
  const checkImported = importedCode === null ? null : createImportedCodeCheck(parts, importedCode);
  const totpCodeOf = ({ totp }: AccountRecord): Omit<NonNullable<PreparedCode['totp']>, 'secret'> | null => {
    const code = totp && parseTotpCode(input, (totp.parameters ?? totpParameters).digits);
    return code === null ? null : { code, authenticator: totp as TotpRecord };
  };

  const unsealed = async (record: AccountRecord): Promise<PreparedCode['totp']> => {
    const given = totpCodeOf(record);
    if (given === null) return null;
    const context = { accountId: record.id, purpose: 'totp-secret' } as const;
    const { sealedSecret } = given.authenticator;
    const secret = await sealing.unseal(sealedSecret, context);
    if (!sealing.isOutdated(sealedSecret)) return { ...given, secret };
    const authenticator = { ...given.authenticator, sealedSecret: await sealing.seal(secret, context) };
    return { ...given, authenticator, secret };
  };

  const matchingHash = async ({ id, backupCodes }: AccountRecord): Promise<string | null> => {
    if (backupCode !== null) {
      const own = backupCodes.filter(({ selector }) => selector !== null);
      const stored = own.find(({ selector }) => selector === splitBackupCode(backupCode).selector);
      // For an unknown selector, another code is compared, so that the response time is the same.
      const compared = stored ?? own[0];
      if (compared !== undefined && (await checkOwn(compared, id)) && stored !== undefined) return stored.hash;
    }
    for (const stored of importedCodes(backupCodes)) if (await checkImported?.(stored, id)) return stored.hash;
    return null;
  };

  return {
    isCode: (record) =>
      totpCodeOf(record) !== null ||
      backupCode !== null ||
      (importedCode !== null && importedCodes(record.backupCodes).length > 0),
    prepare: async (record) => ({ totp: await unsealed(record), backupCodeHash: await matchingHash(record) }),
    prove(record, prepared, now) {
      const proof = proveTotp(record, prepared, now);
      return proof.kind === 'wrong' ? proveBackupCode(record, prepared, now) : proof;
    },
  };
}

function importedCodes(backupCodes: readonly BackupCodeRecord[]): readonly BackupCodeRecord[] {
  return backupCodes.filter(({ selector }) => selector === null);
}

function proveTotp(record: AccountRecord, { totp }: PreparedCode, now: number): CodeProof {
  if (totp === null) return { kind: 'wrong' };
  const { secret, code, authenticator } = totp;
  const check = checkTotpCode(secret, code, now, authenticator.lastStep, authenticator.parameters ?? totpParameters);
  if (check.kind !== 'accepted') return check;
  const next = { ...record, totp: { ...authenticator, lastStep: check.step } };
  return { kind: 'accepted', method: 'totp', record: next, events: [] };
}

function proveBackupCode(record: AccountRecord, { backupCodeHash }: PreparedCode, now: number): CodeProof {
  const stored = record.backupCodes.find(({ hash }) => hash === backupCodeHash);
  if (stored === undefined) return { kind: 'wrong' };
  if (stored.usedAt !== null) return { kind: 'used' };
  const backupCodes = record.backupCodes.map((other) => (other === stored ? { ...stored, usedAt: now } : other));
  const events = [{ type: 'backup-code-used' }] as const;
  return { kind: 'accepted', method: 'backup-code', record: { ...record, backupCodes }, events };
}

/**
 * Returns the error for a code that was not accepted. Only a right code is `CODE_USED`, so it does not help to guess. It is not counted, so that a
 * repeated request does not lock the account.
 */
export function codeError(kind: 'wrong' | 'used'): AccountError {
  return new AccountError(kind === 'used' ? 'CODE_USED' : 'CODE_WRONG', { field: 'code' });
}
