import type { DatabaseSync } from 'node:sqlite';

import { AccountError } from '@account-elements/core';
import type { AccountStorage } from '@account-elements/core';
import type { AccountRecord } from '@account-elements/core/adapter';

import { fromRow, toRow } from './user-row.ts';
import type { UserRow } from './user-row.ts';

const selectUser = `
  select users.*, roles.title as role_title, roles.description as role_description
  from users left join roles on roles.id = users.role_id`;

/** Stores accounts in the host's own `users` table: the five storage methods, with its columns. */
export function createUserStorage(database: DatabaseSync): AccountStorage {
  // Several processes can share the file. A process waits this long for a lock.
  database.exec(
    'pragma journal_mode = wal; pragma synchronous = full; pragma busy_timeout = 500; pragma foreign_keys = on',
  );
  const { byId, byLogin, roleOf, addRole, add, change, remove } = prepareStatements(database);

  const roleId = ({ role }: AccountRecord): number | null => {
    if (role === null) return null;
    const values = [role.name, role.description ?? null] as const;
    return Number((roleOf.get(...values) ?? addRole.get(...values))?.['id']);
  };

  // Two roles of the host may have the same text. A password change must not replace one with the other.
  const roleToKeep = (stored: UserRow, record: AccountRecord): number | null => {
    const { name, description } = record.role ?? {};
    const isSame = stored.role_title === (name ?? null) && stored.role_description === (description ?? null);
    return isSame ? stored.role_id : roleId(record);
  };

  return {
    get: (id) => answering(() => fromRow(byId.get(id) as UserRow | undefined)),
    findByUsername: (usernameKey) => answering(() => fromRow(byLogin.get(usernameKey) as UserRow | undefined)),
    insert: (record) =>
      answering(() =>
        inTransaction(database, () => {
          if (byId.get(record.id) !== undefined) return 'id-taken';
          if (byLogin.get(record.usernameKey) !== undefined) return 'username-taken';
          const { login, login_key, display_name, password_hash, created_at, account, account_revision } =
            toRow(record);
          add.run(
            record.id,
            login,
            login_key,
            display_name,
            roleId(record),
            password_hash,
            created_at,
            account,
            account_revision,
          );
          return 'inserted';
        }),
      ),
    replace: (record, revision) =>
      answering(() =>
        inTransaction(database, () => {
          const { login, login_key, display_name, password_hash, created_at, account, account_revision } =
            toRow(record);
          const stored = byId.get(record.id) as UserRow | undefined;
          if (stored?.account_revision !== revision) return 'stale';
          const holder = byLogin.get(record.usernameKey);
          if (holder !== undefined && holder['id'] !== record.id) return 'username-taken';
          change.run(
            ...[login, login_key, display_name, roleToKeep(stored, record), password_hash],
            ...[created_at, account, account_revision],
            ...[record.id, revision],
          );
          return 'replaced';
        }),
      ),
    remove: (id, revision) => answering(() => (remove.run(id, revision).changes === 1 ? 'removed' : 'stale')),
  };
}

// Prepared once. The columns of the select match `UserRow`.
function prepareStatements(database: DatabaseSync) {
  const byId = database.prepare(`${selectUser} where users.id = ?`);
  const byLogin = database.prepare(`${selectUser} where users.login_key = ?`);
  const roleOf = database.prepare('select id from roles where title = ? and description is ?');
  const addRole = database.prepare('insert into roles (title, description) values (?, ?) returning id');
  const add = database.prepare(`
    insert into users (id, login, login_key, display_name, role_id, password_hash, created_at, account, account_revision)
    values (?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const change = database.prepare(`
    update users set login = ?, login_key = ?, display_name = ?, role_id = ?, password_hash = ?, created_at = ?, account = ?,
      account_revision = ?
    where id = ? and account_revision = ?`);
  const remove = database.prepare('delete from users where id = ? and account_revision = ?');
  return { byId, byLogin, roleOf, addRole, add, change, remove };
}

/** `immediate` takes the write lock before the read, so no other connection writes between the read and the write. */
function inTransaction<Outcome>(database: DatabaseSync, run: () => Outcome): Outcome {
  database.exec('begin immediate');
  try {
    const outcome = run();
    database.exec('commit');
    return outcome;
  } catch (thrown) {
    if (database.isTransaction) database.exec('rollback');
    throw thrown;
  }
}

// SQLite's result codes for temporary failures: busy, locked, full, cannot open, out of memory, read only, I/O error.
const notNow = [5, 6, 7, 8, 10, 13, 14];

/** Maps an error to the storage contract. A failed transaction was rolled back, so nothing was written. */
async function answering<Answer>(run: () => Answer): Promise<Answer> {
  try {
    return run();
  } catch (cause) {
    const code = cause instanceof Error && 'errcode' in cause ? Number(cause.errcode) & 0xff : 0;
    throw notNow.includes(code) ? new AccountError('SERVICE_UNAVAILABLE', { retryAfter: 1, cause }) : cause;
  }
}
