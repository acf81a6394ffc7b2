import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';

import SqliteDatabase from 'better-sqlite3';

import { openDatabase } from './database.ts';
import { demo } from './seed/people.ts';
import { createTables } from './tables.ts';
import { startTestApplication } from './testing/test-application.ts';

// Windows has no such modes and reports 666 for every file.
describe('the database file', { skip: process.platform === 'win32' }, () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'tally-'));
    chmodSync(dataDir, 0o755);
  });
  afterEach(() => {
    rmSync(dataDir, { recursive: true });
  });

  const modes = async (): Promise<Record<string, string>> => {
    const database = openDatabase({ engine: 'sqlite', dataDir });
    await createTables(database, 'sqlite');
    const entries = readdirSync(dataDir).map((name) => [
      name,
      (statSync(join(dataDir, name)).mode & 0o777).toString(8),
    ]);
    await database.destroy();
    return Object.fromEntries(entries) as Record<string, string>;
  };
  const closed = { 'dashboard.sqlite': '600', 'dashboard.sqlite-shm': '600', 'dashboard.sqlite-wal': '600' };

  it('is private in a directory that other users can read', async () => {
    assert.deepEqual(await modes(), closed);
  });

  it('becomes private if an earlier run left it readable', async () => {
    const path = join(dataDir, 'dashboard.sqlite');
    for (const file of [path, `${path}-wal`, `${path}-shm`]) {
      writeFileSync(file, '');
      chmodSync(file, 0o644);
    }
    assert.deepEqual(await modes(), closed);
  });
});

describe('a locked database', () => {
  it('leads to a 503 with Retry-After for sign-in and sign-out, and both work again afterwards', async () => {
    const app = await startTestApplication(Date.UTC(2026, 10, 23, 14, 30));
    const browser = app.browser();
    assert.equal((await browser.post('/api/sign-in', demo.mary)).status, 200);
    const holder = new SqliteDatabase(join(app.dataDir, 'dashboard.sqlite'));
    holder.exec('begin immediate');
    for (const [path, body] of [
      ['/api/sign-in', demo.mary],
      ['/api/sign-out', {}],
    ] as const) {
      const answer = await browser.post(path, body);
      assert.equal(answer.status, 503, path);
      assert.equal(answer.headers.get('retry-after'), '1');
      assert.equal(((await answer.json()) as { code: string }).code, 'SERVICE_UNAVAILABLE');
    }
    holder.close();
    assert.equal(app.failures.length, 2, 'the failures are logged');
    assert.equal((await browser.post('/api/sign-out', {})).status, 204);
    await app.close();
  });
});
