/**
 * What an error of a database says about the statement.
 *
 * - `unique`: refused, because a unique value is taken.
 * - `busy`: surely not carried out; the same statement may succeed in a moment.
 * - `unreachable`: surely not carried out; there is no connection to be had.
 * - `exhausted`: surely not carried out; no connection came free, or the server gave the statement up, after as long as the host
 *   lets one wait, which is long enough.
 * - `lost`: the connection broke; whether it was carried out is unknown.
 * - `overdue`: no answer came in as long as the host lets one wait, which is long enough; whether it was carried out is unknown.
 * - `other`: a mistake, not a circumstance.
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
  [/^(?:08...|40003|57P0[1-5])$/u, 'lost'],
  // The operating system's.
  [/^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ENOENT)$/u, 'unreachable'],
  [/^(?:ECONNRESET|EPIPE|ETIMEDOUT|ECONNABORTED)$/u, 'lost'],
];

// node-postgres gives these no code.
const byMessage: readonly (readonly [pattern: RegExp, failure: SqlFailure])[] = [
  // The last two of a connection that was never there, whatever "terminated" sounds like.
  [/timeout exceeded when trying to connect|due to connection timeout|^timeout expired$/u, 'exhausted'],
  [/connection error and is not queryable|after calling end on the pool|already been destroyed/u, 'unreachable'],
  [/Query read timeout/u, 'overdue'],
  [/Connection terminated/u, 'lost'],
];

export function sqlFailure(thrown: unknown): SqlFailure {
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
