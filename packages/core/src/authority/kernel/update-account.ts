import type { Clock } from '../../ambient.ts';
import { AccountError, isAccountError } from '../../errors.ts';
import type { AccountErrorCode } from '../../errors.ts';
import type { CallOptions } from '../../service.ts';
import type { AccountRecord, AccountStorage } from '../../storage.ts';
import { refuse } from './decision.ts';
import type { Decision } from './decision.ts';
import { assertSound } from './record-guard.ts';
import type { SecurityEvents } from './security-events.ts';

/** The source of the record for an update. */
export interface AccountSource {
  load(): Promise<AccountRecord | null>;
  /** Returns the error if there is no record. */
  missing(): AccountError | Promise<AccountError>;
}

/**
 * An update of one record: prepare, then decide. Both run again, on the newest record, if another call was faster.
 *
 * `now` is the time of the decision, in milliseconds since the epoch.
 */
export interface AccountUpdate<Prepared, Answer> {
  /** Does slow work: hashing, unsealing, calls to a service. Results that do not depend on the record are computed once per call. */
  prepare(record: AccountRecord, now: number): Promise<Prepared>;
  /** A pure function of its parameters. */
  decide(record: AccountRecord, prepared: Prepared, now: number): Decision<Answer>;
}

/**
 * Caches the result of a slow computation for each key, so that a call whose write was stale decides again without computing again.
 *
 * @param compute The value must depend on the key alone.
 */
export function remember<Key, Value>(compute: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
  const known = new Map<Key, Promise<Value>>();
  return (key) => {
    const value = known.get(key) ?? compute(key);
    known.set(key, value);
    return value;
  };
}

/** An update without slow work. */
export type QuickUpdate<Answer> = (record: AccountRecord, now: number) => Decision<Answer>;

/** Returns the update with a check before it. A record that fails the check is rejected. */
export function refusedBy<Prepared, Answer>(
  refusal: (record: AccountRecord, now: number) => AccountError | null,
  update: AccountUpdate<Prepared, Answer> | QuickUpdate<Answer>,
): AccountUpdate<Prepared | null, Answer> | QuickUpdate<Answer> {
  const refused = (record: AccountRecord, now: number): Decision<never> | null => {
    const error = refusal(record, now);
    return error === null ? null : refuse(record, error);
  };
  if (typeof update === 'function') return (record, now) => refused(record, now) ?? update(record, now);
  return {
    prepare: async (record, now) => (refusal(record, now) === null ? update.prepare(record, now) : null),
    // `prepared` is `null` only for a rejected record.
    decide: (record, prepared, now) => refused(record, now) ?? update.decide(record, prepared as Prepared, now),
  };
}

/** Carries out an update. */
export type UpdateAccount = <Prepared, Answer>(
  source: AccountSource,
  update: AccountUpdate<Prepared, Answer> | QuickUpdate<Answer>,
  options?: CallOptions,
) => Promise<Answer>;

// Each of fifty concurrent calls for one account has at most forty-nine stale swaps. After this number of rounds, a call is rejected.
const mostRounds = 64;

/**
 * Creates the loop of the authority: load, prepare, decide, write, answer. The answer is sent after the write. If the
 * write finds a newer record, the loop starts again with that record.
 */
export function createUpdateAccount(storage: AccountStorage, clock: Clock, events: SecurityEvents): UpdateAccount {
  return async (source, update, { signal } = {}) => {
    let record = await source.load();
    for (let round = 0; round < mostRounds; round += 1) {
      if (record === null) throw await source.missing();
      assertSound(record);
      const now = clock();
      const decision = await decideOn(record, update, now);
      if (signal?.aborted === true) throw new AccountError('REQUEST_ABORTED');
      const newest = await write(storage, record, decision, source, typeof update !== 'function');
      if (newest === 'written') return answer(decision, events, now);
      record = newest;
    }
    throw new AccountError('SERVICE_UNAVAILABLE', { retryAfter: 1 });
  };
}

async function decideOn<Prepared, Answer>(
  record: AccountRecord,
  update: AccountUpdate<Prepared, Answer> | QuickUpdate<Answer>,
  now: number,
): Promise<Decision<Answer>> {
  if (typeof update === 'function') return update(record, now);
  return update.decide(record, await update.prepare(record, now), now);
}

/** Returns `written`, or the newer record for another decision. */
async function write(
  storage: AccountStorage,
  read: AccountRecord,
  { record, result }: Decision<unknown>,
  source: AccountSource,
  isSlow: boolean,
): Promise<'written' | AccountRecord | null> {
  if (record !== read) {
    const outcome = await swap(storage, { ...record, revision: read.revision + 1 }, read.revision, result.ok);
    if (outcome === 'username-taken') throw new AccountError('USERNAME_TAKEN', { field: 'username' });
    return outcome === 'stale' ? source.load() : 'written';
  }
  if (!isSlow) return 'written';
  // Without a swap, a change of the record during the slow work must be detected here. Otherwise a right guess among many concurrent wrong
  // ones would be accepted after they have locked the account.
  const newest = await source.load();
  return newest?.revision === read.revision ? 'written' : newest;
}

function answer<Answer>({ record, result, events }: Decision<Answer>, reports: SecurityEvents, now: number): Answer {
  reports.emit(record.id, now, events);
  if (!result.ok) throw result.error;
  return result.value;
}

async function swap(
  storage: AccountStorage,
  record: AccountRecord,
  revision: number,
  isChange: boolean,
): ReturnType<AccountStorage['replace']> {
  try {
    return await storage.replace(record, revision);
  } catch (thrown) {
    throw isChange ? failedChange(thrown) : failedCount(thrown);
  }
}

const notCarriedOut: readonly AccountErrorCode[] = ['SERVICE_UNAVAILABLE', 'INPUT_INVALID'];

/** The error of a failed write. Its outcome is unknown, unless the storage reports that it was not made. */
export function failedChange(cause: unknown): unknown {
  const isNotCarriedOut = isAccountError(cause) && notCarriedOut.includes(cause.code);
  return isNotCarriedOut ? cause : new AccountError('OUTCOME_UNKNOWN', { retryAfter: 1, cause });
}

// This write only counts a failure. It is not a change, so the answer is not `OUTCOME_UNKNOWN`.
function failedCount(cause: unknown): unknown {
  const isUnknown = isAccountError(cause) && cause.code === 'OUTCOME_UNKNOWN';
  return isUnknown ? new AccountError('SERVICE_UNAVAILABLE', { retryAfter: 1, cause }) : cause;
}
