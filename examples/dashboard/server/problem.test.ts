import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { AccountError } from '@account-elements/core';

import { toProblem } from './problem.ts';

describe('a problem', () => {
  for (const code of ['SQLITE_BUSY', 'SQLITE_BUSY_SNAPSHOT', 'SQLITE_LOCKED']) {
    it(`is a busy service for ${code}`, () => {
      const { status, code: said, retryAfter } = toProblem(Object.assign(new Error('secret'), { code }));
      assert.deepEqual([status, said, retryAfter], [503, 'SERVICE_UNAVAILABLE', 1]);
    });
  }

  it('is a 503 when the outcome is unknown', () => {
    assert.equal(toProblem(new AccountError('OUTCOME_UNKNOWN', { retryAfter: 1 })).status, 503);
  });

  it('is an internal error for any other error of a statement', () => {
    assert.equal(toProblem(Object.assign(new Error('secret'), { code: 'SQLITE_ERROR' })).status, 500);
  });
});
