import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { afterEach, beforeEach, describe, test } from 'node:test';

import { isAccountError } from '@account-elements/core';
import { createTestRecord } from '@account-elements/core/testing';
import Database from 'better-sqlite3';
import { Kysely, sql } from 'kysely';

import { migrateSqlStorage } from './migrations.ts';
import type { TransactionalSqlDatabase } from './migrations.ts';
import { startProcess } from '../../testing/processes.ts';
import { createSqliteFile } from '../../testing/sqlite-file.ts';
import type { SqliteFile } from '../../testing/sqlite-file.ts';
import { createSqlStorage } from './sql-storage.ts';
import { createSqliteDialect } from './sqlite.ts';

const newestVersion = 2;

describe('migrations', () => {
  let file: SqliteFile;
  beforeEach(() => {
    file = createSqliteFile();
  });
  afterEach(() => file.remove());

  const versionOf = (database: Database.Database): unknown =>
    database.prepare(`select version from account_elements_versions where component = 'accounts'`).pluck().get();

  test('create the tables once and keep their rows', async () => {
    const { db, database, storage } = await file.open();
    const record = createTestRecord();
    await storage.insert(record);
    await migrateSqlStorage(db);
    assert.deepEqual(await storage.get(record.id), record);
    assert.equal(versionOf(database), newestVersion);
  });

  test('write nothing if the database is up to date', async () => {
    await file.open();
    const statements: string[] = [];
    await file.open({ verbose: (text) => statements.push(String(text)) });
    assert.deepEqual(
      statements.filter((text) => /^(?:create|insert|update|begin)/iu.test(text)),
      [],
    );
  });

  test('write nothing if the database is up to date and the driver returns an integer as a string', async () => {
    const { db, database } = await file.open();
    database.exec('alter table account_elements_versions rename to kept');
    database.exec(
      'create view account_elements_versions as select component, cast(version as text) as version from kept',
    );
    await migrateSqlStorage(db);
  });

  test('run once when four connections start at once', async () => {
    const opened = await Promise.all(Array.from({ length: 4 }, () => file.open()));
    const [first] = opened;
    assert.ok(first);
    assert.equal(versionOf(first.database), newestVersion);
    await Promise.all(
      opened.map(({ storage }, index) => storage.insert(createTestRecord({ id: `${index}`, usernameKey: `${index}` }))),
    );
  });

  test('run once when four processes start at once (ST4)', async () => {
    const processes = await Promise.all(Array.from({ length: 4 }, () => startProcess(file.target)));
    assert.equal(existsSync(file.path), false, 'no process has started the migration');
    await Promise.all(processes.map(({ carryOut }) => carryOut({ kind: 'open' })));
    assert.equal(versionOf((await file.open()).database), newestVersion);
    for (const { end } of processes) assert.equal(await end(), 0);
  });

  for (const [what, code] of [
    ['table', '42P07'],
    ['type', '42710'],
    ['row', '23505'],
  ] as const) {
    test(`retry when another instance created a ${what} at the same moment`, async () => {
      const { db } = await file.open();
      await sql`drop table account_elements_versions`.execute(db);
      await sql`drop table account_elements_accounts`.execute(db);
      await sql`drop table account_elements_former_usernames`.execute(db);
      let failures = 0;
      const racing: TransactionalSqlDatabase = {
        getExecutor: () => db.getExecutor(),
        transaction: () => ({
          execute: (run) => {
            failures += 1;
            if (failures === 1) throw Object.assign(new Error(`the ${what} already exists`), { code });
            return db.transaction().execute(run);
          },
        }),
      };
      await migrateSqlStorage(racing, { delay: async () => undefined });
      assert.equal(failures, 2);
    });
  }

  describe('on a database without transactions', () => {
    // As the dialects for Cloudflare D1 say it. See kysely-d1.
    const transaction = () => ({
      execute: () => Promise.reject(new Error('Transactions are not supported yet.')),
    });

    async function openEmpty() {
      const database = new Database(file.path);
      const kysely = new Kysely<unknown>({ dialect: createSqliteDialect(database) });
      const db: TransactionalSqlDatabase = { getExecutor: () => kysely.getExecutor(), transaction };
      return { database, db, destroy: () => kysely.destroy() };
    }

    test('run once', async () => {
      const { db, database, destroy } = await openEmpty();
      await migrateSqlStorage(db);
      assert.equal(await createSqlStorage({ db }).insert(createTestRecord()), 'inserted');
      await migrateSqlStorage(db);
      assert.equal(versionOf(database), newestVersion);
      await destroy();
    });

    test('run once when four instances start at once', async () => {
      const opened = await Promise.all(Array.from({ length: 4 }, openEmpty));
      await Promise.all(opened.map(({ db }) => migrateSqlStorage(db)));
      for (const { database, destroy } of opened) {
        assert.equal(versionOf(database), newestVersion);
        await destroy();
      }
    });

    test('continue where an earlier start was interrupted', async () => {
      const { db, database, destroy } = await openEmpty();
      await migrateSqlStorage(db);
      database.exec('drop table account_elements_former_usernames; update account_elements_versions set version = 0');
      await migrateSqlStorage(db);
      assert.equal(versionOf(database), newestVersion);
      assert.equal(await createSqlStorage({ db }).formerUsernames?.accountOf('ada', 1), null);
      await destroy();
    });
  });

  test('reject a database that a newer version has migrated, and do not change it (ST4)', async () => {
    const { db, database } = await file.open();
    database.exec('update account_elements_versions set version = 99');
    await assert.rejects(migrateSqlStorage(db), (thrown: unknown) => {
      assert.ok(isAccountError(thrown));
      assert.equal(thrown.code, 'SERVICE_FAILED');
      assert.match(String(thrown.cause), /version 99.*knows 2/u);
      return true;
    });
    assert.equal(versionOf(database), 99);
  });

  test('throw SERVICE_UNAVAILABLE when the database stays locked', async () => {
    const holder = new Database(file.path);
    holder.exec('pragma journal_mode = wal; begin immediate');
    const database = new Database(file.path);
    const db = new Kysely<unknown>({ dialect: createSqliteDialect(database, { busyTimeout: 0 }) });
    const refused = migrateSqlStorage(db, { delay: async () => undefined });
    await assert.rejects(refused, (thrown: unknown) => isAccountError(thrown) && thrown.code === 'SERVICE_UNAVAILABLE');
    holder.close();
    await migrateSqlStorage(db);
    await db.destroy();
  });
});
