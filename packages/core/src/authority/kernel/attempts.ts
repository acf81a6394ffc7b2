import { AccountError } from '../../errors.ts';
import { noAttempts } from '../../storage.ts';
import type { AccountRecord, AttemptBudget, AttemptCounter, AttemptRecord } from '../../storage.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** The rules of an {@link AttemptBudget}. All times in milliseconds. */
interface BudgetLimits {
  /** After this number of consecutive failures, every attempt is rejected for a time. */
  readonly lockEvery: number;
  readonly firstLock: number;
  /** Each lock is twice as long as the previous one, up to this. */
  readonly longestLock: number;
  /** The number of failures in 30 days, with any number of successes between them, after which {@link lockAtCap} applies. */
  readonly cap: number;
  /** The longest lock after that. It ends earlier if the oldest of these failures is then more than 30 days old. */
  readonly lockAtCap: number;
}

/** How long a failure counts. */
export const attemptWindow = 30 * day;

const codeLimits = {
  lockEvery: 5,
  firstLock: 15 * minute,
  longestLock: day,
  cap: 20,
  lockAtCap: attemptWindow,
} as const;

/**
 * The limits of each budget.
 *
 * With six digits and a window of three steps, a guessed code is right with a probability of three in a million. With 20 guesses in 30 days, a
 * person who knows the password succeeds with a probability below 0.1 % in a year. The owner is never locked out for good: a stranger
 * can make unknown devices wait for at most 24 hours at a time, and cannot use the budget of a known device or of a session.
 */
export const attemptLimits = {
  unknownDevices: { lockEvery: 10, firstLock: 15 * minute, longestLock: day, cap: 100, lockAtCap: day },
  secondFactor: codeLimits,
  confirmationCodes: codeLimits,
  /** The failures after which a device token is no longer valid. A success does not reset them: each sign-in issues a new token. */
  knownDevices: 10,
  /** The consecutive failures after which a session has ended. */
  sessions: 10,
  /**
   * The number of counters that a record stores of each kind. Only a complete sign-in with the current credentials creates a token or a session, so a
   * guesser does not have enough of them to remove a counter.
   */
  mostCounters: 50,
} as const satisfies Record<string, BudgetLimits | number>;

/** The budgets that do not belong to one device or session. */
export type SharedBudget = 'unknownDevices' | 'secondFactor' | 'confirmationCodes';

/** The budget of an attempt. */
export type BudgetName =
  | { readonly kind: SharedBudget }
  | { readonly kind: 'knownDevices' | 'sessions'; readonly id: string; readonly expiresAt: number };

/** An attempt that was counted as a failure and is not decided yet. */
export interface Attempt {
  readonly budget: BudgetName;
  readonly at: number;
  /** Whether it is the last one before a lock, or before the token or session ends. */
  readonly isLast: boolean;
}

/** The error if the budget allows no attempt now, or `null`. It is the same for right and wrong passwords and codes. */
export function attemptError({ attempts }: AccountRecord, budget: BudgetName, now: number): AccountError | null {
  switch (budget.kind) {
    case 'unknownDevices':
    case 'secondFactor':
    case 'confirmationCodes': {
      const wait = waitOf(attempts[budget.kind], attemptLimits[budget.kind], now);
      return wait > 0 ? new AccountError('ATTEMPTS_LOCKED', { retryAfter: Math.ceil(wait / 1000) }) : null;
    }
    case 'knownDevices':
    case 'sessions':
      return isUsedUp(attempts, budget) ? new AccountError('SESSION_ENDED') : null;
  }
}

/**
 * Milliseconds until the lock ends. A lock that ends much later than the longest lock comes from a clock that was wrong, and is ignored: the owner would
 * have to wait for years. Twice the longest lock, so that a small difference between the clocks of two servers ends no lock.
 */
function waitOf({ lockedUntil }: AttemptBudget, { longestLock, lockAtCap }: BudgetLimits, now: number): number {
  const wait = (lockedUntil ?? now) - now;
  return wait > 2 * Math.max(longestLock, lockAtCap) ? 0 : wait;
}

/** Whether a device token or session has had too many failures. */
export function isUsedUp(
  attempts: AttemptRecord,
  { kind, id }: { readonly kind: 'knownDevices' | 'sessions'; readonly id: string },
): boolean {
  return (attempts[kind].find((counter) => counter.id === id)?.failures ?? 0) >= attemptLimits[kind];
}

/** Counts an attempt as a failure, before it is checked. */
export function countAttempt(
  record: AccountRecord,
  budget: BudgetName,
  now: number,
): { readonly record: AccountRecord; readonly attempt: Attempt } {
  const attempts = changeBudget(
    record.attempts,
    budget,
    (current, limits) => withFailure(current, limits, now),
    (counters, counter) => withCounter(counters, { ...counter, failures: counter.failures + 1 }, now),
  );
  const counted = { ...record, attempts };
  return { record: counted, attempt: { budget, at: now, isLast: attemptError(counted, budget, now) !== null } };
}

