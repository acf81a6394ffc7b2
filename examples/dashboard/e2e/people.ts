import { webcrypto } from 'node:crypto';

import type { AccountRecord } from '@account-elements/core/adapter';
import type { AccountAuthority, Registration } from '@account-elements/core/authority';

import { openAccounts } from '../server/accounts.ts';
import { openDatabase } from '../server/database.ts';
import { readDatabasePlace } from '../server/database-place.ts';
import { readSecrets } from '../server/secrets.ts';
import { createAuthenticator } from './authenticator.ts';
import type { Authenticator } from './authenticator.ts';
import type { Server } from './server.ts';
import type { Witness } from './witness.ts';

/** Somebody with an account of their own. */
export interface Person {
  readonly id: string;
  readonly username: string;
  readonly fullName: string;
  readonly password: string;
  /** While their MFA is on. */
  readonly authenticator?: Authenticator;
}

/** Somebody whose MFA is on. */
export interface PersonWithMfa extends Person {
  readonly authenticator: Authenticator;
  readonly key: string;
  readonly backupCodes: readonly string[];
}

/** Makes people in the running application's database, so that every test has its own. */
export interface People {
  /** Registers somebody nobody has seen before. */
  register(facts?: Partial<Registration>): Promise<Person>;
  /** The same, an hour after they turned MFA on: no code of now is used up. */
  registerWithMfa(facts?: Partial<Registration>): Promise<PersonWithMfa>;
  /** What the database holds of somebody, whatever servers say. */
  recordOf(person: Pick<Person, 'id'>): Promise<AccountRecord>;
  close(): Promise<void>;
}

const hour = 3_600_000;

/**
 * Works through the public entries that the server itself uses, in another process on the same database.
 *
 * @param secret is told every password, key and backup code.
 */
export async function openPeople(
  { dataDir, environment, now }: Pick<Server, 'dataDir' | 'environment' | 'now'>,
  secret: Witness['secret'],
): Promise<People> {
  const database = openDatabase(readDatabasePlace(environment, dataDir));
  const { sealingKey } = readSecrets(dataDir, environment);
  const randomBytes = (length: number): Uint8Array<ArrayBuffer> => webcrypto.getRandomValues(new Uint8Array(length));
  const anHourAgo = (): number => now() - hour;
  const { authority, storage } = openAccounts(database, { sealingKey, clock: anHourAgo, randomBytes });
  let count = 0;

  const register = async (facts: Partial<Registration> = {}): Promise<Person> => {
    count += 1;
    const person = {
      username: `person-${count}`,
      fullName: `Person Number ${count}`,
      password: `Amber-Lantern-${1000 + count}`,
      ...facts,
    };
    const { id } = await authority.register(person);
    if (person.password !== null) secret(person.password);
    return { ...person, id, password: person.password ?? '' };
  };

  return {
    register,
    async registerWithMfa(facts) {
      const person = await register(facts);
      const { key, backupCodes } = await turnMfaOn(authority, person, anHourAgo);
      for (const text of [key, ...backupCodes]) secret(text);
      return { ...person, key, backupCodes, authenticator: createAuthenticator(key, now) };
    },
    async recordOf({ id }) {
      const record = await storage.get(id);
      if (record === null) throw new Error(`There is no account ${id}`);
      return record;
    },
    close: () => database.destroy(),
  };
}

async function turnMfaOn(authority: AccountAuthority, { id, password }: Person, clock: () => number) {
  const { mfa } = authority.serviceFor({ accountId: id });
  if (mfa === undefined) throw new Error('The authority has no MFA.');
  const { secret } = await mfa.beginTotp({ password });
  const { backupCodes } = await mfa.confirmTotp({ code: createAuthenticator(secret, clock).nextCode() });
  return { key: secret, backupCodes: backupCodes ?? [] };
}
