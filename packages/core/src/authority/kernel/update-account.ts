import type { Clock } from '../../ambient.ts';
import { AccountError, isAccountError } from '../../errors.ts';
import type { AccountErrorCode } from '../../errors.ts';
import type { CallOptions } from '../../service.ts';
import type { AccountRecord, AccountStorage } from '../../storage.ts';
import { reject } from './decision.ts';
import type { AccountUpdate, Decision, QuickUpdate } from './decision.ts';
import { budgetOfUpdate, counting, decidingOn, takingBack } from './guess.ts';
import type { BudgetOf } from './guess.ts';
import { assertSound } from './record-guard.ts';
import type { EventOrigin, SecurityEvents } from './security-events.ts';
import { createTurns } from './turns.ts';

/** The source of the record for an update. */
export interface AccountSource {
  load(): Promise<AccountRecord | null>;
  /** Returns the error if there is no record. */
  missing(): AccountError | Promise<AccountError>;
}

/** The account with an id. If there is none, the error has this code. */
export function accountById(storage: AccountStorage, accountId: string, missing: AccountErrorCode): AccountSource {
  return { load: () => storage.get(accountId), missing: () => new AccountError(missing) };
}

/**
 * Caches the result of a slow computation for each key, so that a call whose write was stale decides again without computing again.
 *
 * @param compute The other parameters must be the same for the same key.
 */
export function remember<Key, Value, Others extends readonly unknown[]>(
  compute: (key: Key, ...others: Others) => Promise<Value>,
): (key: Key, ...others: Others) => Promise<Value> {
  const known = new Map<Key, Promise<Value>>();
  return (key, ...others) => {
    const value = known.get(key) ?? compute(key, ...others);
    known.set(key, value);
    return value;
  };
}

/** Returns the update with a check before it. A record that fails the check is rejected. */
export function rejectedBy<Prepared, Answer>(
  rejection: (record: AccountRecord, now: number) => AccountError | null,
  update: AccountUpdate<Prepared, Answer> | QuickUpdate<Answer>,
): AccountUpdate<Prepared | null, Answer> | QuickUpdate<Answer> {
  const rejected = (record: AccountRecord, now: number): Decision<never> | null => {
    const error = rejection(record, now);
    return error === null ? null : reject(record, error);
  };
  if (typeof update === 'function') return (record, now) => rejected(record, now) ?? update(record, now);
  return {
    budgetOf: (record) => update.budgetOf?.(record) ?? null,
    guesses: (record, now) => rejection(record, now) === null && update.guesses?.(record, now) === true,
    prepare: async (record, now) => (rejection(record, now) === null ? update.prepare(record, now) : null),
    // `prepared` is `null` only for a rejected record.
    decide: (record, prepared, now) => rejected(record, now) ?? update.decide(record, prepared as Prepared, now),
  };
}

/** Options of one update. */
export interface UpdateOptions extends CallOptions {
  /** Returns the budget of an update that compares a secret. */
  readonly budgetOf?: BudgetOf | undefined;
  /** The origin of the call, for events. */
  readonly origin?: EventOrigin | undefined;
}

/** Carries out an update. */
export type UpdateAccount = <Prepared, Answer>(
  source: AccountSource,
  update: AccountUpdate<Prepared, Answer> | QuickUpdate<Answer>,
  options?: UpdateOptions,
) => Promise<Answer>;

interface Loop {
  readonly storage: AccountStorage;
  readonly clock: Clock;
  readonly events: SecurityEvents;
  readonly source: AccountSource;
  readonly options: UpdateOptions;
}

// Each of fifty concurrent calls for one account has at most forty-nine stale swaps. After this number of rounds, a call is rejected.
const mostRounds = 64;

/**
 * Creates the loop of the authority: load, prepare, decide, write, answer. The answer is sent after the write. If the
 * write finds a newer record, the loop starts again with that record.
 *
 * An update that compares a secret runs the loop twice: first to count an attempt, then to compare and to take the attempt back, unless the
 * secret was wrong. In one process, such updates with one budget run one after another.
 */
export function createUpdateAccount(storage: AccountStorage, clock: Clock, events: SecurityEvents): UpdateAccount {
  const inTurn = createTurns(clock);
  return async (source, update, options = {}) => {
    const record = await found(source, await source.load());
    // Later rounds read the same account, also if its username has changed.
    const loop = { storage, clock, events, options, source: { ...source, load: () => storage.get(record.id) } };
    const isGuess = typeof update !== 'function' && update.guesses?.(record, clock()) === true;
    if (!isGuess) return answerOf(await carryOut(loop, record, update));
    const budget = await budgetOfUpdate(update, options.budgetOf)(record, clock());
    const key = JSON.stringify([record.id, budget.kind, 'id' in budget ? budget.id : null]);
    return inTurn(key, () => carryOutGuess(loop, record, update), options);
  };
}

