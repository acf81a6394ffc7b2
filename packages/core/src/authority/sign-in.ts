import * as z from 'zod/mini';

import { AccountError } from '../errors.ts';
import { usernameIssues, usernameKey } from '../profile/username.ts';
import type { AccountAuthority } from './authority.ts';
import { parseInput, refuseUnreadablePassword } from './kernel/input.ts';
import { allow, refuse } from './kernel/judgement.ts';
import { attemptsRefusal, countedRefusal, withoutFailures } from './kernel/limits.ts';
import { matchesOnce, withRenewedHash } from './kernel/password-proof.ts';
import type { Judge, Subject } from './kernel/settle.ts';
import type { Parts } from './parts.ts';
import type { PasswordVerified } from './authority.ts';

const credentialsSchema = z.strictObject({ username: z.string(), password: z.string() });

/** The first step of a sign-in. */
export function createPasswordVerification(parts: Parts): AccountAuthority['verifyPassword'] {
  return async (credentials) => {
    const { username, password } = parseInput(credentialsSchema, credentials);
    refuseUnreadablePassword(password, 'password');
    return parts.settle(named(parts, username, password), judgePassword(parts, password));
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

function judgePassword({ hashing }: Parts, password: string): Judge<PasswordVerified> {
  return async (record, attempt) => {
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
  };
}

const wrongPassword = (): AccountError => new AccountError('PASSWORD_WRONG', { field: 'password' });
