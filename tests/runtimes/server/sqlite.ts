import { DatabaseSync } from 'node:sqlite';

import { createSqliteDialect, createSqlStorage, migrateSqlStorage } from '@account-elements/adapters/sql';
import type { SqliteConnection } from '@account-elements/adapters/sql';
import type { AccountStorage } from '@account-elements/core';
import { Kysely } from 'kysely';

/** An empty database in memory, through the SQLite that Node, Bun and Deno contain. */
export async function createSqliteStorage(): Promise<AccountStorage> {
  const db = new Kysely<unknown>({ dialect: createSqliteDialect(connectionOf(new DatabaseSync(':memory:'))) });
  await migrateSqlStorage(db);
  return createSqlStorage({ db });
}

function connectionOf(database: DatabaseSync): SqliteConnection {
  return {
    get inTransaction() {
      return database.isTransaction;
    },
    exec: (text) => database.exec(text),
    close: () => database.close(),
    prepare(text) {
      const statement = database.prepare(text);
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...(parameters as string[])),
        run: (parameters) => statement.run(...(parameters as string[])),
        iterate: (parameters) => statement.iterate(...(parameters as string[])),
      };
    },
  };
}
