import * as z from 'zod/mini';

import { AccountError } from '../../errors.ts';
import { parseInput } from '../../input.ts';
import type { AccountRecord } from '../../storage.ts';
import type { AccountAuthority, SecondFactorVerified } from '../authority.ts';
import { allow, reject } from '../kernel/decision.ts';
import type { AccountUpdate } from '../kernel/decision.ts';
import { backupCodesRemaining } from '../kernel/snapshot.ts';
import { accountById, rejectedBy } from '../kernel/update-account.ts';
import type { Parts } from '../parts.ts';
import { codeError, createCodeCheck } from './code-check.ts';
import type { CodeCheck, PreparedCode } from './code-check.ts';

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
    const source = accountById(storage, accountId, 'SESSION_ENDED');
    const rejection = (record: AccountRecord): AccountError | null => {
      if (record.credentialsEpoch !== epoch) return new AccountError('SESSION_ENDED');
      if (record.suspendedAt !== null) return new AccountError('ACCOUNT_SUSPENDED');
      return record.totp === null ? new AccountError('MFA_INACTIVE') : null;
    };
    const options = { budgetOf: deviceTokens.budgetOf(deviceToken, 'secondFactor'), origin: { address } };
    const verified = await updateAccount(
      source,
      rejectedBy(rejection, verifying(createCodeCheck(parts, code))),
      options,
    );
    return { ...verified, deviceToken: await deviceTokens.issue(verified, clock()) };
  };
}

function verifying(check: CodeCheck): AccountUpdate<PreparedCode, Omit<SecondFactorVerified, 'deviceToken'>> {
  return {
    guesses: (record) => check.isCode(record),
    prepare: (record) => check.prepare(record),
    decide(record, prepared, now) {
      const proof = check.prove(record, prepared, now);
      if (proof.kind !== 'accepted') return reject(record, codeError(proof.kind));
      const { record: next, method, events } = proof;
      const answer = {
        accountId: next.id,
        epoch: next.credentialsEpoch,
        method,
        backupCodesRemaining: backupCodesRemaining(next),
      };
      return allow(next, answer, ...events, { type: 'signed-in' });
    },
  };
}
