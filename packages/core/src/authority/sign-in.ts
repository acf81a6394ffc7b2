import * as z from 'zod/mini';

import { AccountError, isAccountError } from '../errors.ts';
import { parseInput, refuseUnreadablePassword } from '../input.ts';
import { usernameIssues, usernameKey } from '../profile/username.ts';
import type { AccountRecord } from '../storage.ts';
import type { AccountAuthority } from './authority.ts';
import { allow, refuse } from './kernel/decision.ts';
import type { Decision } from './kernel/decision.ts';
import { lockError, countedRefusal, withoutFailures } from './kernel/limits.ts';
import { createPasswordCheck, withRenewedHash } from './kernel/password-check.ts';
import type { CheckPassword, PasswordCheck } from './kernel/password-check.ts';
import { createUncounted } from './kernel/uncounted.ts';
import type { Uncounted } from './kernel/uncounted.ts';
import type { AccountSource, AccountUpdate } from './kernel/update-account.ts';
import type { Parts } from './parts.ts';
import type { PasswordVerified } from './authority.ts';

const credentialsSchema = z.strictObject({ username: z.string(), password: z.string() });

/** The first step of a sign-in. */
export function createPasswordVerification(parts: Parts): AccountAuthority['verifyPassword'] {
  const uncounted = createUncounted();
  return async (credentials) => {
    const { username, password } = parseInput(credentialsSchema, credentials);
    refuseUnreadablePassword(password, 'password');
    const operation = verifying(createPasswordCheck(parts.hashing, password), uncounted);
    let guessedAt: string | null = null;
    try {
      const verified = await parts.updateAccount(accountOf(parts, username, password), {
        ...operation,
        decide(record, check, now) {
          const decision = operation.decide(record, check, now);
          guessedAt = !decision.result.ok && decision.record !== record ? record.id : null;
          return decision;
        },
      });
      uncounted.forget(verified.accountId);
      return verified;
    } catch (thrown) {
      const isCounted = isAccountError(thrown) && thrown.code === 'PASSWORD_WRONG';
      if (guessedAt !== null && !isCounted) uncounted.note(guessedAt);
      throw thrown;
    }
  };
}

function accountOf({ storage, hashing }: Parts, username: string, password: string): AccountSource {
  // An invalid name is not looked up: databases differ in what they accept as a key.
  const key = usernameIssues(username).length > 0 ? null : usernameKey(username);
  return {
    load: () => (key === null ? Promise.resolve(null) : storage.findByUsername(key)),
    missing: async () => {
      // Does the same work as for an existing account.
      await hashing.matches(password, null);
      return wrongPassword();
    },
  };
}

function verifying(
  checkPassword: CheckPassword,
  uncounted: Uncounted,
): AccountUpdate<PasswordCheck | null, PasswordVerified> {
  return {
    prepare: async (record, now) => (lockError(record, now) === null ? checkPassword(record) : null),
    decide(record, check, now) {
      const decision = decideSignIn(record, check, now);
      // A failure of this account may not have been counted. Its next success must be written, so that a database that rejects writes
      // cannot reveal a right password.
      const mustWrite = decision.result.ok && uncounted.has(record.id);
      return mustWrite ? { ...decision, record: { ...decision.record } } : decision;
    },
  };
}

function decideSignIn(record: AccountRecord, check: PasswordCheck | null, now: number): Decision<PasswordVerified> {
  const blocked = lockError(record, now);
  if (blocked !== null) return refuse(record, blocked);
  // Without a password there is nothing to guess. A failure counter would only let other people lock the account.
  if (record.passwordHash === null) return refuse(record, wrongPassword());
  if (check?.matches !== true) return countedRefusal(record, now, wrongPassword());
  const renewed = withRenewedHash(record, check);
  const secondFactorRequired = record.totp !== null;
  // If a second factor follows, the failures remain. Otherwise an attacker with the password could reset the counter between guesses of codes.
  const next = secondFactorRequired ? renewed : withoutFailures(renewed);
  return allow(next, { accountId: next.id, epoch: next.credentialsEpoch, secondFactorRequired });
}

const wrongPassword = (): AccountError => new AccountError('PASSWORD_WRONG', { field: 'password' });
