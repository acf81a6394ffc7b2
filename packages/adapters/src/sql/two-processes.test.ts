import assert from 'node:assert/strict';
import { once } from 'node:events';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';

import { createTestRecord } from '@account-elements/core/testing';

import { startProcess } from '../../testing/processes.ts';
import type { Order } from '../../testing/racing-process.ts';
import { postgresEngine, sqliteEngine } from '../../testing/engines.ts';
import type { Engine, FreshDatabase } from '../../testing/engines.ts';

for (const engine of [sqliteEngine(), postgresEngine()])
  describe(`two processes on one ${engine.name}`, () => race(engine));

function race(engine: Engine): void {
  let database: FreshDatabase;
  const record = createTestRecord();
  before(() => engine.start());
  beforeEach(async () => {
    database = await engine.fresh();
    const { storage } = await database.open();
    await storage.insert(record);
    await database.close();
  });
  afterEach(() => database.remove());
  after(() => engine.stop());

  const bothCarryOut = async (orders: readonly [Order, Order]): Promise<readonly (number | string)[]> => {
    const processes = await Promise.all([startProcess(database.target), startProcess(database.target)]);
    await Promise.all(processes.map(({ carryOut }) => carryOut({ kind: 'open' })));
    const outcomes = await Promise.all(processes.map(({ carryOut }, index) => carryOut(orders[index] as Order)));
    for (const { end } of processes) assert.equal(await end(), 0);
    return outcomes.flat();
  };

  test('make each of 400 swaps of one account exactly once', async () => {
    const order = { kind: 'raise', id: record.id, times: 200 } as const;
    const revisions = (await bothCarryOut([order, order])) as number[];
    assert.deepEqual(
      revisions.toSorted((a, b) => a - b),
      Array.from({ length: 400 }, (_, index) => record.revision + 1 + index),
    );
    assert.equal((await (await database.open()).storage.get(record.id))?.revision, record.revision + 400);
  });

  test('compete for 100 usernames, and each goes to one of them', async () => {
    const usernames = Array.from({ length: 100 }, (_, index) => `name-${index}`);
    const taken = await bothCarryOut([
      { kind: 'take', id: 'first', usernames },
      { kind: 'take', id: 'second', usernames },
    ]);
    assert.deepEqual(taken.toSorted(), usernames.toSorted());
  });

  test('keep every acknowledged swap and no half-written record after one of them is killed (ST2)', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { child, carryOut } = await startProcess(database.target);
      await carryOut({ kind: 'open' });
      let acknowledged = 0;
      const killed = once(child, 'exit');
      child.on('message', ([revision = 0]: number[]) => {
        acknowledged = revision;
        if (revision % (5 + 3 * round) === 0) child.kill('SIGKILL');
      });
      child.send({ kind: 'raise-for-ever', id: record.id } satisfies Order);
      assert.deepEqual(await killed, [null, 'SIGKILL']);
      const stored = await (await database.open()).storage.get(record.id);
      assert.ok(stored !== null && stored.revision >= acknowledged, `${stored?.revision} of ${acknowledged}`);
      assert.deepEqual({ ...stored, revision: record.revision }, record, 'and no half state');
      await database.close();
    }
  });
}
