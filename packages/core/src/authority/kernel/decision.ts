import type { AccountError } from '../../errors.ts';
import { failure, success } from '../../result.ts';
import type { Result } from '../../result.ts';
import type { AccountRecord } from '../../storage.ts';
import type { SecurityEvent } from '../ports.ts';
import type { BudgetName } from './attempts.ts';

/** A security event before its account and time are filled in. */
export type EventDraft = Pick<SecurityEvent, 'type' | 'code'>;

/** The result of an update, before it is written. */
export interface Decision<Answer> {
  /** The record to write. If it is the object that was read, nothing is written. */
  readonly record: AccountRecord;
  /** The answer after the record is written. */
  readonly result: Result<Answer>;
  /** The events to report after the record is written. */
  readonly events: readonly EventDraft[];
  /** Whether the record is removed instead of written. Default: no. */
  readonly isRemoval?: boolean | undefined;
}

/** Decides that the update succeeds. */
export function allow<Answer>(record: AccountRecord, answer: Answer, ...events: EventDraft[]): Decision<Answer> {
  return { record, result: success(answer), events };
}

/** Decides that the update fails. */
export function reject(record: AccountRecord, error: AccountError, ...events: EventDraft[]): Decision<never> {
  return { record, result: failure(error), events };
}

/**
 * An update of one record: prepare, then decide. Both run again, on the newest record, if another call was faster.
 *
 * `now` is the time of the decision, in milliseconds since the epoch.
 */
export interface AccountUpdate<Prepared, Answer> {
  /**
   * Whether the update compares a secret that the caller can guess. Then an attempt is counted before {@link AccountUpdate.prepare}, so that
   * any number of concurrent calls compare only as many secrets as the budget allows. Default: no.
   */
  guesses?(record: AccountRecord, now: number): boolean;
  /** Returns the budget of its attempts. Default, and `null`: that of the caller. */
  budgetOf?(record: AccountRecord): BudgetName | null;
  /** Does slow work: hashing, unsealing, calls to a service. Results that do not depend on the record are computed once per call. */
  prepare(record: AccountRecord, now: number): Promise<Prepared>;
  /** A pure function of its parameters. A decision with `PASSWORD_WRONG` or `CODE_WRONG` leaves the counted attempt as a failure. */
  decide(record: AccountRecord, prepared: Prepared, now: number): Decision<Answer>;
}

/** An update without slow work. */
export type QuickUpdate<Answer> = (record: AccountRecord, now: number) => Decision<Answer>;
