/**
 * What the error of a database driver says about a statement.
 *
 * - `unique`: rejected, because a unique value is taken.
 * - `rejected`: not carried out, and a retry is rejected too: the encoding, a right, a table, a constraint or the sign-in at the database.
 * - `busy`: not carried out. The same statement can succeed a moment later.
 * - `unreachable`: not carried out. The database cannot be reached, or accepts no statements.
 * - `exhausted`: not carried out. No connection became free, or the server abandoned the statement, within the time that the host allows.
 * - `lost`: the connection broke. Whether the statement was carried out is unknown.
 * - `overdue`: no answer arrived within the time that the host allows. Whether the statement was carried out is unknown.
 * - `other`: an error that is not in the tables here, for example not one of a database. Whether the statement was carried out is unknown.
 */
export type SqlFailure = 'unique' | 'rejected' | 'busy' | 'unreachable' | 'exhausted' | 'lost' | 'overdue' | 'other';

type Patterns = readonly (readonly [pattern: RegExp, failure: SqlFailure])[];

const byCode: Patterns = [
  // SQLite's result codes, as better-sqlite3, libSQL, Bun and node:sqlite report them.
  [/^SQLITE_CONSTRAINT_(?:UNIQUE|PRIMARYKEY)$/u, 'unique'],
  [/^SQLITE_(?:BUSY|LOCKED|PROTOCOL)/u, 'busy'],
  [/^SQLITE_(?:CANTOPEN|FULL|IOERR|NOMEM|READONLY)/u, 'unreachable'],
  [/^SQLITE_INTERRUPT$/u, 'exhausted'],
  [/^SQLITE_(?:ABORT|AUTH|CONSTRAINT|CORRUPT|ERROR|MISMATCH|MISUSE|NOTADB|PERM|RANGE|SCHEMA|TOOBIG)/u, 'rejected'],
  // PostgreSQL's SQLSTATE: https://www.postgresql.org/docs/current/errcodes-appendix.html
  [/^23505$/u, 'unique'],
  [/^(?:40001|40P01|55P03)$/u, 'busy'],
  [/^(?:08001|08004|25006|53...|57P03)$/u, 'unreachable'],
  [/^57014$/u, 'exhausted'],
  [/^(?:08...|25P03|40003|57P0[1-5])$/u, 'lost'],
  // The classes whose errors undo the statement.
  [/^(?:0[9ABFLPZ]|2[0-8BDF]|3[489BDF]|4[024]|5[45]|F0|HV|P0)[0-9A-Z]{3}$/u, 'rejected'],
  // postgres.js.
  [/^CONNECTION_ENDED$/u, 'unreachable'],
  [/^CONNECT_TIMEOUT$/u, 'exhausted'],
  [/^CONNECTION_(?:CLOSED|DESTROYED)$/u, 'lost'],
  [/^(?:MAX_PARAMETERS_EXCEEDED|SASL_SIGNATURE_MISMATCH|UNDEFINED_VALUE)$/u, 'rejected'],
  // libSQL over a network, and the fetch of Node.
  [/^HRANA_(?:CLOSED|WEBSOCKET)_ERROR$|^UND_ERR_(?:SOCKET|(?:BODY|HEADERS)_TIMEOUT)$/u, 'lost'],
  [/^UND_ERR_CONNECT_TIMEOUT$/u, 'exhausted'],
  // Error codes of the operating system.
  [
    /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTDOWN|EHOSTUNREACH|ENETDOWN|ENETUNREACH|EADDRNOTAVAIL|EACCES|EPERM|ENOENT|EMFILE|ENFILE)$/u,
    'unreachable',
  ],
  [/^(?:ECONNRESET|EPIPE|ETIMEDOUT|ECONNABORTED|ENETRESET|ENOTCONN)$/u, 'lost'],
  // A TLS certificate that is not accepted. Nothing was sent.
  [/^(?:CERT_|DEPTH_ZERO_SELF_SIGNED_CERT$|ERR_TLS_CERT_|SELF_SIGNED_CERT_IN_CHAIN$|UNABLE_TO_)/u, 'rejected'],
];

