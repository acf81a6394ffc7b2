import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { AccountError, isAccountError, toAccountError, toInputIssue } from './errors.ts';
import type { InputIssue } from './errors.ts';

describe('AccountError', () => {
  test('is recognised if another copy of the package created it', async () => {
    const copy = (await import(`./errors.ts?${'copy'}`)) as { AccountError: typeof AccountError };
    const foreign = new copy.AccountError('CODE_WRONG');
    assert.ok(!(foreign instanceof AccountError));
    assert.ok(isAccountError(foreign));
    assert.equal(toAccountError(foreign), foreign);
  });

  test('takes its field from the first issue', () => {
    const issues: InputIssue[] = [{ field: 'username', rule: 'tooShort', params: { minimum: 3 } }];
    assert.equal(new AccountError('INPUT_INVALID', { issues }).field, 'username');
  });

  test('reads issues from a network answer: unknown rules become other, missing numbers become null', () => {
    const read: readonly (readonly [Parameters<typeof toInputIssue>[0], InputIssue])[] = [
      [
        { field: 'a', rule: 'required' },
        { field: 'a', rule: 'required' },
      ],
      [
        { field: 'a', rule: 'fromTheFuture', params: { depth: 3 } },
        { field: 'a', rule: 'other' },
      ],
      [
        { field: 'a', rule: 'toString' },
        { field: 'a', rule: 'other' },
      ],
      [
        { field: 'a', rule: 'tooShort' },
        { field: 'a', rule: 'tooShort', params: { minimum: null } },
      ],
      [
        { field: 'a', rule: 'minimumLength', params: { minimum: 8 } },
        { field: 'a', rule: 'minimumLength', params: { minimum: 8 } },
      ],
      [
        { field: 'a', rule: 'tooLong', params: { minimum: 8 } },
        { field: 'a', rule: 'tooLong', params: { maximum: null } },
      ],
    ];
    for (const [received, issue] of read) assert.deepEqual(toInputIssue(received), issue);
  });

  test('keeps the original error as its cause, and not in its message or JSON', () => {
    const error = toAccountError(new Error('connect to db with hunter2'));
    assert.equal(error.code, 'SERVICE_FAILED');
    assert.ok(error.cause instanceof Error);
    assert.doesNotMatch(error.message + JSON.stringify(error), /hunter2/u);
  });

  test('is not recognised in plain values', () => {
    for (const value of [null, undefined, 'AccountError', {}, new Error('CODE_WRONG')]) {
      assert.equal(isAccountError(value), false);
    }
  });
});
