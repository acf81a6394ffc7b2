import assert from 'node:assert/strict';
import { once } from 'node:events';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';

import { isAccountError } from '@account-elements/core';
import { createTestRecord, storageConformance } from '@account-elements/core/testing';

import { postgresEngine } from '../../testing/engines.ts';
import type { FreshDatabase } from '../../testing/engines.ts';
import { openTarget } from '../../testing/database-target.ts';
import { startProcess } from '../../testing/processes.ts';
import type { Order } from '../../testing/racing-process.ts';

describe('SQL storage on PostgreSQL (ST1)', () => {
  const engine = postgresEngine();
  let database: FreshDatabase;
  const record = createTestRecord();
  const codeOf = (answer: Promise<unknown>): Promise<string> =>
    answer.then(
      () => 'fulfilled',
      (thrown: unknown) => (isAccountError(thrown) ? thrown.code : String(thrown)),
    );

  before(() => engine.start());
  beforeEach(async () => {
    database = await engine.fresh();
  });
  afterEach(() => database.remove());
  after(() => engine.stop());

  const cases = storageConformance(async () => {
    const { storage } = await database.open();
    const { storage: other } = await database.open();
    const reopen = async () => {
      await database.close();
      return (await database.open()).storage;
    };
    const outage = async () => {
      await engine.server().kill();
      return () => engine.server().start();
    };
    return { storage, other, reopen, outage };
  });
  for (const { name, run } of cases) test(name, run);

  const versions = (): Promise<readonly unknown[]> =>
    engine.server().query(`select component, version from ${schema()}.account_elements_versions`);
  const schema = (): string => (database.target.engine === 'postgres' ? database.target.schema : '');

  test('is migrated once when eight connections and two processes start at once (ST4)', async () => {
    const processes = await Promise.all([startProcess(database.target), startProcess(database.target)]);
    await Promise.all([
      ...Array.from({ length: 8 }, () => database.open()),
      ...processes.map(({ carryOut }) => carryOut({ kind: 'open' })),
    ]);
    assert.deepEqual(await versions(), [{ component: 'accounts', version: 2 }]);
    for (const { end } of processes) assert.equal(await end(), 0);
  });

  test('rejects a database that a newer version has migrated, and does not change it (ST4)', async () => {
    await database.open();
    await engine.server().query(`update ${schema()}.account_elements_versions set version = 99`);
    assert.equal(await codeOf(database.open()), 'SERVICE_FAILED');
    assert.deepEqual(await versions(), [{ component: 'accounts', version: 99 }]);
  });

  test('has every acknowledged swap after the server was killed under load, and reconnects by itself (ST2)', async () => {
    const { storage } = await database.open();
    await storage.insert(record);
    const { child, carryOut } = await startProcess(database.target);
    await carryOut({ kind: 'open' });
    let acknowledged = 0;
    const ended = once(child, 'exit');
    const killed = new Promise<void>((resolve, reject) => {
      child.on('message', ([revision = 0]: number[]) => {
        acknowledged = revision;
        if (revision === 50) engine.server().kill().then(resolve, reject);
      });
    });
    child.send({ kind: 'raise-for-ever', id: record.id } satisfies Order);
    await killed;
    assert.equal(await codeOf(storage.get(record.id)), 'SERVICE_UNAVAILABLE');
    await ended;
    await engine.server().start();
    const stored = await storage.get(record.id);
    assert.ok(stored !== null && stored.revision >= acknowledged, `${stored?.revision} of ${acknowledged}`);
    assert.deepEqual({ ...stored, revision: record.revision }, record, 'and no half state');
    assert.equal(await storage.replace({ ...stored, revision: stored.revision + 1 }, stored.revision), 'replaced');
  });

  test('waits for a connection when the pool is exhausted, and throws SERVICE_UNAVAILABLE after a timeout', async () => {
    assert.equal(database.target.engine, 'postgres');
    const { db, storage } = await openTarget({ ...database.target, patience: 3000 });
    await storage.insert(record);
    let release = (): void => undefined;
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const holders = Array.from({ length: 4 }, () => db.connection().execute(() => gate));
    assert.equal(await codeOf(storage.get(record.id)), 'SERVICE_UNAVAILABLE');
    release();
    await Promise.all(holders);
    assert.deepEqual(await storage.get(record.id), record);
    await db.destroy();
  });
});
