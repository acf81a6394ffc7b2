import assert from 'node:assert/strict';
import test from 'node:test';

import Database from 'better-sqlite3';
import { Kysely, sql } from 'kysely';

import { createSqliteFile } from '../../testing/sqlite-file.ts';
import { configureSqlite, createSqliteDialect } from './sqlite.ts';

function busyFor(tries: number): { exec(sql: string): void; readonly run: string[] } {
  const run: string[] = [];
  let left = tries;
  return {
    run,
    exec(sql) {
      if (sql.includes('journal_mode') && left > 0) {
        left -= 1;
        throw Object.assign(new Error('database is locked'), { code: 'SQLITE_BUSY' });
      }
      run.push(sql);
    },
  };
}

test('retries the change to WAL when another connection makes it at the same moment', () => {
  const database = busyFor(2);
  configureSqlite(database);
  assert.ok(database.run.includes('pragma journal_mode = wal'));
  assert.equal(database.run.at(-1), 'pragma busy_timeout = 50');
});

test('opens a file with settings for durable writes and concurrent readers (S3)', async () => {
  const file = createSqliteFile();
  const { database } = await file.open();
  const settings = ['journal_mode', 'synchronous'].map((name) => database.pragma(name, { simple: true }));
  assert.deepEqual(settings, ['wal', 2], '2 is FULL');
  await file.remove();
});

test('throws when a file stays locked', () => {
  assert.throws(() => configureSqlite(busyFor(1000)), { code: 'SQLITE_BUSY' });
});

test('reports the error that ended a transaction when the disk is full', async () => {
  const db = new Kysely<unknown>({ dialect: createSqliteDialect(new Database(':memory:')) });
  await sql`create table letters (text text)`.execute(db);
  await sql`pragma max_page_count = 3`.execute(db);
  const write = db.transaction().execute(async (transaction) => {
    await sql`insert into letters values (hex(zeroblob(100000)))`.execute(transaction);
  });
  await assert.rejects(write, { code: 'SQLITE_FULL' });
  await sql`insert into letters values ('short')`.execute(db);
  await db.destroy();
});
