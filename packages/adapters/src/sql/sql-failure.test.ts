import assert from 'node:assert/strict';
import { test } from 'node:test';

import { classifySqlFailure } from './index.ts';
import type { SqlFailure } from './index.ts';

const errors: Readonly<Record<SqlFailure, readonly Readonly<{ code?: string; message?: string }>[]>> = {
  unique: [{ code: 'SQLITE_CONSTRAINT_UNIQUE' }, { code: 'SQLITE_CONSTRAINT_PRIMARYKEY' }, { code: '23505' }],
  busy: [{ code: 'SQLITE_BUSY_SNAPSHOT' }, { code: 'SQLITE_LOCKED' }, { code: '40001' }, { code: '40P01' }],
  unreachable: [
    { code: 'SQLITE_FULL' },
    { code: '53300' },
    { code: '25006' },
    { code: '57P03' },
    { code: 'ECONNREFUSED' },
    { code: 'EMFILE' },
    { message: 'Cannot use a pool after calling end on the pool' },
  ],
  exhausted: [
    { code: '57014' },
    { message: 'timeout exceeded when trying to connect' },
    { message: 'Connection terminated due to connection timeout' },
  ],
  lost: [
    { code: '08006' },
    { code: '25P03' },
    { code: '57P01' },
    { code: 'ECONNRESET' },
    { message: 'Connection terminated unexpectedly' },
  ],
  overdue: [{ message: 'Query read timeout' }],
  other: [{ code: '42601' }, { code: 'SQLITE_ERROR' }, { code: 'ERR_INVALID_ARG_TYPE' }, {}],
};

for (const [failure, list] of Object.entries(errors)) {
  for (const { code, message } of list) {
    test(`${code ?? message ?? 'an error without a code'} is ${failure}`, () => {
      assert.equal(classifySqlFailure(Object.assign(new Error(message), code !== undefined && { code })), failure);
    });
  }
}

test('a value that is not an error is other', () => {
  for (const thrown of [undefined, null, 'SQLITE_BUSY', 7]) assert.equal(classifySqlFailure(thrown), 'other');
});
