/**
 * What the error of a database driver says about a statement.
 *
 * - `unique`: rejected, because a unique value is taken.
 * - `busy`: not carried out. The same statement can succeed a moment later.
 * - `unreachable`: not carried out. The database cannot be reached, or accepts no statements.
 * - `exhausted`: not carried out. No connection became free, or the server abandoned the statement, within the time that the host allows.
 * - `lost`: the connection broke. Whether the statement was carried out is unknown.
 * - `overdue`: no answer arrived within the time that the host allows. Whether the statement was carried out is unknown.
 * - `other`: the statement is wrong, or the error is not one of a database.
 */
export type SqlFailure = 'unique' | 'busy' | 'unreachable' | 'exhausted' | 'lost' | 'overdue' | 'other';

const byCode: readonly (readonly [pattern: RegExp, failure: SqlFailure])[] = [
  // SQLite's result codes, as better-sqlite3, libsql and Bun name them.
  [/^SQLITE_CONSTRAINT_(?:UNIQUE|PRIMARYKEY)$/u, 'unique'],
  [/^SQLITE_(?:BUSY|LOCKED|PROTOCOL)/u, 'busy'],
  [/^SQLITE_(?:CANTOPEN|FULL|IOERR|NOMEM|READONLY)/u, 'unreachable'],
  // PostgreSQL's SQLSTATE: https://www.postgresql.org/docs/current/errcodes-appendix.html
  [/^23505$/u, 'unique'],
  [/^(?:40001|40P01|55P03)$/u, 'busy'],
  [/^(?:08001|08004|25006|53...|57P03)$/u, 'unreachable'],
  [/^57014$/u, 'exhausted'],
  [/^(?:08...|25P03|40003|57P0[1-5])$/u, 'lost'],
  // Error codes of the operating system.
  [
    /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTDOWN|EHOSTUNREACH|ENETDOWN|ENETUNREACH|EADDRNOTAVAIL|EACCES|EPERM|ENOENT|EMFILE|ENFILE)$/u,
    'unreachable',
  ],
  [/^(?:ECONNRESET|EPIPE|ETIMEDOUT|ECONNABORTED|ENETRESET|ENOTCONN)$/u, 'lost'],
];

// Errors of node-postgres without a code.
const byMessage: readonly (readonly [pattern: RegExp, failure: SqlFailure])[] = [
  // "due to connection timeout" follows "Connection terminated", although there was no connection yet.
  [/timeout exceeded when trying to connect|due to connection timeout|^timeout expired$/u, 'exhausted'],
  [/connection error and is not queryable|after calling end on the pool|already been destroyed/u, 'unreachable'],
  [/Query read timeout/u, 'overdue'],
  [/Connection terminated/u, 'lost'],
];

/**
 * Classifies what a driver throws: better-sqlite3, libsql and Bun for SQLite, node-postgres for PostgreSQL.
 *
 * @example
 * if (classifySqlFailure(thrown) === 'busy') await retry();
 */
export function classifySqlFailure(thrown: unknown): SqlFailure {
  const { code, message } = describe(thrown);
  const [, failure] =
    byCode.find(([pattern]) => pattern.test(code)) ?? byMessage.find(([pattern]) => pattern.test(message)) ?? [];
  return failure ?? 'other';
}

function describe(thrown: unknown): { readonly code: string; readonly message: string } {
  if (typeof thrown !== 'object' || thrown === null) return { code: '', message: '' };
  return {
    code: 'code' in thrown ? String(thrown.code) : '',
    message: 'message' in thrown ? String(thrown.message) : '',
  };
}
