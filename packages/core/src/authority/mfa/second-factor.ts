import * as z from 'zod/mini';

import { AccountError } from '../../errors.ts';
import { parseInput } from '../../input.ts';
import { parseBackupCode } from '../../mfa/backup-codes.ts';
import { parseTotpCode } from '../../mfa/totp-code.ts';
import type { AccountRecord } from '../../storage.ts';
import type { AccountAuthority, SecondFactorVerified } from '../authority.ts';
import { allow, refuse } from '../kernel/decision.ts';
import { lockError, countedRefusal, withoutFailures } from '../kernel/limits.ts';
import { backupCodesRemaining } from '../kernel/snapshot.ts';
import { refusedBy } from '../kernel/update-account.ts';
import type { AccountUpdate, QuickUpdate } from '../kernel/update-account.ts';
import type { Parts } from '../parts.ts';
import { createBackupCodeCheck, splitBackupCode } from './backup-code-set.ts';
import { checkTotpCode } from './totp.ts';

const credentialsSchema = z.strictObject({ accountId: z.string(), epoch: z.int(), code: z.string() });

/** The second step of a sign-in. */
export function createSecondFactor(parts: Parts): AccountAuthority['verifySecondFactor'] {
  return async (given) => {
    const { accountId, epoch, code } = parseInput(credentialsSchema, given);
    const source = {
      load: () => parts.storage.get(accountId),
      missing: () => new AccountError('SESSION_ENDED'),
    };
    const refusal = (record: AccountRecord, now: number): AccountError | null => {
      if (record.credentialsEpoch !== epoch) return new AccountError('SESSION_ENDED');
      if (record.totp === null) return new AccountError('MFA_INACTIVE');
      return lockError(record, now);
    };
    const totpCode = parseTotpCode(code);
    if (totpCode !== null) return parts.updateAccount(source, refusedBy(refusal, verifyingTotp(parts, totpCode)));
    const backupCode = parseBackupCode(code);
    if (backupCode !== null) {
      return parts.updateAccount(source, refusedBy(refusal, verifyingBackupCode(parts, backupCode)));
    }
    return parts.updateAccount(source, refusedBy(refusal, refusingOther));
  };
}

// An input that is not a code cannot guess one, so it is not counted.
const refusingOther: QuickUpdate<SecondFactorVerified> = (record) => refuse(record, wrong());

interface UnsealedSecret {
  readonly secret: Uint8Array;
  /** The same secret, sealed with the newest key. */
  readonly sealedSecret: string;
}

function verifyingTotp({ sealing }: Parts, code: string): AccountUpdate<UnsealedSecret | null, SecondFactorVerified> {
  return {
    async prepare({ id, totp }) {
      if (totp === null) return null;
      const context = { accountId: id, purpose: 'totp-secret' } as const;
      const { sealedSecret } = totp;
      const secret = await sealing.unseal(sealedSecret, context);
      return {
        secret,
        sealedSecret: sealing.isOutdated(sealedSecret) ? await sealing.seal(secret, context) : sealedSecret,
      };
    },
    decide(record, unsealed, now) {
      const { totp } = record;
      if (totp === null || unsealed === null) return refuse(record, new AccountError('MFA_INACTIVE'));
      const check = checkTotpCode(unsealed.secret, code, now, totp.lastStep);
      switch (check.kind) {
        case 'wrong':
          return countedRefusal(record, now, wrong());
        case 'used':
          return refuse(record, used());
        case 'accepted': {
          const { sealedSecret } = unsealed;
          const next = { ...withoutFailures(record), totp: { ...totp, sealedSecret, lastStep: check.step } };
          return allow(next, verified(next, 'totp'));
        }
      }
    },
  };
}

function verifyingBackupCode(parts: Parts, code: string): AccountUpdate<boolean, SecondFactorVerified> {
  const check = createBackupCodeCheck(parts, code);
  const storedIn = ({ backupCodes }: AccountRecord) =>
    backupCodes.find(({ selector }) => selector === splitBackupCode(code).selector);
  return {
    async prepare(record) {
      // For an unknown selector, another code is compared, so that the response time is the same.
      const compared = storedIn(record) ?? record.backupCodes[0];
      return compared !== undefined && check(compared.hash, record.id);
    },
    decide(record, matches, now) {
      const stored = storedIn(record);
      if (stored === undefined || !matches) return countedRefusal(record, now, wrong());
      if (stored.usedAt !== null) return refuse(record, used());
      const backupCodes = record.backupCodes.map((other) => (other === stored ? { ...stored, usedAt: now } : other));
      const next = { ...withoutFailures(record), backupCodes };
      return allow(next, verified(next, 'backup-code'), { type: 'backup-code-used' });
    },
  };
}

function verified(record: AccountRecord, method: SecondFactorVerified['method']): SecondFactorVerified {
  return {
    accountId: record.id,
    epoch: record.credentialsEpoch,
    method,
    backupCodesRemaining: backupCodesRemaining(record),
  };
}

const wrong = (): AccountError => new AccountError('CODE_WRONG', { field: 'code' });
// Only a right code gets this answer, so it does not help to guess. It is not counted, so that a repeated request does not lock the account.
const used = (): AccountError => new AccountError('CODE_USED', { field: 'code' });
