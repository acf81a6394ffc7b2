import type { PasswordChange } from '../../password/password-change.ts';
import { passwordChangeSchema } from '../../password/schema.ts';
import type { CredentialsChanged, PasswordService } from '../../service.ts';
import type { AccountRecord } from '../../storage.ts';
import type { Caller } from '../kernel/caller.ts';
import { parseInput, refuseUnreadablePassword } from '../../input.ts';
import { allow, refuse } from '../kernel/judgement.ts';
import type { Judgement } from '../kernel/judgement.ts';
import { attemptsRefusal } from '../kernel/limits.ts';
import { provePassword } from '../kernel/password-proof.ts';
import type { Attempt } from '../kernel/settle.ts';
import { credentialsChanged } from '../kernel/snapshot.ts';
import type { Parts } from '../parts.ts';
import { breachRefusal, policyRefusal } from './new-password.ts';
import type { Candidate } from './new-password.ts';

export function createPasswordService(parts: Parts, caller: Caller): PasswordService {
  return {
    async change(input, options) {
      const change = parseInput(passwordChangeSchema, input);
      refuseUnreadablePassword(change.currentPassword, 'currentPassword');
      return caller.change((record, attempt) => judgeChange(parts, record, attempt, change), options);
    },
  };
}

async function judgeChange(
  parts: Parts,
  record: AccountRecord,
  attempt: Attempt,
  { currentPassword, newPassword }: PasswordChange,
): Promise<Judgement<CredentialsChanged>> {
  const { username, fullName } = record;
  const candidate: Candidate = {
    password: newPassword,
    field: 'newPassword',
    context: { username, fullName, currentPassword },
  };
  // The policy looks at what was typed and at no secret, so it may speak before the current password is proven; a person
  // then hears of a weak choice without spending an attempt. A lock speaks first: it says the same to everybody.
  const blocked = attemptsRefusal(record, attempt.now) ?? policyRefusal(parts, candidate);
  if (blocked !== null && record.passwordHash !== null) return refuse(record, blocked);
  const proof = await provePassword(parts.hashing, record, attempt, {
    password: currentPassword,
    field: 'currentPassword',
  });
  if (!proof.isRight) return proof.refusal;
  const breached = await attempt.once('breach', () => breachRefusal(parts, candidate));
  if (breached !== null) return refuse(proof.record, breached);
  const { signal } = attempt;
  const passwordHash = await attempt.once('new hash', () => parts.hashing.hash(newPassword, { turn: 'next', signal }));
  const next = {
    ...proof.record,
    passwordHash,
    passwordChangedAt: attempt.now,
    pendingTotp: null,
    credentialsEpoch: record.credentialsEpoch + 1,
  };
  return allow(next, credentialsChanged(next, attempt.now), { type: 'password-changed' });
}
