import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import fc from 'fast-check';

import { noAttempts } from '../../storage.ts';
import { createSparseTestRecord } from '../../testing/records.ts';
import type { AccountRecord } from '../../storage.ts';
import { attemptError, attemptLimits, attemptWindow, countAttempt, endStreak, takeBack } from './attempts.ts';
import type { BudgetName } from './attempts.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const year = 365 * day;
const start = Date.UTC(2026, 0, 1);

const unknownDevices: BudgetName = { kind: 'unknownDevices' };
const secondFactor: BudgetName = { kind: 'secondFactor' };
const session = (id: string): BudgetName => ({ kind: 'sessions', id, expiresAt: start + 2 * year });
const device = (id: string): BudgetName => ({ kind: 'knownDevices', id, expiresAt: start + 2 * year });

const fresh = (): AccountRecord => createSparseTestRecord({ attempts: noAttempts });

/** Counts failures at one time, as many as given or until the budget is used up. */
function fail(
  record: AccountRecord,
  budget: BudgetName,
  now: number,
  most = Infinity,
): { record: AccountRecord; count: number } {
  let current = record;
  let count = 0;
  while (count < most && attemptError(current, budget, now) === null) {
    ({ record: current } = countAttempt(current, budget, now));
    count += 1;
  }
  return { record: current, count };
}

function succeed(record: AccountRecord, budget: BudgetName, now: number): AccountRecord {
  const { record: counted, attempt } = countAttempt(record, budget, now);
  return endStreak(takeBack(counted, attempt, now), budget, now);
}

/** One year with a guess at every moment that the budget allows, and with a sign-in of the owner at a fixed interval. */
function simulate(budget: BudgetName, { ownerEvery }: { readonly ownerEvery: number }) {
  let record = fresh();
  let guesses = 0;
  let longestWait = 0;
  let nextOwner = start + ownerEvery;
  for (let now = start; now < start + year; now = Math.min(lockOf(record, budget), nextOwner)) {
    if (now >= nextOwner) {
      // The owner tries again as soon as the lock ends, before the guesser.
      if (attemptError(record, budget, now) === null) record = succeed(record, budget, now);
      nextOwner = Math.max(now, lockOf(record, budget)) + ownerEvery;
    }
    const failed = fail(record, budget, now);
    ({ record } = failed);
    guesses += failed.count;
    longestWait = Math.max(longestWait, lockOf(record, budget) - now);
  }
  return { guesses, longestWait };
}

function lockOf({ attempts }: AccountRecord, budget: BudgetName): number {
  const { lockedUntil } = attempts[budget.kind as 'unknownDevices' | 'secondFactor'];
  return lockedUntil ?? 0;
}

describe('the budget of unknown devices', () => {
  test('locks at every tenth failure in a row, each time twice as long, for at most one day', () => {
    let record = fresh();
    let now = start;
    const waits = [];
    for (let lock = 0; lock < 12; lock += 1) {
      const failed = fail(record, unknownDevices, now);
      ({ record } = failed);
      waits.push([failed.count, (lockOf(record, unknownDevices) - now) / minute]);
      now = lockOf(record, unknownDevices);
    }
    assert.deepEqual(waits.slice(0, 10), [15, 30, 60, 120, 240, 480, 960, 1440, 1440, 1440].map((wait) => [10, wait])); // prettier-ignore
    assert.deepEqual(waits.slice(10), [[1, 1440], [1, 1440]], 'after the cap, one guess a day'); // prettier-ignore
  });

  test('allows a year of patient guessing fewer than 1600 guesses, also if the owner signs in daily (A3, A14)', (t) => {
    for (const ownerEvery of [Infinity, day, hour]) {
      const { guesses, longestWait } = simulate(unknownDevices, { ownerEvery });
      t.diagnostic(`owner every ${ownerEvery / hour} h: ${guesses} guesses, longest wait ${longestWait / hour} h`);
      assert.ok(guesses < 1600, `${guesses}`);
      assert.ok(longestWait <= day);
    }
  });
});

describe('the budget of the second factor', () => {
  test('allows a person who knows the password at most 20 guesses in 30 days, with any successes between them', () => {
    const step = fc.tuple(fc.integer({ min: 0, max: 3 * day }), fc.boolean());
    fc.assert(
      fc.property(fc.array(step, { maxLength: 300 }), (steps) => {
        let record = fresh();
        let now = start;
        const guesses: number[] = [];
        for (const [pause, isOwner] of steps) {
          now += pause;
          if (attemptError(record, secondFactor, now) !== null) continue;
          if (isOwner) record = succeed(record, secondFactor, now);
          else ({ record } = countAttempt(record, secondFactor, now));
          if (!isOwner) guesses.push(now);
          const recent = guesses.filter((at) => at > now - attemptWindow);
          assert.ok(recent.length <= attemptLimits.secondFactor.cap);
        }
      }),
    );
  });

  test('leaves a guesser who knows the password a chance below 0.1 % in a year (A3)', (t) => {
    for (const ownerEvery of [Infinity, day, hour]) {
      const { guesses } = simulate(secondFactor, { ownerEvery });
      const chance = 1 - (1 - 3e-6) ** guesses;
      t.diagnostic(`owner every ${ownerEvery / hour} h: ${guesses} guesses, ${(100 * chance).toFixed(3)} %`);
      assert.ok(guesses <= 260, `${guesses}`);
      assert.ok(chance < 0.001);
    }
  });

  test('is not used by wrong passwords, nor the other way round', () => {
    const { record } = fail(fresh(), unknownDevices, start);
    assert.equal(attemptError(record, secondFactor, start), null);
    const other = fail(fresh(), secondFactor, start).record;
    assert.equal(attemptError(other, unknownDevices, start), null);
  });
});

