import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';

import type { AccountStorage } from '@account-elements/core';
import type { AccountAuthority } from '@account-elements/core/authority';
import { createFakeClock, createFaults, createTestAuthority, scriptedFaults } from '@account-elements/core/testing';

import { postgresEngine, sqliteEngine } from '../testing/engines.ts';
import type { Engine, FreshDatabase } from '../testing/engines.ts';
import { createMemoryStorage } from './memory/index.ts';

const day = 24 * 60 * 60_000;
const username = 'ada.lovelace';

/** The calls that take a username for another account, each with its write. */
const takers = [
  [
    'a registration',
    'insert',
    ({ accounts }: AccountAuthority) => accounts.register({ username, fullName: 'Mallory', password: null }),
  ],
  [
    'an import',
    'insert',
    ({ accounts }: AccountAuthority) => accounts.import({ username, fullName: 'Mallory', passwordHash: null }),
  ],
  ['another rename', 'replace', (authority: AccountAuthority) => rename(authority, 'mallory', username)],
] as const;

async function rename({ serviceWithoutSession }: AccountAuthority, id: string, next: string): Promise<unknown> {
  const service = serviceWithoutSession(id);
  const { profile } = await service.load();
  return service.profile.update({ username: next }, profile);
}

/** Two servers share the storage. The write of the second one is late. */
function race(storages: () => Promise<readonly [AccountStorage, AccountStorage]>): void {
  for (const [what, method, take] of takers) {
    test(`keeps a former username from ${what} whose write is late`, async () => {
      const [storage, second] = await storages();
      const clock = createFakeClock();
      const faults = createFaults(scriptedFaults({ [method]: [{ hold: true }] }));
      const authority = createTestAuthority({ storage, clock });
      const other = createTestAuthority({ storage: faults.storage(second), clock });
      await authority.accounts.register({ id: 'ada', username, fullName: 'Ada', password: null });
      await authority.accounts.register({ id: 'mallory', username: 'mallory', fullName: 'Mallory', password: null });
      clock.advance(40 * day);
      const taking = take(other).then(
        () => 'taken',
        ({ code }: { code: string }) => code,
      );
      await Promise.race([faults.untilHeld(1), taking]);
      await rename(authority, 'ada', 'countess');
      faults.heal();
      assert.equal(await taking, 'USERNAME_TAKEN');
      await rename(authority, 'ada', username);
    });
  }
}

describe('a memory storage', () => {
  race(async () => {
    const storage = createMemoryStorage();
    return [storage, storage];
  });
});

for (const engine of [sqliteEngine(), postgresEngine()]) describe(engine.name, () => raceOn(engine));

function raceOn(engine: Engine): void {
  let database: FreshDatabase;
  before(() => engine.start());
  beforeEach(async () => {
    database = await engine.fresh();
  });
  afterEach(() => database.remove());
  after(() => engine.stop());
  race(async () => [(await database.open()).storage, (await database.open()).storage]);
}
