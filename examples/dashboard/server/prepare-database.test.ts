import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';

import { sql } from 'kysely';

import { openAccounts } from './accounts.ts';
import { openDatabase } from './database.ts';
import type { DatabasePlace } from './database-place.ts';
import { prepareDatabase } from './prepare-database.ts';
import { verifySealingKeys } from './sealing-keys.ts';
import { demoIds } from './seed/people.ts';
import { createTables } from './tables.ts';

const randomBytes = (length: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(length));
const keyOf = (id: string) => ({ id, bytes: randomBytes(32) });
const clock = () => Date.UTC(2026, 10, 23);
const options = { sealingKeys: [keyOf('k1')], clock, randomBytes, demoPeople: false, seeds: true };

describe('prepareDatabase', () => {
  let dataDir: string;
  let file: DatabasePlace;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'tally-'));
    file = { engine: 'sqlite', dataDir };
  });
  afterEach(() => {
    rmSync(dataDir, { recursive: true });
  });

  it('reports what to do about a database of a newer version', async () => {
    const database = openDatabase(file);
    await sql`create table account_elements_versions (component text primary key, version integer)`.execute(database);
    await sql`insert into account_elements_versions values ('accounts', 99)`.execute(database);
    await database.destroy();
    await assert.rejects(prepareDatabase(file, options), {
      code: 'DATABASE_REFUSED',
      message: /version 99.*Update it/u,
    });
  });

  it('reports a wrong or missing sealing key before anything is served, and accepts an added key', async () => {
    const [k1, k2] = [keyOf('k1'), keyOf('k2')];
    await prepareDatabase(file, { ...options, sealingKeys: [k1] });
    for (const sealingKeys of [[keyOf('k1')], [k2], [k2, keyOf('k1')]]) {
      await assert.rejects(prepareDatabase(file, { ...options, sealingKeys }), { code: 'SEALING_KEY_WRONG' });
    }
    await prepareDatabase(file, { ...options, sealingKeys: [k1] });
    await prepareDatabase(file, { ...options, sealingKeys: [k2, k1] });
    // From now on, both keys may be in use.
    await assert.rejects(prepareDatabase(file, { ...options, sealingKeys: [k1] }), { code: 'SEALING_KEY_WRONG' });
  });

  it('reports two instances that start at the same time with different keys', async () => {
    const database = openDatabase(file);
    await createTables(database, 'sqlite');
    // Both find no check value before one of them stores its own.
    const starts = [keyOf('k1'), keyOf('k1')].map((key) => verifySealingKeys(database, [key]));
    const outcomes = await Promise.allSettled(starts);
    await database.destroy();
    assert.deepEqual(outcomes.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected']);
  });

  it('reports published passwords outside the demo', async () => {
    await prepareDatabase(file, { ...options, demoPeople: true });
    await assert.rejects(prepareDatabase(file, options), { code: 'DEMO_PASSWORD_IN_USE', message: /^ada/u });
  });

  it('reports published passwords also if the user has another name', async () => {
    await prepareDatabase(file, { ...options, demoPeople: true });
    const database = openDatabase(file);
    const { storage } = openAccounts(database, options);
    const ada = await storage.get(demoIds.ada);
    assert.ok(ada);
    await storage.replace(
      { ...ada, username: 'Ada.L', usernameKey: 'ada.l', revision: ada.revision + 1 },
      ada.revision,
    );
    await database.destroy();
    await assert.rejects(prepareDatabase(file, options), { code: 'DEMO_PASSWORD_IN_USE', message: /^Ada\.L/u });
  });

  it('adds nothing for a command, whatever its settings are', async () => {
    await prepareDatabase(file, { ...options, demoPeople: true, seeds: false });
    const database = openDatabase(file);
    const { storage } = openAccounts(database, options);
    assert.equal(await storage.get(demoIds.ada), null);
    assert.deepEqual(await database.selectFrom('members').selectAll().execute(), []);
    assert.deepEqual(await database.selectFrom('calls').selectAll().execute(), []);
    await database.destroy();
  });

  it('reports a file that is not a database', async () => {
    writeFileSync(join(dataDir, 'dashboard.sqlite'), 'x'.repeat(5000));
    await assert.rejects(prepareDatabase(file, options), { code: 'DATABASE_REFUSED', message: /not a database/u });
  });

  it('reports that no server listens at the address, without repeating the address', async () => {
    const url = 'postgres://tally:secret@%2Fno-such-folder/tally';
    await assert.rejects(
      prepareDatabase({ engine: 'postgres', url, connections: 1, timeout: 100 }, options),
      (thrown: Error) =>
        'code' in thrown && thrown.code === 'DATABASE_UNAVAILABLE' && !thrown.message.includes('secret'),
    );
  });
});
