import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { createTestRecord } from '../../testing/records.ts';
import type { TurnOptions } from './queue.ts';
import { createPasswordCheck } from './password-check.ts';
import type { PasswordHashing } from './password-hashing.ts';

/** A hashing for which every password is right and every hash outdated. */
function createHashing(hash: PasswordHashing['hash']): PasswordHashing {
  return {
    hash,
    matches: () => Promise.resolve('normal'),
    adopt: (given) => Promise.resolve(given),
    reseal: (stored) => Promise.resolve(stored),
    isOutdated: () => true,
    needsOlderKey: () => false,
  };
}

const record = createTestRecord({ passwordHash: '$test$old' });

describe('the renewal of a hash after a right password', () => {
  test('is not rejected by a full queue, and ends with its caller', async () => {
    const given: (TurnOptions | undefined)[] = [];
    const hashing = createHashing(async (_password, _accountId, options) => (given.push(options), '$test$new'));
    const { signal } = new AbortController();
    const check = createPasswordCheck(hashing, 'right', { signal });
    assert.deepEqual(await check(record), { matches: true, renewedHash: '$test$new' });
    await check(record);
    assert.deepEqual(given, [{ turn: 'next', signal }]);
  });

  test('is left out if it fails', async () => {
    const check = createPasswordCheck(
      createHashing(() => Promise.reject(new Error('busy'))),
      'right',
    );
    assert.deepEqual(await check(record), { matches: true, renewedHash: undefined });
  });
});
