import { sql } from 'kysely';
import type { QueryExecutorProvider, RawBuilder } from 'kysely';

/** The part of a `Kysely` that is used. Every instance fits, whatever tables it is typed with, and so does a transaction. */
export type SqlDatabase = QueryExecutorProvider;

/**
 * The same database without the host's kysely plugins. A plugin that rewrites names or parses results is made for the host's own tables;
 * applied to the stored records it would make every account unreadable.
 */
export function withoutPlugins(db: SqlDatabase): SqlDatabase {
  return { getExecutor: () => db.getExecutor().withoutPlugins() };
}

/** Where the tables live. Names are quoted wherever they are used. */
export interface SqlNames {
  /** The database schema, where the engine has such. Default: the connection's own. */
  readonly schema?: string | undefined;
  /** What the tables' names begin with: a letter or `_`, then letters, digits and `_`, 40 at most. Default: `account_elements_`. */
  readonly prefix?: string | undefined;
}

/** The tables, ready to be put into a `sql` template. */
export interface SqlTables {
  /** One row for each account. */
  readonly accounts: RawBuilder<unknown>;
  /** One row that says which migrations have run. */
  readonly versions: RawBuilder<unknown>;
}

// PostgreSQL cuts names off at 63 bytes without a word: two long prefixes would become one.
const plainPrefix = /^[a-z_][a-z0-9_]{0,39}$/iu;

export function sqlTables(names: SqlNames = {}): SqlTables {
  const { schema, prefix = 'account_elements_' } = names;
  if (!plainPrefix.test(prefix)) throw new TypeError(`"${prefix}" cannot begin the name of a table`);
  const table = (name: string): RawBuilder<unknown> =>
    schema === undefined ? sql.id(prefix + name) : sql.id(schema, prefix + name);
  return { accounts: table('accounts'), versions: table('versions') };
}