describe('the budget of a device or session', () => {
  for (const [budgetOf, limit] of [
    [device, attemptLimits.knownDevices],
    [session, attemptLimits.sessions],
  ] as const) {
    const { kind } = budgetOf('a');
    test(`is separate from every other one (${kind}, A14)`, () => {
      const { record, count } = fail(fresh(), budgetOf('a'), start);
      assert.equal(count, limit);
      for (const other of [unknownDevices, secondFactor, session('b'), device('b')]) {
        assert.equal(attemptError(record, other, start), null);
      }
      assert.equal(fail(record, budgetOf('b'), start).count, limit);
      const strangers = fail(fail(fresh(), unknownDevices, start).record, secondFactor, start).record;
      assert.equal(attemptError(strangers, budgetOf('a'), start), null);
    });

    test(`remains used up for as long as the counter is valid (${kind})`, () => {
      const { record } = fail(fresh(), budgetOf('a'), start);
      assert.equal(attemptError(record, budgetOf('a'), start + 2 * year - 1)?.code, 'SESSION_ENDED');
    });
  }

  test('starts again after a success in a session, and never for a device token', () => {
    for (const [budget, expected] of [
      [session('a'), attemptLimits.sessions],
      [device('a'), 1],
    ] as const) {
      const nearly = fail(fresh(), budget, start, 9).record;
      const { count } = fail(succeed(nearly, budget, start), budget, start);
      assert.equal(count, expected);
    }
  });

  test('stores at most 50 counters, and no counter without failures or after its time', () => {
    let record = fresh();
    for (let index = 0; index < 60; index += 1) ({ record } = countAttempt(record, session(`s${index}`), start));
    assert.equal(record.attempts.sessions.length, 50);
    assert.equal(record.attempts.sessions[0]?.id, 's10');
    ({ record } = countAttempt(record, session('late'), start + 2 * year));
    assert.deepEqual(record.attempts.sessions.map(({ id }) => id), ['late']); // prettier-ignore
    const { record: counted, attempt } = countAttempt(fresh(), session('a'), start);
    assert.deepEqual(takeBack(counted, attempt, start).attempts, noAttempts);
  });
});

describe('a failure', () => {
  test('is stored for 30 days', () => {
    const { record } = fail(fresh(), unknownDevices, start, 3);
    for (const [now, stored] of [
      [start + attemptWindow - 1, 4],
      [start + attemptWindow, 1],
    ] as const) {
      const counted = countAttempt(record, unknownDevices, now);
      assert.equal(counted.record.attempts.unknownDevices.failures.length, stored);
    }
  });
});

describe('an attempt that is taken back', () => {
  test('leaves no trace, and ends the lock that it caused', () => {
    for (const budget of [unknownDevices, secondFactor, device('a'), session('a')]) {
      for (const earlier of [0, 4, 9]) {
        const before = fail(fresh(), budget, start, earlier).record;
        if (attemptError(before, budget, start) !== null) continue;
        const { record, attempt } = countAttempt(before, budget, start + 1);
        assert.deepEqual(takeBack(record, attempt, start + 2).attempts, before.attempts);
      }
    }
  });

  test('changes nothing if the host has reset the failures in the meantime', () => {
    const { attempt } = countAttempt(fresh(), unknownDevices, start);
    const reset = fail(fresh(), unknownDevices, start + 1, 3).record;
    assert.deepEqual(takeBack(reset, attempt, start + 2), reset);
  });

  test('remains locked if the clock is set back, and not for years if it was wrong', () => {
    const { record } = fail(fresh(), unknownDevices, start);
    assert.equal(attemptError(record, unknownDevices, start)?.retryAfter, 900);
    assert.equal(attemptError(record, unknownDevices, start + 900_000 - 1)?.retryAfter, 1);
    assert.equal(attemptError(record, unknownDevices, start + 900_000), null);
    assert.equal(attemptError(record, unknownDevices, start - day)?.code, 'ATTEMPTS_LOCKED');
    for (const [budget, longest] of [
      [unknownDevices, day],
      [secondFactor, attemptWindow],
    ] as const) {
      const { record: locked } = fail(fresh(), budget, start);
      const until = lockOf(locked, budget);
      assert.equal(attemptError(locked, budget, until - 2 * longest)?.code, 'ATTEMPTS_LOCKED');
      assert.equal(attemptError(locked, budget, until - 2 * longest - 1), null);
    }
  });
});
