import * as z from 'zod/mini';

import { AccountError } from '../errors.ts';
import { parseInput, rejectUnreadablePassword } from '../input.ts';
import type { AccountRecord } from '../storage.ts';
import type { AccountAuthority } from './authority.ts';
import { allow, reject } from './kernel/decision.ts';
import { createPasswordCheck, withRenewedHash } from './kernel/password-check.ts';
import type { CheckPassword, PasswordCheck } from './kernel/password-check.ts';
import type { AccountSource } from './kernel/update-account.ts';
import type { AccountUpdate } from './kernel/decision.ts';
import type { Parts } from './parts.ts';
import { findByUsernameOrFormer } from './profile/former-usernames.ts';
import { storableUsernameKey } from './profile/storable-username.ts';

const credentialsSchema = z.strictObject({
  username: z.string(),
  password: z.string(),
  deviceToken: z.optional(z.string()),
  address: z.optional(z.string()),
});

/** The first step of a sign-in. */
export function createPasswordVerification(parts: Parts): AccountAuthority['verifyPassword'] {
  const { clock, deviceTokens, passwordHashing, updateAccount } = parts;
  return async (credentials) => {
    const { username, password, deviceToken, address } = parseInput(credentialsSchema, credentials);
    rejectUnreadablePassword(password, 'password');
    const record = await updateAccount(
      accountOf(parts, username, password),
      verifying(createPasswordCheck(passwordHashing, password)),
      { budgetOf: deviceTokens.budgetOf(deviceToken, 'unknownDevices'), origin: { address } },
    );
    const verified = { accountId: record.id, epoch: record.credentialsEpoch };
    if (record.totp !== null) return { ...verified, secondFactorRequired: true };
    return { ...verified, secondFactorRequired: false, deviceToken: await deviceTokens.issue(verified, clock()) };
  };
}

function accountOf(parts: Parts, username: string, password: string): AccountSource {
  // The policy is for new names. A name that cannot be stored is not looked up, because databases differ in what they accept as a key.
  const key = storableUsernameKey(username);
  return {
    // A former name too: a person in a stolen session could rename the account, and its owner would not know the new name.
    load: async () => (key === null ? null : findByUsernameOrFormer(parts, key, parts.clock())),
    missing: async () => {
      // Does the same work as for an existing account.
      await parts.hashing.matches(password, null);
      return wrongPassword();
    },
  };
}

function verifying(checkPassword: CheckPassword): AccountUpdate<PasswordCheck, AccountRecord> {
  return {
    // Without a password there is nothing to guess. Counted failures would only let other people lock the account.
    guesses: (record) => record.passwordHash !== null,
    prepare: (record) => checkPassword(record),
    decide(record, check) {
      if (!check.matches) return reject(record, wrongPassword());
      if (record.suspendedAt !== null) return reject(record, new AccountError('ACCOUNT_SUSPENDED'));
      const next = withRenewedHash(record, check);
      return next.totp === null ? allow(next, next, { type: 'signed-in' }) : allow(next, next);
    },
  };
}

const wrongPassword = (): AccountError => new AccountError('PASSWORD_WRONG', { field: 'password' });
