import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { SQLInputValue } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';

import type { AccountStorage } from '@account-elements/core';
import { createTestAuthority, createTestRecord, personas, storageConformance } from '@account-elements/core/testing';
import { Kysely, SqliteDialect } from 'kysely';
import type { SqliteDatabase } from 'kysely';

import { configureSqlite, createSqlStorage, migrateSqlStorage } from './index.ts';

/** `node:sqlite` in the form that kysely's dialect expects. */
function forKysely(database: DatabaseSync): SqliteDatabase {
  return {
    close: () => database.close(),
    prepare(text) {
      const statement = database.prepare(text);
      const values = (parameters: readonly unknown[]): SQLInputValue[] => [...parameters] as SQLInputValue[];
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...values(parameters)),
        run: (parameters) => statement.run(...values(parameters)),
        iterate: (parameters) => statement.iterate(...values(parameters)) as IterableIterator<unknown>,
      };
    },
  };
}

function createFile() {
  const folder = mkdtempSync(join(tmpdir(), 'account-elements-'));
  const opened: Kysely<unknown>[] = [];
  const close = async (): Promise<void> => {
    for (const db of opened.splice(0)) await db.destroy();
  };
  return {
    async open(): Promise<{ readonly database: DatabaseSync; readonly storage: AccountStorage }> {
      const database = new DatabaseSync(join(folder, 'accounts.db'));
      configureSqlite(database);
      const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database: forKysely(database) }) });
      opened.push(db);
      await migrateSqlStorage(db);
      return { database, storage: createSqlStorage({ db }) };
    },
    close,
    async remove() {
      await close();
      rmSync(folder, { recursive: true });
    },
  };
}

describe('SQL storage on node:sqlite (ST1)', () => {
  const cases = storageConformance(async () => {
    const file = createFile();
    const { storage } = await file.open();
    const { storage: other } = await file.open();
    const reopen = async () => {
      await file.close();
      return (await file.open()).storage;
    };
    const outage = async () => {
      const { database: holder } = await file.open();
      holder.exec('begin immediate');
      return () => holder.exec('rollback');
    };
    return { storage, other, reopen, outage, dispose: () => file.remove() };
  });
  for (const { name, run } of cases) test(name, run);

  test('reports that a username is taken', async () => {
    const file = createFile();
    const { storage } = await file.open();
    const authority = createTestAuthority({ storage });
    await authority.accounts.register(personas.ada);
    const { id } = await authority.accounts.register({ ...personas.grace });
    const service = authority.serviceFor({ accountId: id, sessionId: 'session', epoch: 1 });
    const { version } = (await service.load()).profile;
    const rename = service.profile.update({ username: personas.ada.username }, { version });
    await assert.rejects(rename, { code: 'USERNAME_TAKEN' });
    await file.remove();
  });

  test('waits until a lock is released', async () => {
    const file = createFile();
    const { database } = await file.open();
    const { database: holder } = await file.open();
    database.exec('pragma busy_timeout = 0');
    holder.exec('begin immediate');
    const delay = async (): Promise<void> => void (holder.isTransaction && holder.exec('rollback'));
    const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database: forKysely(database) }) });
    assert.equal(await createSqlStorage({ db, delay }).insert(createTestRecord()), 'inserted');
    await file.remove();
  });

  test('throws SERVICE_UNAVAILABLE after the host has closed the database', async () => {
    const file = createFile();
    const { database } = await file.open();
    const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database: forKysely(database) }) });
    const storage = createSqlStorage({ db, delay: async () => undefined });
    await file.close();
    await assert.rejects(storage.insert(createTestRecord()), { code: 'SERVICE_UNAVAILABLE' });
    await file.remove();
  });
});
