import type { AccountErrorCode } from '../../errors.ts';
import type { AccountRecord } from '../../storage.ts';
import { attemptError, countAttempt, endStreak, takeBack } from './attempts.ts';
import type { Attempt, BudgetName } from './attempts.ts';
import { allow, reject } from './decision.ts';
import type { AccountUpdate, EventDraft, QuickUpdate } from './decision.ts';

/** Returns the budget for an attempt. */
export type BudgetOf = (record: AccountRecord, now: number) => Promise<BudgetName>;

const unknownDevices: BudgetOf = () => Promise.resolve({ kind: 'unknownDevices' });

/** Returns the budget of the update, of its caller, or of unknown devices. */
export function budgetOfUpdate(
  update: Pick<AccountUpdate<unknown, unknown>, 'budgetOf'>,
  budgetOfCaller: BudgetOf = unknownDevices,
): BudgetOf {
  return async (record, now) => update.budgetOf?.(record) ?? budgetOfCaller(record, now);
}

/**
 * Counts the attempt of an update that compares a secret, or rejects it if its budget is used up. The answer is `null` if there is nothing to
 * compare any more.
 */
export function counting(
  update: Pick<AccountUpdate<unknown, unknown>, 'guesses'>,
  budgetOf: BudgetOf,
): AccountUpdate<BudgetName, Attempt | null> {
  return {
    prepare: budgetOf,
    decide(record, budget, now) {
      if (update.guesses?.(record, now) !== true) return allow(record, null);
      const blocked = attemptError(record, budget, now);
      if (blocked !== null) return reject(record, blocked);
      const counted = countAttempt(record, budget, now);
      return allow(counted.record, counted.attempt);
    },
  };
}

/** Decides an update whose attempt is counted. A decision other than a wrong secret takes the attempt back. */
export function decidingOn<Prepared, Answer>(
  attempt: Attempt,
  update: AccountUpdate<Prepared, Answer>,
): AccountUpdate<Prepared, Answer> {
  return {
    prepare: (record, now) => update.prepare(takeBack(record, attempt, now), now),
    decide(record, prepared, now) {
      const decision = update.decide(takeBack(record, attempt, now), prepared, now);
      const { result, events } = decision;
      if (result.ok) return { ...decision, record: endStreak(decision.record, attempt.budget, now) };
      if (!isWrong(result.error.code)) return decision;
      return { record, result, events: [...events, ...failureEvents(attempt, result.error.code)] };
    },
  };
}

/** Removes the failure of an attempt whose call failed before a decision. */
export function takingBack(attempt: Attempt): QuickUpdate<void> {
  return (record, now) => allow(takeBack(record, attempt, now), undefined);
}

/** Whether a secret was compared and is wrong. */
function isWrong(code: AccountErrorCode): boolean {
  return code === 'PASSWORD_WRONG' || code === 'CODE_WRONG';
}

const lastFailure = {
  unknownDevices: 'sign-in-locked',
  secondFactor: 'second-factor-locked',
  confirmationCodes: 'second-factor-locked',
  knownDevices: 'known-device-removed',
  sessions: 'session-ended',
} as const satisfies Record<BudgetName['kind'], EventDraft['type']>;

function failureEvents({ budget, isLast }: Attempt, code: AccountErrorCode): readonly EventDraft[] {
  const failed = { type: 'attempt-failed', code } as const;
  return isLast ? [failed, { type: lastFailure[budget.kind] }] : [failed];
}
