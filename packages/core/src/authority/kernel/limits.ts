import { AccountError } from '../../errors.ts';
import type { AccountRecord, FailureCounter } from '../../storage.ts';
import { refuse } from './decision.ts';
import type { Decision, EventDraft } from './decision.ts';

const minute = 60_000;

/**
 * One budget for all secrets of an account. With six digits and a window of three steps, a guess is right with a probability of three
 * in a million, and fifty guesses with 0.015 %. With temporary locks only, an attacker would have a chance of 65 % in a year.
 */
export const failureLimits = {
  /** The number of consecutive failures after which the account is locked. */
  lockEvery: 10,
  firstLock: 15 * minute,
  /** Each lock is twice as long as the previous one, up to this. */
  longestLock: 24 * 60 * minute,
  /** After this number of failures, only the host can unlock the account. */
  exhaustedAt: 50,
} as const;

/** The error while the account is locked, or `null`. It is the same for right and wrong passwords and codes. */
export function lockError({ attempts }: AccountRecord, now: number): AccountError | null {
  if (attempts.failures >= failureLimits.exhaustedAt) return new AccountError('ATTEMPTS_EXHAUSTED');
  if (attempts.lockedUntil === null || attempts.lockedUntil <= now) return null;
  return new AccountError('ATTEMPTS_LOCKED', { retryAfter: Math.ceil((attempts.lockedUntil - now) / 1000) });
}

/** Counts a failure and rejects. The answer is sent after the write. */
export function countedRefusal(record: AccountRecord, now: number, error: AccountError): Decision<never> {
  const attempts = afterFailure(record.attempts, now);
  return refuse({ ...record, attempts }, error, { type: 'attempt-failed', code: error.code }, ...lockEvents(attempts));
}

/** The record without failures and locks. */
export function withoutFailures(record: AccountRecord): AccountRecord {
  const { failures, lockedUntil } = record.attempts;
  return failures === 0 && lockedUntil === null ? record : { ...record, attempts: { failures: 0, lockedUntil: null } };
}

function afterFailure(attempts: FailureCounter, now: number): FailureCounter {
  const failures = attempts.failures + 1;
  if (failures % failureLimits.lockEvery !== 0) return { failures, lockedUntil: null };
  const doublings = failures / failureLimits.lockEvery - 1;
  const wait = Math.min(failureLimits.firstLock * 2 ** doublings, failureLimits.longestLock);
  return { failures, lockedUntil: now + wait };
}

function lockEvents({ failures, lockedUntil }: FailureCounter): EventDraft[] {
  if (failures >= failureLimits.exhaustedAt) return [{ type: 'account-exhausted' }];
  return lockedUntil === null ? [] : [{ type: 'account-locked' }];
}
