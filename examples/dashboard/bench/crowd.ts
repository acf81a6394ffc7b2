import { webcrypto } from 'node:crypto';

import type { AccountRecord } from '@account-elements/core/adapter';

import type { Server } from '../e2e/server.ts';
import { openAccounts } from '../server/accounts.ts';
import { openDatabase } from '../server/database.ts';
import { readDatabasePlace } from '../server/database-place.ts';
import { readSecrets } from '../server/secrets.ts';
import { createSessions } from '../server/sessions/sessions.ts';

/** Somebody who is signed in. */
export interface Member {
  readonly id: string;
  /** The session, as the header `Cookie` carries it. */
  readonly cookie: string;
  /** When they were added. */
  readonly profileVersion: string;
}

/** People in the running application's database, from another process. */
export interface Crowd {
  /** Everybody's. */
  readonly password: string;
  /** Adds people and signs them in, past the sign-in and its limits. */
  add(count: number): Promise<readonly Member[]>;
  /** What the database holds of somebody, whatever servers say. */
  recordOf(member: Member): Promise<AccountRecord>;
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

  const recordOf = async ({ id }: Pick<Member, 'id'>): Promise<AccountRecord> => {
    const record = await storage.get(id);
    if (record === null) throw new Error(`There is no account ${id}`);
    return record;
  };
  // One hash for all of them, in which nothing of the account is.
  const model = await recordOf(
    await authority.register({ username: 'crowd', fullName: 'Person of the Crowd', password }),
  );
  let added = 0;

  const addOne = async (): Promise<Member> => {
    added += 1;
    const [id, username] = [`crowd-${added}`, `person.of.the.crowd-${added}`];
    const outcome = await storage.insert({ ...model, id, username, usernameKey: username });
    if (outcome !== 'inserted') throw new Error(`${username} could not be added: ${outcome}`);
    const cookie = await session.issue(new Headers(), { accountId: id, epoch: model.credentialsEpoch });
    return { id, cookie: cookie.split(';')[0] ?? '', profileVersion: String(model.profileVersion) };
  };

  return {
    password,
    async add(count) {
      const members: Member[] = [];
      for (let index = 0; index < count; index += 1) members.push(await addOne());
      return members;
    },
    recordOf,
    close: () => database.destroy(),
  };
}
