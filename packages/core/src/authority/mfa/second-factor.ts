import * as z from 'zod/mini';

import { AccountError } from '../../errors.ts';
import { parseBackupCode } from '../../mfa/backup-codes.ts';
import { parseTotpCode } from '../../mfa/totp-code.ts';
import type { AccountRecord, TotpRecord } from '../../storage.ts';
import type { AccountAuthority, SecondFactorVerified } from '../authority.ts';
import { parseInput } from '../../input.ts';
import { allow, refuse } from '../kernel/judgement.ts';
import type { Judgement } from '../kernel/judgement.ts';
import { attemptsRefusal, countedRefusal, withoutFailures } from '../kernel/limits.ts';
import type { Attempt } from '../kernel/settle.ts';
import { backupCodesRemaining } from '../kernel/snapshot.ts';
import type { Parts } from '../parts.ts';
import { matchesBackupCode, splitBackupCode } from './backup-code-set.ts';
import { judgeTotpCode } from './totp.ts';

const attemptSchema = z.strictObject({ accountId: z.string(), epoch: z.int(), code: z.string() });

/** The second step of a sign-in. */
export function createSecondFactor(parts: Parts): AccountAuthority['verifySecondFactor'] {
  return async (given) => {
    const { accountId, epoch, code } = parseInput(attemptSchema, given);
    const subject = {
      read: () => parts.storage.get(accountId),
      missing: () => new AccountError('SESSION_ENDED'),
    };
    return parts.settle(subject, (record, attempt) => {
      if (record.credentialsEpoch !== epoch) return refuse(record, new AccountError('SESSION_ENDED'));
      if (record.totp === null) return refuse(record, new AccountError('MFA_INACTIVE'));
      const blocked = attemptsRefusal(record, attempt.now);
      if (blocked !== null) return refuse(record, blocked);
      return judgeCode(parts, { ...record, totp: record.totp }, record, attempt, code);
    });
  };
}

type WithTotp = AccountRecord & { readonly totp: TotpRecord };

function judgeCode(
  parts: Parts,
  account: WithTotp,
  record: AccountRecord,
  attempt: Attempt,
  input: string,
): Judgement<SecondFactorVerified> | Promise<Judgement<SecondFactorVerified>> {
  const totpCode = parseTotpCode(input);
  if (totpCode !== null) return judgeTotp(parts, account, record, attempt, totpCode);
  const backupCode = parseBackupCode(input);
  if (backupCode !== null) return judgeBackupCode(parts, record, attempt, backupCode);
  // What is no code at all tries nothing, so it spends nothing.
  return refuse(record, wrong());
}

async function judgeTotp(
  { sealing }: Parts,
  { totp }: WithTotp,
  record: AccountRecord,
  { now }: Attempt,
  code: string,
): Promise<Judgement<SecondFactorVerified>> {
  const context = { accountId: record.id, purpose: 'totp-secret' } as const;
  const secret = await sealing.unseal(totp.sealedSecret, context);
  const verdict = judgeTotpCode(secret, code, now, totp.lastStep);
  switch (verdict.kind) {
    case 'wrong':
      return countedRefusal(record, now, wrong());
    case 'used':
      return refuse(record, used());
    case 'accepted': {
      const { sealedSecret } = totp;
      const resealed = sealing.isOutdated(sealedSecret) ? await sealing.seal(secret, context) : sealedSecret;
      const next = { ...withoutFailures(record), totp: { ...totp, sealedSecret: resealed, lastStep: verdict.step } };
      return allow(next, verified(next, 'totp'));
    }
  }
}

async function judgeBackupCode(
  parts: Parts,
  record: AccountRecord,
  attempt: Attempt,
  code: string,
): Promise<Judgement<SecondFactorVerified>> {
  const { selector } = splitBackupCode(code);
  const stored = record.backupCodes.find((candidate) => candidate.selector === selector);
  // Where no code has this selector another one of the set is compared, so that the answer takes as long.
  const compared = stored ?? record.backupCodes[0];
  const isRight = compared !== undefined && (await matchesBackupCode(parts, attempt, compared.hash, code, record.id));
  if (stored === undefined || !isRight) return countedRefusal(record, attempt.now, wrong());
  if (stored.usedAt !== null) return refuse(record, used());
  const backupCodes = record.backupCodes.map((other) =>
    other === stored ? { ...stored, usedAt: attempt.now } : other,
  );
  const next = { ...withoutFailures(record), backupCodes };
  return allow(next, verified(next, 'backup-code'), { type: 'backup-code-used' });
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
// Said only of a code that was right, so it helps no guesser; not counted, so a request sent twice locks nobody out.
const used = (): AccountError => new AccountError('CODE_USED', { field: 'code' });
