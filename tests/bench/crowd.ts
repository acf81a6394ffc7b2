import { webcrypto } from 'node:crypto';

import type { AccountRecord } from '@account-elements/core';

import type { Server } from '../harness/server.ts';
import { openAccounts } from '../../examples/dashboard/server/accounts.ts';
import { openDatabase } from '../../examples/dashboard/server/database.ts';
import { readDatabasePlace } from '../../examples/dashboard/server/database-place.ts';
import { readSecrets } from '../../examples/dashboard/server/secrets.ts';
import { createSessions } from '../../examples/dashboard/server/sessions/sessions.ts';

/** Somebody who is signed in. */
export interface SignedInUser {
  readonly id: string;
  /** The session, as the header `Cookie` carries it. */
  readonly cookie: string;
  /** When they were added. */
  readonly profileVersion: string;
}

/** TestAccounts in the running application's database, from another process. */
export interface Crowd {
  /** Everybody's. */
  readonly password: string;
  /** Adds accounts and signs them in, past the sign-in and its limits. */
  add(count: number): Promise<readonly SignedInUser[]>;
  /** What the database holds of somebody, whatever servers say. */
  recordOf(user: SignedInUser): Promise<AccountRecord>;
  close(): Promise<void>;
}

export async function openCrowd({ dataDir, environment }: Pick<Server, 'dataDir' | 'environment'>): Promise<Crowd> {
  const database = openDatabase(readDatabasePlace(environment, dataDir));
  const { sealingKey, appSecret } = readSecrets(dataDir, environment);
  const randomBytes = (length: number): Uint8Array<ArrayBuffer> => webcrypto.getRandomValues(new Uint8Array(length));
  const parts = { sealingKey, appSecret, secure: false, clock: () => Date.now(), randomBytes };
  const { authority, storage } = openAccounts(database, parts);
  const { session } = createSessions(database, parts);
  const password = 'Amber-Lantern-2077';

  const recordOf = async ({ id }: Pick<SignedInUser, 'id'>): Promise<AccountRecord> => {
    const record = await storage.get(id);
    if (record === null) throw new Error(`There is no account ${id}`);
    return record;
  };
  // One hash for all of them, in which nothing of the account is.
  const model = await recordOf(
    await authority.register({ username: 'crowd', fullName: 'Person of the Crowd', password }),
  );
  let added = 0;

  const addOne = async (): Promise<SignedInUser> => {
    added += 1;
    const [id, username] = [`crowd-${added}`, `user.of.the.crowd-${added}`];
    const outcome = await storage.insert({ ...model, id, username, usernameKey: username });
    if (outcome !== 'inserted') throw new Error(`${username} could not be added: ${outcome}`);
    const cookie = await session.issue(new Headers(), { accountId: id, epoch: model.credentialsEpoch });
    return { id, cookie: cookie.split(';')[0] ?? '', profileVersion: String(model.profileVersion) };
  };

  return {
    password,
    async add(count) {
      const users: SignedInUser[] = [];
      for (let index = 0; index < count; index += 1) users.push(await addOne());
      return users;
    },
    recordOf,
    close: () => database.destroy(),
  };
}
