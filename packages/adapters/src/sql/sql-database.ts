import { sql } from 'kysely';
import type { QueryExecutorProvider, RawBuilder } from 'kysely';

/** The part of a `Kysely` that is used. An instance with any table types can be passed, and also a transaction. */
export type SqlDatabase = QueryExecutorProvider;

/**
 * The same database without the host's kysely plugins. A plugin that rewrites names or parses results is made for the host's own tables;
 * applied to the stored records it would make every account unreadable.
 */
export function withoutPlugins(db: SqlDatabase): SqlDatabase {
  return { getExecutor: () => db.getExecutor().withoutPlugins() };
}

/** The schema and prefix of the tables. Names are always quoted. */
export interface SqlNames {
  /** The database schema, if the engine has schemas. Default: that of the connection. */
  readonly schema?: string | undefined;
  /** The prefix of the table names: a letter or `_`, then letters, digits and `_`, at most 40 characters. Default: `account_elements_`. */
  readonly prefix?: string | undefined;
}

/** The tables, for use in a `sql` template. */
export interface SqlTables {
  /** One row for each account. */
  readonly accounts: RawBuilder<unknown>;
  /** One row for each former username that is reserved. */
  readonly formerUsernames: RawBuilder<unknown>;
  /** One row with the number of migrations that have run. */
  readonly versions: RawBuilder<unknown>;
}

// PostgreSQL silently truncates names to 63 bytes, so two long prefixes could become equal.
const plainPrefix = /^[a-z_][a-z0-9_]{0,39}$/iu;

export function sqlTables(names: SqlNames = {}): SqlTables {
  const { schema, prefix = 'account_elements_' } = names;
  if (!plainPrefix.test(prefix)) throw new TypeError(`"${prefix}" cannot begin the name of a table`);
  const table = (name: string): RawBuilder<unknown> =>
    schema === undefined ? sql.id(prefix + name) : sql.id(schema, prefix + name);
  return { accounts: table('accounts'), formerUsernames: table('former_usernames'), versions: table('versions') };
}
