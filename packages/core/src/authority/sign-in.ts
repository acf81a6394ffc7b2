import * as z from 'zod/mini';

import { AccountError, isAccountError } from '../errors.ts';
import { usernameIssues, usernameKey } from '../profile/username.ts';
import type { AccountRecord } from '../storage.ts';
import type { AccountAuthority } from './authority.ts';
import { parseInput, refuseUnreadablePassword } from '../input.ts';
import { allow, refuse } from './kernel/judgement.ts';
import type { Judgement } from './kernel/judgement.ts';
import { attemptsRefusal, countedRefusal, withoutFailures } from './kernel/limits.ts';
import { matchesOnce, withRenewedHash } from './kernel/password-proof.ts';
import type { Attempt, Judge, Subject } from './kernel/settle.ts';
import { createUncounted } from './kernel/uncounted.ts';
import type { Parts } from './parts.ts';
import type { PasswordVerified } from './authority.ts';

const credentialsSchema = z.strictObject({ username: z.string(), password: z.string() });

/** The first step of a sign-in. */
export function createPasswordVerification(parts: Parts): AccountAuthority['verifyPassword'] {
  const uncounted = createUncounted();
  return async (credentials) => {
    const { username, password } = parseInput(credentialsSchema, credentials);
    refuseUnreadablePassword(password, 'password');
    let guessedAt: string | null = null;
    const judge: Judge<PasswordVerified> = async (record, attempt) => {
      const judgement = await judgePassword(parts, record, attempt, password);
      const isCounted = !judgement.verdict.ok && judgement.record !== record;
      guessedAt = isCounted ? record.id : null;
      const mustWrite = judgement.verdict.ok && uncounted.has(record.id);
      return mustWrite ? { ...judgement, record: { ...judgement.record } } : judgement;
    };
    try {
      const verified = await parts.settle(named(parts, username, password), judge);
      uncounted.forget(verified.accountId);
      return verified;
    } catch (thrown) {
      const isCounted = isAccountError(thrown) && thrown.code === 'PASSWORD_WRONG';
      if (guessedAt !== null && !isCounted) uncounted.note(guessedAt);
      throw thrown;
    }
  };
}

function named({ storage, hashing }: Parts, username: string, password: string): Subject {
  // A name that nobody can have is looked for all the same, as far as a database may be asked for it.
  const key = usernameIssues(username).length > 0 ? null : usernameKey(username);
  return {
    read: () => (key === null ? Promise.resolve(null) : storage.findByUsername(key)),
    missing: async () => {
      await hashing.matches(password, null);
      return wrongPassword();
    },
  };
}

async function judgePassword(
  { hashing }: Parts,
  record: AccountRecord,
  attempt: Attempt,
  password: string,
): Promise<Judgement<PasswordVerified>> {
  const { passwordHash } = record;
  const blocked = attemptsRefusal(record, attempt.now);
  if (blocked !== null) return refuse(record, blocked);
  const isRight = await matchesOnce(hashing, attempt, password, passwordHash);
  // Without a password there is nothing to guess: counting would only let strangers lock the account.
  if (passwordHash === null) return refuse(record, wrongPassword());
  if (!isRight) return countedRefusal(record, attempt.now, wrongPassword());
  const renewed = await withRenewedHash(hashing, record, attempt, password);
  const secondFactorRequired = record.totp !== null;
  // With a second factor to come, somebody who knows the password could refill the budget for guessing codes at will.
  const next = secondFactorRequired ? renewed : withoutFailures(renewed);
  return allow(next, { accountId: next.id, epoch: next.credentialsEpoch, secondFactorRequired });
}

const wrongPassword = (): AccountError => new AccountError('PASSWORD_WRONG', { field: 'password' });
