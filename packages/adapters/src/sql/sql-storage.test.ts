import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { inspect } from 'node:util';

import { isAccountError } from '@account-elements/core';
import { createTestRecord, nextRevision, storageConformance } from '@account-elements/core/testing';

import { migrateSqlStorage } from './migrations.ts';
import { createSqlStorage } from './sql-storage.ts';
import { createSqliteFile } from '../../testing/sqlite-file.ts';
import type { OpenFile, SqliteFile } from '../../testing/sqlite-file.ts';

describe('SQL storage on SQLite (ST1)', () => {
  const cases = storageConformance(async () => {
    const file = createSqliteFile();
    const { storage } = await file.open();
    const { storage: other } = await file.open();
    const reopen = async () => {
      await file.close();
      return (await file.open()).storage;
    };
    const outage = async () => {
      const { database: holder } = await file.open();
      holder.exec('begin immediate');
      return () => void holder.exec('rollback');
    };
    return { storage, other, reopen, outage, dispose: () => file.remove() };
  });
  for (const { name, run } of cases) test(name, run);
});

describe('SQL storage', () => {
  let file: SqliteFile;
  let opened: OpenFile;
  beforeEach(async () => {
    file = createSqliteFile();
    opened = await file.open();
  });
  afterEach(() => file.remove());

  const hasCode = (code: string) => (thrown: unknown) => isAccountError(thrown) && thrown.code === code;
  const record = createTestRecord();

  test('answers a read and a swap with one statement each', async () => {
    await opened.storage.insert(record);
    const statements: string[] = [];
    const { storage } = await file.open({ verbose: (text) => statements.push(String(text)) });
    statements.length = 0;
    await storage.get(record.id);
    await storage.findByUsername(record.usernameKey);
    await storage.replace(nextRevision(record, {}), record.revision);
    assert.deepEqual(
      statements.map((text) => text.split(' ')[0]),
      ['select', 'select', 'update'],
    );
  });

  test('deletes reservations of usernames that are over when the next one is made', async () => {
    const { storage, database } = opened;
    await storage.formerUsernames?.reserve('ada', 'first', { now: 1_000, until: 2_000 });
    await storage.formerUsernames?.reserve('grace', 'second', { now: 1_000, until: 3_000 });
    await storage.formerUsernames?.reserve('mary', 'third', { now: 2_000, until: 4_000 });
    const rows = database.prepare('select username_key from account_elements_former_usernames order by 1').all();
    assert.deepEqual(rows, [{ username_key: 'grace' }, { username_key: 'mary' }]);
  });

  test('inserts an account if the one that had its username was removed in the meantime', async () => {
    const holder = createTestRecord({ id: 'holder', usernameKey: record.usernameKey });
    await opened.storage.insert(holder);
    let rounds = 0;
    const { storage } = await file.open({
      verbose: (text) => {
        // Between the insert, which finds the username taken, and the question which account has it.
        if (String(text).startsWith('select id') && rounds++ === 0) {
          opened.database.exec("delete from account_elements_accounts where id = 'holder'");
        }
      },
    });
    assert.equal(await storage.insert(record), 'inserted');
    assert.equal(rounds, 1);
  });

  test('uses the table names of the host, quoted', async () => {
    const names = { prefix: 'Select_' };
    await migrateSqlStorage(opened.db, { names });
    const storage = createSqlStorage({ db: opened.db, names });
    assert.equal(await storage.insert(record), 'inserted');
    assert.equal(await opened.storage.get(record.id), null);
    assert.deepEqual(opened.database.prepare('select count(*) as count from "Select_accounts"').get(), { count: 1 });
  });

  for (const prefix of ['', 'a"b', 'a b', 'a;drop table x;--', '1a', 'a'.repeat(41), 'ä']) {
    test(`refuses ${JSON.stringify(prefix)} as a table prefix`, () => {
      assert.throws(() => createSqlStorage({ db: opened.db, names: { prefix } }), TypeError);
    });
  }

  test('treats input as values, also if it looks like SQL', async () => {
    const hostile = `x'; delete from account_elements_accounts; --`;
    await opened.storage.insert({ ...record, id: hostile, usernameKey: hostile });
    assert.equal((await opened.storage.get(hostile))?.id, hostile);
    assert.equal((await opened.storage.findByUsername(hostile))?.id, hostile);
    assert.equal(await opened.storage.get(`' or '1'='1`), null);
  });

  for (const key of ['a\0b', '\uD800', 'a\uDFFFb']) {
    test(`finds no account with the username ${JSON.stringify(key)}, and does not store one (ST5)`, async () => {
      await opened.storage.insert({ ...record, id: 'a\uFFFDb', usernameKey: '\uFFFD' });
      assert.equal(await opened.storage.get(key), null);
      assert.equal(await opened.storage.findByUsername(key), null);
      await assert.rejects(opened.storage.insert({ ...record, id: key }), hasCode('INPUT_INVALID'));
      await assert.rejects(opened.storage.replace({ ...record, usernameKey: key }, 1), hasCode('INPUT_INVALID'));
    });
  }

  for (const [what, text] of [
    ['no JSON', '{"id":'],
    ['no record', 'null'],
    ['the record of another account', JSON.stringify({ ...record, id: 'else', usernameKey: 'else' })],
  ] as const) {
    test(`rejects a row that contains ${what}`, async () => {
      await opened.storage.insert(record);
      opened.database.prepare('update account_elements_accounts set record = ?').run(text);
      await assert.rejects(opened.storage.get(record.id), hasCode('RECORD_CORRUPT'));
      await assert.rejects(opened.storage.findByUsername(record.usernameKey), hasCode('RECORD_CORRUPT'));
    });
  }

  test('does not quote the stored text in the error about a row that is not JSON', async () => {
    await opened.storage.insert(record);
    opened.database.prepare('update account_elements_accounts set record = ?').run('{"passwordHash":SENTINELHASH"}');
    await assert.rejects(opened.storage.get(record.id), (thrown: unknown) => {
      assert.match(inspect(thrown), /RECORD_CORRUPT/u);
      assert.doesNotMatch(inspect(thrown), /SENTINEL/u);
      return true;
    });
  });

  test('throws SERVICE_UNAVAILABLE while another process holds the lock, and works again after', async () => {
    const { database: holder } = await file.open();
    const storage = createSqlStorage({ db: opened.db, delay: async () => undefined });
    opened.database.pragma('busy_timeout = 0');
    await storage.insert(record);
    holder.exec('begin immediate');
    await assert.rejects(storage.replace(nextRevision(record, {}), record.revision), hasCode('SERVICE_UNAVAILABLE'));
    assert.deepEqual(await storage.get(record.id), record, 'reads go on');
    holder.exec('rollback');
    assert.equal(await storage.replace(nextRevision(record, {}), record.revision), 'replaced');
  });

  test('waits until a lock is released', async () => {
    const { database: holder } = await file.open();
    opened.database.pragma('busy_timeout = 0');
    holder.exec('begin immediate');
    const delay = async (): Promise<void> => void (holder.inTransaction && holder.exec('rollback'));
    assert.equal(await createSqlStorage({ db: opened.db, delay }).insert(record), 'inserted');
  });

  test('throws SERVICE_FAILED with the error of the driver as its cause if there are no tables', async () => {
    opened.database.exec('drop table account_elements_accounts');
    await assert.rejects(opened.storage.get('x'), (thrown: unknown) => {
      assert.ok(isAccountError(thrown));
      assert.equal(thrown.code, 'SERVICE_FAILED');
      assert.doesNotMatch(thrown.message, /table/u);
      assert.match(String(thrown.cause), /no such table/u);
      return true;
    });
  });
});
