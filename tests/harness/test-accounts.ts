import { webcrypto } from 'node:crypto';

import type { AccountRecord } from '@account-elements/core/adapter';
import type { AccountAuthority, Registration } from '@account-elements/core/authority';

import { openAccounts } from '../../examples/dashboard/server/accounts.ts';
import { openDatabase } from '../../examples/dashboard/server/database.ts';
import { readDatabasePlace } from '../../examples/dashboard/server/database-place.ts';
import { readSecrets } from '../../examples/dashboard/server/secrets.ts';
import { createSessions } from '../../examples/dashboard/server/sessions/sessions.ts';
import { createAuthenticator } from './authenticator.ts';
import type { Authenticator } from './authenticator.ts';
import type { Server } from './server.ts';

/** A user with an account that no other test uses. */
export interface TestUser {
  readonly id: string;
  readonly username: string;
  readonly fullName: string;
  readonly password: string;
  /** Only while MFA is enabled. */
  readonly authenticator?: Authenticator;
}

/** A user who has enabled MFA. */
export interface TestUserWithMfa extends TestUser {
  readonly authenticator: Authenticator;
  readonly key: string;
  readonly backupCodes: readonly string[];
}

/** A user with a session. */
export interface SignedInUser extends TestUser {
  /** The session, as the value of the header `Cookie`. */
  readonly cookie: string;
  /** The version of the profile after the registration. */
  readonly profileVersion: string;
}

/** Creates and reads accounts in the database of a running server. */
export interface TestAccounts {
  register(facts?: Partial<Registration>): Promise<TestUser>;
  /** Registers a user who enabled MFA an hour ago, so that no current code has been used. */
  registerWithMfa(facts?: Partial<Registration>): Promise<TestUserWithMfa>;
  /** Adds a user to the list of users. */
  join(user: Pick<TestUser, 'id'>): Promise<void>;
  /** Registers many users at once, without a request to the server. They have the same password. */
  registerSignedIn(count: number): Promise<readonly SignedInUser[]>;
  /** Returns the record of a user from the database. */
  recordOf(user: Pick<TestUser, 'id'>): Promise<AccountRecord>;
  close(): Promise<void>;
}

/** The parts of a server that give access to its database. */
export type ServerAccess = Pick<Server, 'dataDir' | 'environment'> & Partial<Pick<Server, 'now'>>;

const hour = 3_600_000;
const randomBytes = (length: number): Uint8Array<ArrayBuffer> => webcrypto.getRandomValues(new Uint8Array(length));

/**
 * Opens the database of a server with the server's own code, in this process.
 *
 * @param onSecret called with every password, key and backup code.
 */
export function openTestAccounts(
  { dataDir, environment, now = Date.now }: ServerAccess,
  onSecret: (secret: string) => void = () => undefined,
): TestAccounts {
  const database = openDatabase(readDatabasePlace(environment, dataDir));
  const { sealingKeys, appSecret } = readSecrets(dataDir, environment);
  const anHourAgo = (): number => now() - hour;
  const { authority, storage } = openAccounts(database, { sealingKeys, clock: anHourAgo, randomBytes });
  const { session } = createSessions(database, { appSecret, secure: false, clock: now, randomBytes });
  let count = 0;

  const register = async (facts: Partial<Registration> = {}): Promise<TestUser> => {
    count += 1;
    const user = {
      username: `user-${count}`,
      fullName: `User Number ${count}`,
      password: `Amber-Lantern-${1000 + count}`,
      ...facts,
    };
    const { id } = await authority.accounts.register(user);
    if (user.password !== null) onSecret(user.password);
    return { ...user, id, password: user.password ?? '' };
  };
  const recordOf = async ({ id }: Pick<TestUser, 'id'>): Promise<AccountRecord> => {
    const record = await storage.get(id);
    if (record === null) throw new Error(`There is no account ${id}`);
    return record;
  };
  const copySignedIn = async (model: TestUser, record: AccountRecord): Promise<SignedInUser> => {
    count += 1;
    const [id, username] = [`copy-${count}`, `copy.of.${model.username}-${count}`];
    const outcome = await storage.insert({ ...record, id, username, usernameKey: username });
    if (outcome !== 'inserted') throw new Error(`${username} could not be added: ${outcome}`);
    const cookie = await session.issue(new Headers(), { accountId: id, epoch: record.credentialsEpoch });
    const details = await authority.accounts.find({ id });
    const profileVersion = details?.account.profile.version ?? '';
    return { ...model, id, username, cookie: cookie.split(';')[0] ?? '', profileVersion };
  };

  return {
    register,
    recordOf,
    async join({ id }) {
      await database.insertInto('members').values({ account_id: id, joined_at: now() }).execute();
    },
    async registerWithMfa(facts) {
      const user = await register(facts);
      const { key, backupCodes } = await enableMfa(authority, user, anHourAgo);
      for (const text of [key, ...backupCodes]) onSecret(text);
      return { ...user, key, backupCodes, authenticator: createAuthenticator(key, now) };
    },
    async registerSignedIn(total) {
      // The hash of a password does not contain the account, so one slow hash is enough for all.
      const model = await register();
      const record = await recordOf(model);
      const users: SignedInUser[] = [];
      for (let index = 0; index < total; index += 1) users.push(await copySignedIn(model, record));
      return users;
    },
    close: () => database.destroy(),
  };
}

async function enableMfa(authority: AccountAuthority, { id, password }: TestUser, clock: () => number) {
  const { mfa } = authority.serviceWithoutSession(id);
  if (mfa === undefined) throw new Error('The authority has no MFA.');
  const { secret } = await mfa.beginTotp({ password });
  const { backupCodes } = await mfa.confirmTotp({ code: createAuthenticator(secret, clock).nextCode() });
  return { key: secret, backupCodes: backupCodes ?? [] };
}
