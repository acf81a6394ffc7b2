import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, test } from 'node:test';
import { inspect } from 'node:util';

import { usernameKey } from '@account-elements/core/validation';
import { createTestAuthority, createTestHasher, storageConformance } from '@account-elements/core/testing';

import { createUserStorage } from './user-storage.ts';
import { addAccountColumns, createHostTables } from './users-table.ts';

function createFile() {
  const folder = mkdtempSync(join(tmpdir(), 'account-elements-'));
  const opened: DatabaseSync[] = [];
  const open = (): DatabaseSync => {
    const database = new DatabaseSync(join(folder, 'host.db'));
    opened.push(database);
    return database;
  };
  const close = (): void => opened.splice(0).forEach((database) => database.close());
  return { open, close, remove: () => (close(), rmSync(folder, { recursive: true })) };
}

function openHost(database: DatabaseSync): DatabaseSync {
  createHostTables(database);
  addAccountColumns(database, usernameKey);
  return database;
}

describe('the host’s own table (ST1)', () => {
  const cases = storageConformance(() => {
    const { open, close, remove } = createFile();
    const storage = createUserStorage(openHost(open()));
    const outage = () => {
      const holder = open();
      holder.exec('begin immediate');
      return () => holder.exec('rollback');
    };
    const reopen = async () => (close(), createUserStorage(open()));
    return { storage, other: createUserStorage(open()), reopen, outage, dispose: remove };
  });
  for (const { name, run } of cases) test(name, run);

  test('lets an existing user sign in, and writes the name to the host’s column', async () => {
    const { open, remove } = createFile();
    const database = open();
    createHostTables(database);
    database.exec(`insert into roles values (7, 'Bookkeeper', 'Sees every invoice.')`);
    const passwordHasher = createTestHasher();
    const hash = await passwordHasher.hash('Long-before-us-1');
    database
      .prepare('insert into users values (?, ?, ?, 7, ?, ?)')
      .run('u-1', 'Ada.Lovelace', 'Ada Lovelace', hash, '2019-03-04T09:30:00.000Z');
    addAccountColumns(database, usernameKey);
    const authority = createTestAuthority({ storage: createUserStorage(database), passwordHasher });
    const { accountId, epoch } = await authority.verifyPassword({
      username: 'ada.lovelace',
      password: 'Long-before-us-1',
    });
    const service = authority.serviceFor({ accountId, sessionId: 'session', epoch });
    const before = await service.load();
    assert.deepEqual(before.role, { name: 'Bookkeeper', description: 'Sees every invoice.' });
    assert.equal(before.createdAt, '2019-03-04T09:30:00.000Z');
    await service.profile?.update({ fullName: 'Ada King' }, { version: before.profile.version });
    const row = database.prepare('select login, display_name, role_id from users').get();
    assert.deepEqual({ ...row }, { login: 'Ada.Lovelace', display_name: 'Ada King', role_id: 7 });
    remove();
  });

  test('does not change the table if two logins differ only in case', () => {
    const { open, remove } = createFile();
    const database = open();
    createHostTables(database);
    for (const login of ['ada', 'Ada']) {
      database
        .prepare(`insert into users values (?, ?, 'Ada', null, null, '2019-03-04T09:30:00.000Z')`)
        .run(login, login);
    }
    assert.throws(() => addAccountColumns(database, usernameKey), /login_key/u);
    assert.equal(database.isTransaction, false);
    database.exec(`update users set login = 'ada.2' where id = 'Ada'`);
    addAccountColumns(database, usernameKey);
    assert.equal(database.prepare('select login_key from users where id = ?').get('Ada')?.['login_key'], 'ada.2');
    remove();
  });

  test('does not quote a damaged column in the error', async () => {
    const { open, remove } = createFile();
    const database = openHost(open());
    database.exec(`insert into users (id, login, login_key, display_name, created_at, account)
      values ('u-1', 'ada', 'ada', 'Ada', '2019-03-04T09:30:00.000Z', '{"totp":SENTINELSECRET"}')`);
    const thrown: unknown = await createUserStorage(database)
      .get('u-1')
      .catch((error: unknown) => error);
    assert.match(inspect(thrown), /RECORD_CORRUPT/u);
    assert.doesNotMatch(inspect(thrown), /SENTINEL/u);
    remove();
  });

  test('keeps the role of a user if another role has the same text', async () => {
    const { open, remove } = createFile();
    const database = openHost(open());
    database.exec(`insert into roles (id, title) values (1, 'Clerk'), (2, 'Clerk')`);
    database.exec(`insert into users (id, login, login_key, display_name, role_id, created_at)
      values ('u-1', 'ada', 'ada', 'Ada', 2, '2019-03-04T09:30:00.000Z')`);
    const storage = createUserStorage(database);
    const record = await storage.get('u-1');
    assert.ok(record !== null);
    const next = { ...record, revision: 2, fullName: 'Ada King' };
    assert.equal(await storage.replace(next, 1), 'replaced');
    assert.equal(database.prepare('select role_id from users').get()?.['role_id'], 2);
    remove();
  });
});
