import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import fc from 'fast-check';

import { AccountError } from '../../errors.ts';
import { createTestRecord } from '../../testing/records.ts';
import type { FailureCounter } from '../../storage.ts';
import { failureLimits, lockError, countedRefusal, withoutFailures } from './limits.ts';

const wrong = new AccountError('CODE_WRONG');
const recordWith = (attempts: FailureCounter) => createTestRecord({ attempts });
const clean = { failures: 0, lockedUntil: null };

describe('the limits', () => {
  test('never allow more than fifty guesses, with any pauses between them', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 * 60_000 }), { maxLength: 400 }), (pauses) => {
        let now = 0;
        let record = recordWith(clean);
        let checked = 0;
        for (const pause of pauses) {
          now += pause;
          if (lockError(record, now) !== null) continue;
          checked += 1;
          record = countedRefusal(record, now, wrong).record;
        }
        assert.ok(checked <= failureLimits.exhaustedAt);
        assert.ok(checked <= 10 + 10 * Math.floor(now / failureLimits.firstLock));
      }),
    );
  });

  test('lock at every tenth failure, each time twice as long, for at most one day', () => {
    const locks = [10, 20, 30, 40, 50].map((failures) => {
      const { record } = countedRefusal(recordWith({ failures: failures - 1, lockedUntil: null }), 1000, wrong);
      return ((record.attempts.lockedUntil ?? 0) - 1000) / 60_000;
    });
    assert.deepEqual(locks, [15, 30, 60, 120, 240]);
    const { record } = countedRefusal(recordWith({ failures: 199, lockedUntil: null }), 0, wrong);
    assert.equal(record.attempts.lockedUntil, failureLimits.longestLock);
  });

  test('remain if the clock is set back', () => {
    const record = recordWith({ failures: 10, lockedUntil: 900_000 });
    assert.equal(lockError(record, 900_000), null);
    assert.equal(lockError(record, 899_001)?.retryAfter, 1);
    assert.equal(lockError(record, 0)?.retryAfter, 900);
  });

  test('report each failure, a lock, and the end of the budget', () => {
    const eventsAt = (failures: number): readonly string[] =>
      countedRefusal(recordWith({ failures: failures - 1, lockedUntil: null }), 0, wrong).events.map(
        ({ type }) => type,
      );
    assert.deepEqual(eventsAt(9), ['attempt-failed']);
    assert.deepEqual(eventsAt(10), ['attempt-failed', 'account-locked']);
    assert.deepEqual(eventsAt(50), ['attempt-failed', 'account-exhausted']);
  });

  test('do not change a record without failures, so that nothing is written', () => {
    const record = recordWith(clean);
    assert.equal(withoutFailures(record), record);
    assert.deepEqual(withoutFailures(recordWith({ failures: 3, lockedUntil: null })).attempts, clean);
    assert.deepEqual(withoutFailures(recordWith({ failures: 0, lockedUntil: 5 })).attempts, clean);
  });
});
