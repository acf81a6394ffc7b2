import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';

import { isAccountError } from '@account-elements/core';
import type { AccountAuthority } from '@account-elements/core/authority';
import {
  createFakeClock,
  createTestAuthority,
  createTestHasher,
  personas,
  totpCodeAt,
  wrongTotpCodeAt,
} from '@account-elements/core/testing';

import { postgresEngine, sqliteEngine } from '../../testing/engines.ts';
import type { Engine, FreshDatabase } from '../../testing/engines.ts';

for (const engine of [sqliteEngine(), postgresEngine()])
  describe(`guessing on ${engine.name} (A3)`, () => guess(engine));

function guess(engine: Engine): void {
  const hasher = createTestHasher();
  const clock = createFakeClock();
  let database: FreshDatabase;
  before(() => engine.start());
  beforeEach(async () => {
    database = await engine.fresh();
  });
  afterEach(() => database.remove());
  after(() => engine.stop());

  /** Each server has its own connections, and its own queue of attempts. */
  const openServers = async (count: number): Promise<readonly AccountAuthority[]> => {
    const databases = await Promise.all(Array.from({ length: count }, () => database.open()));
    return databases.map(({ storage }) => createTestAuthority({ storage, passwordHasher: hasher, clock }));
  };

  for (const count of [1, 2, 4]) {
    test(`compares ten of 120 concurrent passwords on ${count} servers, and not the right one`, async () => {
      const [first, ...others] = await openServers(count);
      assert.ok(first);
      const servers = [first, ...others];
      const { username, password } = personas.ada;
      await first.accounts.register(personas.ada);
      const before = hasher.work.verifications;
      const guesses = Array.from({ length: 120 }, (_, index) => (index === 60 ? password : `Not-the-one-${index}`));
      const outcomes = guesses.map((given, index) =>
        (servers[index % count] ?? first).verifyPassword({ username, password: given }),
      );
      assert.deepEqual(await countCodes(outcomes), { PASSWORD_WRONG: 10, ATTEMPTS_LOCKED: 110 });
      assert.equal(hasher.work.verifications - before, 10);
    });

    test(`compares five of 60 concurrent codes on ${count} servers, between right passwords`, async () => {
      const [first, ...others] = await openServers(count);
      assert.ok(first);
      const servers = [first, ...others];
      const { username, password } = personas.ada;
      const { id: accountId } = await first.accounts.register(personas.ada);
      const { mfa } = first.serviceWithoutSession(accountId);
      const { secret } = await mfa.beginTotp({ password });
      const { epoch } = await mfa.confirmTotp({ code: totpCodeAt(secret, clock()) });
      const code = wrongTotpCodeAt(secret, clock());
      const outcomes = Array.from({ length: 60 }, async (_, index) => {
        const server = servers[index % count] ?? first;
        await server.verifyPassword({ username, password });
        return server.verifySecondFactor({ accountId, epoch, code });
      });
      assert.deepEqual(await countCodes(outcomes), { CODE_WRONG: 5, ATTEMPTS_LOCKED: 55 });
    });
  }
}

async function countCodes(calls: readonly Promise<unknown>[]): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  for (const outcome of await Promise.allSettled(calls)) {
    const { reason } = outcome as PromiseRejectedResult;
    const code = outcome.status === 'fulfilled' ? 'accepted' : isAccountError(reason) ? reason.code : String(reason);
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}