/** Removes the failure of an attempt that was not wrong, or whose call failed. */
export function takeBack(record: AccountRecord, { budget, at }: Attempt, now: number): AccountRecord {
  const attempts = changeBudget(
    record.attempts,
    budget,
    (current) => withoutFailure(current, at),
    (counters, counter) => withCounter(counters, { ...counter, failures: Math.max(counter.failures - 1, 0) }, now),
  );
  return { ...record, attempts };
}

/** Ends a row of failures after a success. A device token keeps its failures, because each sign-in issues a new token. */
export function endStreak(record: AccountRecord, budget: BudgetName, now: number): AccountRecord {
  const attempts = changeBudget(
    record.attempts,
    budget,
    ({ failures }) => ({ failures, streak: 0, lockedUntil: null }),
    (counters, counter) =>
      budget.kind === 'sessions' ? withCounter(counters, { ...counter, failures: 0 }, now) : counters,
  );
  return { ...record, attempts };
}

/** The record without locks and the failures behind them. Ended sessions and used-up device tokens remain so. */
export function withoutFailures(record: AccountRecord): AccountRecord {
  const { sessions, knownDevices } = record.attempts;
  return { ...record, attempts: { ...noAttempts, sessions, knownDevices } };
}

/**
 * The attempts after the host has set a new password: failures at sign-in belong to the old one. Failures of codes remain, because a person who can
 * read the owner's e-mails could otherwise ask for one new password after another to guess more codes.
 */
export function attemptsAfterReset(attempts: AttemptRecord): AttemptRecord {
  return { ...attempts, unknownDevices: noAttempts.unknownDevices };
}

/** The attempts after MFA has ended: failures of codes belong to the old authenticator. */
export function attemptsAfterMfa(attempts: AttemptRecord): AttemptRecord {
  const { secondFactor, confirmationCodes } = noAttempts;
  return { ...attempts, secondFactor, confirmationCodes };
}

/**
 * The attempts after a change of the password, if a person in a session cannot guess codes: then the failures of the second factor belong to a person who
 * knew the old password.
 */
export function attemptsAfterNewPassword(attempts: AttemptRecord): AttemptRecord {
  return { ...attempts, secondFactor: noAttempts.secondFactor };
}

function changeBudget(
  attempts: AttemptRecord,
  budget: BudgetName,
  changeShared: (current: AttemptBudget, limits: BudgetLimits) => AttemptBudget,
  changeCounters: (counters: readonly AttemptCounter[], counter: AttemptCounter) => readonly AttemptCounter[],
): AttemptRecord {
  switch (budget.kind) {
    case 'unknownDevices':
    case 'secondFactor':
    case 'confirmationCodes':
      return { ...attempts, [budget.kind]: changeShared(attempts[budget.kind], attemptLimits[budget.kind]) };
    case 'knownDevices':
    case 'sessions': {
      const { kind, id, expiresAt } = budget;
      const failures = attempts[kind].find((counter) => counter.id === id)?.failures ?? 0;
      return { ...attempts, [kind]: changeCounters(attempts[kind], { id, failures, expiresAt }) };
    }
  }
}

function withFailure({ failures, streak }: AttemptBudget, limits: BudgetLimits, now: number): AttemptBudget {
  const counted = [...failures.filter((at) => at > now - attemptWindow), now];
  return { failures: counted, streak: streak + 1, lockedUntil: lockAfter(counted, streak + 1, limits, now) };
}

function lockAfter(failures: readonly number[], streak: number, limits: BudgetLimits, now: number): number | null {
  const { lockEvery, firstLock, longestLock, cap, lockAtCap } = limits;
  const firstOfCap = failures.at(-cap);
  if (firstOfCap !== undefined) return Math.min(firstOfCap + attemptWindow, now + lockAtCap);
  if (streak % lockEvery !== 0) return null;
  return now + Math.min(firstLock * 2 ** (streak / lockEvery - 1), longestLock);
}

function withoutFailure(budget: AttemptBudget, at: number): AttemptBudget {
  const place = budget.failures.indexOf(at);
  // The host has reset the failures.
  if (place === -1) return budget;
  const failures = budget.failures.filter((_, index) => index !== place);
  return { failures, streak: Math.max(budget.streak - 1, 0), lockedUntil: null };
}

function withCounter(
  counters: readonly AttemptCounter[],
  counter: AttemptCounter,
  now: number,
): readonly AttemptCounter[] {
  const others = counters.filter(({ id, expiresAt }) => id !== counter.id && expiresAt > now);
  return counter.failures === 0 ? others : [...others, counter].slice(-attemptLimits.mostCounters);
}
