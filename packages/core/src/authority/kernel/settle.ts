import type { Clock } from '../../ambient.ts';
import { AccountError, isAccountError } from '../../errors.ts';
import type { AccountErrorCode } from '../../errors.ts';
import type { CallOptions } from '../../service.ts';
import type { AccountRecord, AccountStorage } from '../../storage.ts';
import type { Judgement } from './judgement.ts';
import { assertSound } from './record-guard.ts';
import type { SecurityEvents } from './security-events.ts';

/** One call's way through the loop. */
export interface Attempt {
  /** Milliseconds since the epoch at which this record is judged. */
  readonly now: number;
  /** Aborts when the caller gives up; what is slow then does not start. */
  readonly signal: AbortSignal | undefined;
  /**
   * Computes something slow once in a call: when the record has to be judged again, it gives what was computed before.
   *
   * @param name what is computed; where it depends on the record, the name holds what it depends on.
   */
  once<Value>(name: string, compute: () => Promise<Value>): Promise<Value>;
}

/**
 * Decides over a record as it was read. It depends on nothing but the record, the attempt and the call's input, and
 * changes nothing: it is asked again when the record has moved.
 */
export type Judge<Answer> = (record: AccountRecord, attempt: Attempt) => Judgement<Answer> | Promise<Judgement<Answer>>;

/** Whose record is judged. */
export interface Subject {
  read(): Promise<AccountRecord | null>;
  /** What to say when there is none. */
  missing(): AccountError | Promise<AccountError>;
}

/** Reads, judges, writes, and only then answers. */
export type Settle = <Answer>(subject: Subject, judge: Judge<Answer>, options?: CallOptions) => Promise<Answer>;

// Fifty calls on one account at once lose at most forty-nine swaps each. More than this is a storm: let it pass.
const mostRounds = 64;

/**
 * Makes the loop at the centre of the authority. No verdict leaves it before the swap that records it; when the swap is
 * lost, the record is read and judged again.
 */
export function createSettle(storage: AccountStorage, clock: Clock, events: SecurityEvents): Settle {
  return async (subject, judge, { signal } = {}) => {
    const memory = createMemory();
    for (let round = 0; round < mostRounds; round += 1) {
      const record = await subject.read();
      if (record === null) throw await subject.missing();
      assertSound(record);
      const known = memory.size();
      const now = clock();
      const { record: next, verdict, events: drafts } = await judge(record, { now, signal, once: memory.once });
      if (signal?.aborted === true) throw new AccountError('REQUEST_ABORTED');
      if (next !== record) {
        const written = { ...next, revision: record.revision + 1 };
        const outcome = await swap(storage, written, record.revision, verdict.ok);
        if (outcome === 'stale') continue;
        if (outcome === 'username-taken') throw new AccountError('USERNAME_TAKEN', { field: 'username' });
      } else if (memory.size() > known) {
        // Nothing to write, so no swap shows whether the record moved while something slow was computed: a right guess
        // among many wrong ones at once would escape their lock. Judge the newest record; what was slow is known now.
        continue;
      }
      events.emit(next.id, now, drafts);
      if (!verdict.ok) throw verdict.error;
      return verdict.value;
    }
    throw new AccountError('SERVICE_UNAVAILABLE', { retryAfter: 1 });
  };
}

async function swap(
  storage: AccountStorage,
  record: AccountRecord,
  revision: number,
  changesMore: boolean,
): ReturnType<AccountStorage['replace']> {
  try {
    return await storage.replace(record, revision);
  } catch (thrown) {
    throw changesMore ? brokenChange(thrown) : brokenRefusal(thrown);
  }
}

const surelyNotDone: readonly AccountErrorCode[] = ['SERVICE_UNAVAILABLE', 'INPUT_INVALID'];

/** A write that failed may have arrived all the same, unless the storage says that it did not. */
export function brokenChange(cause: unknown): unknown {
  const isSurelyNotDone = isAccountError(cause) && surelyNotDone.includes(cause.code);
  return isSurelyNotDone ? cause : new AccountError('OUTCOME_UNKNOWN', { retryAfter: 1, cause });
}

// A refusal would only have counted: there is no change whose outcome anybody could wonder about.
function brokenRefusal(cause: unknown): unknown {
  const isUnknown = isAccountError(cause) && cause.code === 'OUTCOME_UNKNOWN';
  return isUnknown ? new AccountError('SERVICE_UNAVAILABLE', { retryAfter: 1, cause }) : cause;
}

function createMemory(): { once: Attempt['once']; size(): number } {
  const known = new Map<string, Promise<unknown>>();
  return {
    size: () => known.size,
    once: <Value>(name: string, compute: () => Promise<Value>) => {
      const value = (known.get(name) as Promise<Value> | undefined) ?? compute();
      known.set(name, value);
      return value;
    },
  };
}
