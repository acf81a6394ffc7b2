import { AccountError } from '../../errors.ts';
import { parseBackupCode } from '../../mfa/backup-codes.ts';
import { parseTotpCode } from '../../mfa/totp-code.ts';
import type { AccountRecord } from '../../storage.ts';
import type { EventDraft } from '../kernel/decision.ts';
import type { Parts } from '../parts.ts';
import { createBackupCodeCheck, splitBackupCode } from './backup-code-set.ts';
import { checkTotpCode } from './totp.ts';

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
  /** Whether the input can be a code. Any other input cannot guess one, so it is not counted. */
  readonly isCode: boolean;
  /** Does the slow part: unseals the secret or computes a hash. */
  prepare(record: AccountRecord): Promise<PreparedCode>;
  /** A pure function of its parameters. */
  prove(record: AccountRecord, prepared: PreparedCode, now: number): CodeProof;
}

/** The result of {@link CodeCheck.prepare}. */
export type PreparedCode =
  | null
  | { readonly kind: 'totp'; readonly secret: Uint8Array; readonly sealedSecret: string }
  | { readonly kind: 'backup-code'; readonly matches: boolean };

/** Creates the check for the input of a user: a one-time code or a backup code, in any notation. */
export function createCodeCheck(parts: Parts, input: string): CodeCheck {
  const totpCode = parseTotpCode(input);
  if (totpCode !== null) return totpCheck(parts, totpCode);
  const backupCode = parseBackupCode(input);
  if (backupCode !== null) return backupCodeCheck(parts, backupCode);
  return { isCode: false, prepare: () => Promise.resolve(null), prove: () => ({ kind: 'wrong' }) };
}

function totpCheck({ sealing }: Parts, code: string): CodeCheck {
  return {
    isCode: true,
    async prepare({ id, totp }) {
      if (totp === null) return null;
      const context = { accountId: id, purpose: 'totp-secret' } as const;
      const { sealedSecret } = totp;
      const secret = await sealing.unseal(sealedSecret, context);
      // Sealed with the newest key.
      const sealed = sealing.isOutdated(sealedSecret) ? await sealing.seal(secret, context) : sealedSecret;
      return { kind: 'totp', secret, sealedSecret: sealed };
    },
    prove(record, prepared, now) {
      const { totp } = record;
      if (totp === null || prepared?.kind !== 'totp') return { kind: 'wrong' };
      const check = checkTotpCode(prepared.secret, code, now, totp.lastStep);
      if (check.kind !== 'accepted') return check;
      const next = { ...record, totp: { ...totp, sealedSecret: prepared.sealedSecret, lastStep: check.step } };
      return { kind: 'accepted', method: 'totp', record: next, events: [] };
    },
  };
}

function backupCodeCheck(parts: Parts, code: string): CodeCheck {
  const check = createBackupCodeCheck(parts, code);
  const storedIn = ({ backupCodes }: AccountRecord) =>
    backupCodes.find(({ selector }) => selector === splitBackupCode(code).selector);
  return {
    isCode: true,
    async prepare(record) {
      // For an unknown selector, another code is compared, so that the response time is the same.
      const compared = storedIn(record) ?? record.backupCodes[0];
      const matches = compared !== undefined && (await check(compared.hash, record.id));
      return { kind: 'backup-code', matches };
    },
    prove(record, prepared, now) {
      const stored = storedIn(record);
      const matches = prepared?.kind === 'backup-code' && prepared.matches;
      if (stored === undefined || !matches) return { kind: 'wrong' };
      if (stored.usedAt !== null) return { kind: 'used' };
      const backupCodes = record.backupCodes.map((other) => (other === stored ? { ...stored, usedAt: now } : other));
      const events = [{ type: 'backup-code-used' }] as const;
      return { kind: 'accepted', method: 'backup-code', record: { ...record, backupCodes }, events };
    },
  };
}

/**
 * Returns the error for a code that was not accepted. Only a right code is `CODE_USED`, so it does not help to guess. It is not counted, so that a
 * repeated request does not lock the account.
 */
export function codeError(kind: 'wrong' | 'used'): AccountError {
  return new AccountError(kind === 'used' ? 'CODE_USED' : 'CODE_WRONG', { field: 'code' });
}