// Errors without a code, or whose code says less than the message. Each pattern is anchored, because messages can quote input.
const byMessage: Patterns = [
  // SQLite without its extended result code, for example Cloudflare D1 and libSQL over a network.
  [/^(?:[\w ]{1,20}: ){0,3}UNIQUE constraint failed: /u, 'unique'],
  [/^(?:[\w ]{1,20}: ){0,3}database (?:table )?is locked/u, 'busy'],
  [/^D1_ERROR: D1 DB is overloaded/u, 'busy'],
  [/^D1_ERROR: (?:Network connection lost|.*\bcaused object to be reset|D1 DB reset because)/u, 'lost'],
  // The host has closed the connection.
  [/^(?:The database connection|database) is not open$|^(?:CLIENT_CLOSED: )?The client is closed$/u, 'unreachable'],
  // node-postgres. "due to connection timeout" follows "Connection terminated", although there was no connection yet.
  [
    /^timeout exceeded when trying to connect|^Connection terminated due to connection timeout|^timeout expired$/u,
    'exhausted',
  ],
  [/^Client (?:was closed|has encountered a connection error) and is not queryable/u, 'unreachable'],
  [/^Cannot use a pool after calling end on the pool|^driver has already been destroyed/u, 'unreachable'],
  [/^Query read timeout/u, 'overdue'],
  [/^Connection terminated/u, 'lost'],
  [/^SASL: |^The server does not support SSL connections/u, 'rejected'],
  // PgBouncer, whose code for all of them is 08P01.
  [/^query_wait_timeout$/u, 'exhausted'],
  [/^no more connections allowed|^server login has been failing|^pgbouncer cannot connect to server/u, 'unreachable'],
  [/^no such (?:database|user)\b|^(?:password|SASL) authentication failed/u, 'rejected'],
];

/**
 * Classifies what a driver throws: better-sqlite3, node:sqlite, libSQL, Bun and D1 for SQLite; node-postgres and postgres.js for
 * PostgreSQL. An error that is not known is classified by its `cause`.
 *
 * @example
 * if (classifySqlFailure(thrown) === 'busy') await retry();
 */
export function classifySqlFailure(thrown: unknown): SqlFailure {
  return classify(thrown, 0);
}

const mostCauses = 4;

function classify(thrown: unknown, depth: number): SqlFailure {
  if (typeof thrown !== 'object' || thrown === null || depth > mostCauses) return 'other';
  const message = textOf(thrown, 'message');
  const code = codeOf(thrown, message);
  const [, failure] =
    byMessage.find(([pattern]) => pattern.test(message)) ?? byCode.find(([pattern]) => pattern.test(code)) ?? [];
  return failure ?? classify('cause' in thrown ? thrown.cause : null, depth + 1);
}

// https://www.sqlite.org/rescode.html: the primary result codes by number. Of the first, OK, there is no error.
const resultCodes =
  'OK ERROR INTERNAL PERM ABORT BUSY LOCKED NOMEM READONLY INTERRUPT IOERR CORRUPT NOTFOUND FULL CANTOPEN ' +
  'PROTOCOL EMPTY SCHEMA TOOBIG CONSTRAINT MISMATCH MISUSE NOLFS AUTH FORMAT RANGE NOTADB';
const resultCodeNames = resultCodes.split(' ');

function codeOf(error: object, message: string): string {
  // node:sqlite reports the number. Its lower eight bits are the primary result code.
  if ('errcode' in error && typeof error.errcode === 'number')
    return `SQLITE_${resultCodeNames[error.errcode & 0xff] ?? ''}`;
  const code = textOf(error, 'extendedCode') || textOf(error, 'code');
  // D1 and SQLite's WebAssembly build report the name in the message only.
  return code || (/\bSQLITE_[A-Z]+(?:_[A-Z]+)*/u.exec(message)?.[0] ?? '');
}

function textOf(error: object, key: string): string {
  const value: unknown = key in error ? (error as Readonly<Record<string, unknown>>)[key] : undefined;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
