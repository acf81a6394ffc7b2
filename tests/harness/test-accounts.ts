import { webcrypto } from 'node:crypto';

import type { AccountRecord } from '@account-elements/core';
import type { AccountAuthority, Registration } from '@account-elements/core/authority';

import { openAccounts } from '../../examples/dashboard/server/accounts.ts';
import { openDatabase } from '../../examples/dashboard/server/database.ts';
import { readDatabasePlace } from '../../examples/dashboard/server/database-place.ts';
import { readSecrets } from '../../examples/dashboard/server/secrets.ts';
import { createAuthenticator } from './authenticator.ts';
import type { Authenticator } from './authenticator.ts';
import type { Server } from './server.ts';
import type { Monitor } from './monitor.ts';

/** Somebody with an account of their own. */
export interface TestUser {
  readonly id: string;
  readonly username: string;
  readonly fullName: string;
  readonly password: string;
  /** While their MFA is on. */
  readonly authenticator?: Authenticator;
}

/** Somebody whose MFA is on. */
export interface TestUserWithMfa extends TestUser {
  readonly authenticator: Authenticator;
  readonly key: string;
  readonly backupCodes: readonly string[];
}

/** Makes accounts in the running application's database, so that every test has its own. */
export interface TestAccounts {
  /** Registers somebody nobody has seen before. */
  register(facts?: Partial<Registration>): Promise<TestUser>;
  /** The same, an hour after they turned MFA on: no code of now is used up. */
  registerWithMfa(facts?: Partial<Registration>): Promise<TestUserWithMfa>;
  /** What the database holds of somebody, whatever servers say. */
  recordOf(user: Pick<TestUser, 'id'>): Promise<AccountRecord>;
  close(): Promise<void>;
}

const hour = 3_600_000;

/**
 * Works through the public entries that the server itself uses, in another process on the same database.
 *
 * @param secret is told every password, key and backup code.
 */
export async function openTestAccounts(
  { dataDir, environment, now }: Pick<Server, 'dataDir' | 'environment' | 'now'>,
  secret: Monitor['secret'],
): Promise<TestAccounts> {
  const database = openDatabase(readDatabasePlace(environment, dataDir));
  const { sealingKey } = readSecrets(dataDir, environment);
  const randomBytes = (length: number): Uint8Array<ArrayBuffer> => webcrypto.getRandomValues(new Uint8Array(length));
  const anHourAgo = (): number => now() - hour;
  const { authority, storage } = openAccounts(database, { sealingKey, clock: anHourAgo, randomBytes });
  let count = 0;

  const register = async (facts: Partial<Registration> = {}): Promise<TestUser> => {
    count += 1;
    const user = {
      username: `user-${count}`,
      fullName: `User Number ${count}`,
      password: `Amber-Lantern-${1000 + count}`,
      ...facts,
    };
    const { id } = await authority.register(user);
    if (user.password !== null) secret(user.password);
    return { ...user, id, password: user.password ?? '' };
  };

  return {
    register,
    async registerWithMfa(facts) {
      const user = await register(facts);
      const { key, backupCodes } = await turnMfaOn(authority, user, anHourAgo);
      for (const text of [key, ...backupCodes]) secret(text);
      return { ...user, key, backupCodes, authenticator: createAuthenticator(key, now) };
    },
    async recordOf({ id }) {
      const record = await storage.get(id);
      if (record === null) throw new Error(`There is no account ${id}`);
      return record;
    },
    close: () => database.destroy(),
  };
}

async function turnMfaOn(authority: AccountAuthority, { id, password }: TestUser, clock: () => number) {
  const { mfa } = authority.serviceFor({ accountId: id });
  if (mfa === undefined) throw new Error('The authority has no MFA.');
  const { secret } = await mfa.beginTotp({ password });
  const { backupCodes } = await mfa.confirmTotp({ code: createAuthenticator(secret, clock).nextCode() });
  return { key: secret, backupCodes: backupCodes ?? [] };
}
