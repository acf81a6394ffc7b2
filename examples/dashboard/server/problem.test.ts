import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { AccountError } from '@account-elements/core';

import { fromDatabase } from './database-failure.ts';
import { toProblem } from './problem.ts';

describe('a problem', () => {
  const coded = (code: string): Error => Object.assign(new Error('secret'), { code });

  for (const code of ['SQLITE_BUSY', 'SQLITE_BUSY_SNAPSHOT', 'SQLITE_LOCKED', 'ECONNRESET']) {
    it(`is a busy service for ${code} of a statement`, async () => {
      const thrown: unknown = await fromDatabase(() => Promise.reject(coded(code))).catch((error: unknown) => error);
      const { status, code: said, retryAfter } = toProblem(thrown);
      assert.deepEqual([status, said, retryAfter], [503, 'SERVICE_UNAVAILABLE', 1]);
    });
  }

  for (const code of ['ECONNRESET', 'ERR_INVALID_URL', 'EPIPE', 'ENOENT', 'SQLITE_BUSY']) {
    it(`is not attributed to the database for ${code} of anything else`, () => {
      assert.deepEqual(toProblem(coded(code)), { status: 500, code: 'SERVICE_FAILED' });
    });
  }

  it('is a 503 when the outcome is unknown', () => {
    assert.equal(toProblem(new AccountError('OUTCOME_UNKNOWN', { retryAfter: 1 })).status, 503);
  });

  it('is an internal error for any other error of a statement', async () => {
    const failing = fromDatabase(() => Promise.reject(coded('SQLITE_ERROR')));
    assert.equal(toProblem(await failing.catch((error: unknown) => error)).status, 500);
  });
});
