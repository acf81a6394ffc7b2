import type { DatabaseSync } from 'node:sqlite';

/** The tables that the host already has. */
export function createHostTables(database: DatabaseSync): void {
  database.exec(`
    create table if not exists roles (
      id integer primary key,
      title text not null,
      description text
    );
    create table if not exists users (
      id text primary key,
      login text not null,
      display_name text not null,
      role_id integer references roles (id),
      password_hash text,
      created_at text not null
    );
  `);
}

/**
 * Adds what Account Elements needs: three columns and an index. `login_key` is the login in canonical form, and unique. `account`
 * holds the fields without their own column. `account_revision` is compared in the swap.
 *
 * If two logins differ only in case, it throws and does not change the table.
 *
 * @param keyOf `usernameKey` of `@account-elements/core`.
 */
export function addAccountColumns(database: DatabaseSync, keyOf: (login: string) => string): void {
  // Takes the lock before the check, so that a second instance finds the table already changed.
  database.exec('pragma busy_timeout = 5000; begin immediate');
  try {
    if (!hasAccountColumns(database)) addColumns(database, keyOf);
    database.exec('commit');
  } catch (thrown) {
    database.exec('rollback');
    throw thrown;
  }
}

function hasAccountColumns(database: DatabaseSync): boolean {
  const columns = database.prepare('select name from pragma_table_info(?)').all('users');
  return columns.some(({ name }) => name === 'account_revision');
}

function addColumns(database: DatabaseSync, keyOf: (login: string) => string): void {
  database.exec(`
    alter table users add column login_key text;
    alter table users add column account text;
    alter table users add column account_revision integer not null default 1;
  `);
  const setKey = database.prepare('update users set login_key = ? where id = ?');
  for (const { id, login } of database.prepare('select id, login from users').all()) {
    setKey.run(keyOf(String(login)), String(id));
  }
  database.exec('create unique index users_login_key on users (login_key)');
}
