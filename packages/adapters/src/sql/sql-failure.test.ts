import assert from 'node:assert/strict';
import { test } from 'node:test';

import { classifySqlFailure } from './index.ts';
import type { SqlFailure } from './index.ts';

type Shape = Readonly<{ message?: string; code?: string | number; extendedCode?: string; errcode?: number }>;

/** A failure of node:sqlite, which reports the number of the result code. */
const nodeSqlite = (errcode: number, message = ''): Shape => ({ code: 'ERR_SQLITE_ERROR', errcode, message });
/** A failure of libSQL, which writes the code in front of the message. */
const libsql = (code: string, message: string, extendedCode?: string): Shape => ({
  code,
  message: `${code}: ${message}`,
  ...(extendedCode !== undefined && { extendedCode }),
});

const errors: Readonly<Record<SqlFailure, readonly Shape[]>> = {
  unique: [
    { code: 'SQLITE_CONSTRAINT_UNIQUE' },
    { code: 'SQLITE_CONSTRAINT_PRIMARYKEY' },
    nodeSqlite(2067, 'UNIQUE constraint failed: t.a'),
    nodeSqlite(1555, 'UNIQUE constraint failed: t.a'),
    libsql('SQLITE_CONSTRAINT', 'UNIQUE constraint failed: t.a', 'SQLITE_CONSTRAINT_UNIQUE'),
    libsql('SQLITE_CONSTRAINT', 'SQLite error: UNIQUE constraint failed: t.a'),
    { message: 'D1_ERROR: UNIQUE constraint failed: t.a: SQLITE_CONSTRAINT' },
    { message: 'D1_ERROR: UNIQUE constraint failed: t.a' },
    { code: 'SQLITE_CONSTRAINT', message: 'SQLITE_CONSTRAINT: UNIQUE constraint failed: t.a' },
    { message: 'SQLITE_CONSTRAINT_UNIQUE: sqlite3 result code 2067: UNIQUE constraint failed: t.a' },
    { code: '23505' },
  ],
  rejected: [
    ...['22021', '22P05', '23502', '23514', '25P02', '26000', '28000', '28P01', '3D000', '3F000'].map((code) => ({
      code,
    })),
    ...['42501', '42601', '42P01', '42703', '0A000', '40002', '54000', '55000', 'P0001'].map((code) => ({ code })),
    { code: '08P01', message: 'no such database: accounts' },
    { code: '08P01', message: 'password authentication failed' },
    { message: 'SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string' },
    { code: 'SASL_SIGNATURE_MISMATCH' },
    { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' },
    { code: 'CERT_HAS_EXPIRED' },
    { code: 'SQLITE_ERROR' },
    { code: 'SQLITE_CONSTRAINT_NOTNULL', message: 'NOT NULL constraint failed: t.a' },
    nodeSqlite(1299, 'NOT NULL constraint failed: t.a'),
    nodeSqlite(1, 'no such table: t'),
    libsql('SQLITE_ERROR', 'no such table: t', 'SQLITE_ERROR'),
    { message: 'D1_ERROR: no such table: t: SQLITE_ERROR' },
    { code: '22P02', message: 'invalid input syntax for type uuid: "UNIQUE constraint failed: "' },
  ],
  busy: [
    { code: 'SQLITE_BUSY_SNAPSHOT' },
    { code: 'SQLITE_LOCKED' },
    nodeSqlite(5, 'database is locked'),
    nodeSqlite(517, 'database is locked'),
    nodeSqlite(262, 'database table is locked'),
    libsql('SQLITE_BUSY', 'database is locked', 'SQLITE_BUSY'),
    { message: 'D1_ERROR: database is locked' },
    { message: 'D1_ERROR: D1 DB is overloaded. Too many requests queued.' },
    { code: '40001' },
    { code: '40P01' },
    { code: '55P03' },
  ],
  unreachable: [
    { code: 'SQLITE_FULL' },
    nodeSqlite(13, 'database or disk is full'),
    nodeSqlite(1032, 'attempt to write a readonly database'),
    { code: 'ERR_INVALID_STATE', message: 'database is not open' },
    { message: 'The database connection is not open' },
    libsql('CLIENT_CLOSED', 'The client is closed'),
    { code: '53100' },
    { code: '53300' },
    { code: '25006' },
    { code: '57P03' },
    { code: '08P01', message: 'no more connections allowed (max_client_conn)' },
    { code: 'ECONNREFUSED' },
    { code: 'EMFILE' },
    { code: 'CONNECTION_ENDED' },
    { message: 'Cannot use a pool after calling end on the pool' },
    { message: 'Client was closed and is not queryable' },
    { message: 'driver has already been destroyed' },
  ],
  exhausted: [
    { code: '57014' },
    { code: 'SQLITE_INTERRUPT' },
    { code: 'CONNECT_TIMEOUT', message: 'write CONNECT_TIMEOUT 127.0.0.1:5432' },
    { code: 'UND_ERR_CONNECT_TIMEOUT' },
    { code: '08P01', message: 'query_wait_timeout' },
    { message: 'timeout exceeded when trying to connect' },
    { message: 'Connection terminated due to connection timeout' },
  ],
  lost: [
    { code: '08006' },
    { code: '08P01', message: 'server conn crashed?' },
    { code: '25P03' },
    { code: '40003' },
    { code: '57P01' },
    { code: 'ECONNRESET' },
    { code: 'CONNECTION_CLOSED', message: 'write CONNECTION_CLOSED 127.0.0.1:5432' },
    { code: 'CONNECTION_DESTROYED' },
    { code: 'UND_ERR_SOCKET' },
    { code: 'HRANA_WEBSOCKET_ERROR' },
    { message: 'D1_ERROR: Network connection lost.' },
    { message: 'D1_ERROR: D1 DB storage operation exceeded timeout which caused object to be reset.' },
    { message: 'Connection terminated unexpectedly' },
  ],
  overdue: [{ message: 'Query read timeout' }],
  other: [
    { code: 'ERR_INVALID_ARG_TYPE' },
    { code: 'XX000' },
    { code: '58030' },
    { code: 'toString' },
    { code: 7 },
    nodeSqlite(255),
    { message: 'a name like UNIQUE constraint failed: t' },
    { message: 'the database is locked' },
    {},
  ],
};

for (const [failure, list] of Object.entries(errors)) {
  for (const shape of list) {
    const { message, ...fields } = shape;
    const thrown = Object.assign(new Error(message), fields);
    test(`${JSON.stringify(shape)} is ${failure}`, () => {
      assert.equal(classifySqlFailure(thrown), failure);
    });
    test(`an unknown error whose cause is ${JSON.stringify(shape)} is ${failure}`, () => {
      assert.equal(classifySqlFailure(new Error('the query failed', { cause: thrown })), failure);
    });
  }
}

test('a value that is not an error is other', () => {
  for (const thrown of [undefined, null, 'SQLITE_BUSY', 7]) assert.equal(classifySqlFailure(thrown), 'other');
});

test('an error that is its own cause is other', () => {
  const thrown = new Error('again');
  thrown.cause = thrown;
  assert.equal(classifySqlFailure(thrown), 'other');
});

test('a long message is read at once', () => {
  const message = `${'a: '.repeat(100_000)}UNIQUE`;
  assert.equal(classifySqlFailure(new Error(message)), 'other');
});
