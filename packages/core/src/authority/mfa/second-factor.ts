import * as z from 'zod/mini';

import { AccountError } from '../../errors.ts';
import { parseInput } from '../../input.ts';
import { parseBackupCode } from '../../mfa/backup-codes.ts';
import { parseTotpCode } from '../../mfa/totp-code.ts';
import type { AccountRecord } from '../../storage.ts';
import type { AccountAuthority, SecondFactorVerified } from '../authority.ts';
import { allow, reject } from '../kernel/decision.ts';
import { backupCodesRemaining } from '../kernel/snapshot.ts';
import { rejectedBy } from '../kernel/update-account.ts';
import type { AccountUpdate, QuickUpdate } from '../kernel/decision.ts';
import type { Parts } from '../parts.ts';
import { createBackupCodeCheck, splitBackupCode } from './backup-code-set.ts';
import { checkTotpCode } from './totp.ts';

const credentialsSchema = z.strictObject({
  accountId: z.string(),
  epoch: z.int(),
  code: z.string(),
  deviceToken: z.optional(z.string()),
  address: z.optional(z.string()),
});

/** The second step of a sign-in. */
export function createSecondFactor(parts: Parts): AccountAuthority['verifySecondFactor'] {
  const { clock, deviceTokens, storage, updateAccount } = parts;
  return async (given) => {
    const { accountId, epoch, code, deviceToken, address } = parseInput(credentialsSchema, given);
    const source = {
      load: () => storage.get(accountId),
      missing: () => new AccountError('SESSION_ENDED'),
    };
    const rejection = (record: AccountRecord): AccountError | null => {
      if (record.credentialsEpoch !== epoch) return new AccountError('SESSION_ENDED');
      return record.totp === null ? new AccountError('MFA_INACTIVE') : null;
    };
    const options = { budgetOf: deviceTokens.budgetOf(deviceToken, 'secondFactor'), origin: { address } };
    const verified = await updateAccount(source, rejectedBy(rejection, verifying(parts, code)), options);
    return { ...verified, deviceToken: await deviceTokens.issue(accountId, clock()) };
  };
}

type Verified = Omit<SecondFactorVerified, 'deviceToken'>;

function verifying(parts: Parts, code: string): AccountUpdate<unknown, Verified> | QuickUpdate<Verified> {
  const totpCode = parseTotpCode(code);
  if (totpCode !== null) return verifyingTotp(parts, totpCode);
  const backupCode = parseBackupCode(code);
  if (backupCode !== null) return verifyingBackupCode(parts, backupCode);
  // An input that is not a code cannot guess one, so it is not counted.
  return (record) => reject(record, wrong());
}

interface UnsealedSecret {
  readonly secret: Uint8Array;
  /** The same secret, sealed with the newest key. */
  readonly sealedSecret: string;
}

function verifyingTotp({ sealing }: Parts, code: string): AccountUpdate<UnsealedSecret | null, Verified> {
  return {
    guesses: () => true,
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
      if (totp === null || unsealed === null) return reject(record, new AccountError('MFA_INACTIVE'));
      const check = checkTotpCode(unsealed.secret, code, now, totp.lastStep);
      switch (check.kind) {
        case 'wrong':
          return reject(record, wrong());
        case 'used':
          return reject(record, used());
        case 'accepted': {
          const { sealedSecret } = unsealed;
          const next = { ...record, totp: { ...totp, sealedSecret, lastStep: check.step } };
          return allow(next, verified(next, 'totp'), { type: 'signed-in' });
        }
      }
    },
  };
}

function verifyingBackupCode(parts: Parts, code: string): AccountUpdate<boolean, Verified> {
  const check = createBackupCodeCheck(parts, code);
  const storedIn = ({ backupCodes }: AccountRecord) =>
    backupCodes.find(({ selector }) => selector === splitBackupCode(code).selector);
  return {
    guesses: () => true,
    async prepare(record) {
      // For an unknown selector, another code is compared, so that the response time is the same.
      const compared = storedIn(record) ?? record.backupCodes[0];
      return compared !== undefined && check(compared.hash, record.id);
    },
    decide(record, matches, now) {
      const stored = storedIn(record);
      if (stored === undefined || !matches) return reject(record, wrong());
      if (stored.usedAt !== null) return reject(record, used());
      const backupCodes = record.backupCodes.map((other) => (other === stored ? { ...stored, usedAt: now } : other));
      const next = { ...record, backupCodes };
      return allow(next, verified(next, 'backup-code'), { type: 'backup-code-used' }, { type: 'signed-in' });
    },
  };
}

function verified(record: AccountRecord, method: Verified['method']): Verified {
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
