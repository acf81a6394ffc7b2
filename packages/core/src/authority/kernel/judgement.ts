import type { AccountError } from '../../errors.ts';
import { failure, success } from '../../result.ts';
import type { Result } from '../../result.ts';
import type { AccountRecord } from '../../storage.ts';
import type { SecurityEvent } from '../ports.ts';

/** A security event before its account and time are filled in. */
export type EventDraft = Pick<SecurityEvent, 'type' | 'code'>;

/** What a judge makes of a record: what to write, what to say once it is written, and whom to tell. */
export interface Judgement<Answer> {
  /** The record as it is to be; the very object that was judged when there is nothing to write. */
  readonly record: AccountRecord;
  readonly verdict: Result<Answer>;
  readonly events: readonly EventDraft[];
}

/** Says yes. */
export function allow<Answer>(record: AccountRecord, answer: Answer, ...events: EventDraft[]): Judgement<Answer> {
  return { record, verdict: success(answer), events };
}

/** Says no. */
export function refuse(record: AccountRecord, error: AccountError, ...events: EventDraft[]): Judgement<never> {
  return { record, verdict: failure(error), events };
}
