import type { AccountError } from '../../errors.ts';
import { failure, success } from '../../result.ts';
import type { Result } from '../../result.ts';
import type { AccountRecord } from '../../storage.ts';
import type { SecurityEvent } from '../ports.ts';

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
}

/** Decides that the update succeeds. */
export function allow<Answer>(record: AccountRecord, answer: Answer, ...events: EventDraft[]): Decision<Answer> {
  return { record, result: success(answer), events };
}

/** Decides that the update fails. */
export function reject(record: AccountRecord, error: AccountError, ...events: EventDraft[]): Decision<never> {
  return { record, result: failure(error), events };
}