async function carryOutGuess<Prepared, Answer>(
  loop: Loop,
  record: AccountRecord,
  update: AccountUpdate<Prepared, Answer>,
): Promise<Answer> {
  const counted = await carryOut(loop, record, counting(update, budgetOfUpdate(update, loop.options.budgetOf))).catch(
    (thrown: unknown) => {
      // Only an attempt was counted. This is not a change of which the user must know the outcome.
      throw isUnknown(thrown) ? new AccountError('SERVICE_UNAVAILABLE', { retryAfter: 1, cause: thrown }) : thrown;
    },
  );
  const attempt = answerOf(counted);
  if (attempt === null) return answerOf(await carryOut(loop, counted.record, update));
  const decision = await carryOut(loop, counted.record, decidingOn(attempt, update)).catch(async (thrown: unknown) => {
    // The call failed before its decision was written, so nothing was learned from the attempt. A lost write has perhaps taken it back already.
    if (!isUnknown(thrown) && !(isAccountError(thrown) && isUnknown(thrown.cause)))
      await carryOut({ ...loop, options: {} }, counted.record, takingBack(attempt)).catch(() => null);
    throw thrown;
  });
  return answerOf(decision);
}

/** Runs the loop until a decision is written. Returns it with the record as it is stored. */
async function carryOut<Prepared, Answer>(
  loop: Loop,
  first: AccountRecord,
  update: AccountUpdate<Prepared, Answer> | QuickUpdate<Answer>,
): Promise<Decision<Answer>> {
  const { clock, events, source, options } = loop;
  let record = first;
  for (let round = 0; round < mostRounds; round += 1) {
    const now = clock();
    const decision = await decideOn(record, update, now);
    // A decision that writes nothing is made: a wrong secret remains counted also if the call was aborted after the comparison.
    if (options.signal?.aborted === true && decision.record !== record) throw new AccountError('REQUEST_ABORTED');
    const written = await write(loop, record, decision, now);
    if (written !== null) {
      events.emit(decision, now, options.origin);
      return { ...decision, record: written };
    }
    record = await found(source, await source.load());
  }
  throw new AccountError('SERVICE_UNAVAILABLE', { retryAfter: 1 });
}

async function found(source: AccountSource, record: AccountRecord | null): Promise<AccountRecord> {
  if (record === null) throw await source.missing();
  assertSound(record);
  return record;
}

async function decideOn<Prepared, Answer>(
  record: AccountRecord,
  update: AccountUpdate<Prepared, Answer> | QuickUpdate<Answer>,
  now: number,
): Promise<Decision<Answer>> {
  if (typeof update === 'function') return update(record, now);
  return update.decide(record, await update.prepare(record, now), now);
}

function answerOf<Answer>({ result }: Decision<Answer>): Answer {
  if (!result.ok) throw result.error;
  return result.value;
}

/** Returns the record as it is stored, or `null` if another call was faster. */
async function write(
  loop: Loop,
  read: AccountRecord,
  decision: Decision<unknown>,
  now: number,
): Promise<AccountRecord | null> {
  if (decision.record === read && decision.isRemoval !== true) return read;
  const next = { ...decision.record, revision: read.revision + 1 };
  const written =
    decision.isRemoval === true
      ? loop.storage.remove(next.id, read.revision)
      : loop.storage.replace(next, read.revision);
  const outcome = await written.catch((thrown: unknown) => {
    const error = decision.result.ok ? failedChange(thrown) : failedCount(thrown);
    if (isUnknown(error)) loop.events.emit(decision, now, loop.options.origin, 'unknown');
    throw error;
  });
  if (outcome === 'username-taken') throw new AccountError('USERNAME_TAKEN', { field: 'username' });
  return outcome === 'stale' ? null : next;
}

const notCarriedOut: readonly AccountErrorCode[] = [
  'SERVICE_UNAVAILABLE',
  'SERVICE_FAILED',
  'INPUT_INVALID',
  'RECORD_CORRUPT',
];

/** The error of a failed write. Its outcome is unknown, unless the storage reports that it was not made. */
export function failedChange(cause: unknown): unknown {
  const isNotCarriedOut = isAccountError(cause) && notCarriedOut.includes(cause.code);
  return isNotCarriedOut ? cause : new AccountError('OUTCOME_UNKNOWN', { retryAfter: 1, cause });
}

// This write only changes the count of failures. It is not a change, so the answer is not `OUTCOME_UNKNOWN`.
function failedCount(thrown: unknown): unknown {
  const cause = failedChange(thrown);
  return isUnknown(cause) ? new AccountError('SERVICE_UNAVAILABLE', { retryAfter: 1, cause }) : cause;
}

/** Whether a write was perhaps made. */
export function isUnknown(thrown: unknown): boolean {
  return isAccountError(thrown) && thrown.code === 'OUTCOME_UNKNOWN';
}
