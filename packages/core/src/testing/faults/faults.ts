import { AccountError } from '../../errors.ts';
import type { AccountService } from '../../service.ts';
import type { AccountStorage } from '../../storage.ts';
import type { Fault, FaultPlan, FaultyCall, FaultyPassage } from './fault.ts';
import { createHolding } from './holding.ts';
import type { HeldCall } from './holding.ts';
import { serviceThrough } from './service.ts';
import { storageThrough } from './storage.ts';

/** Options of {@link createFaults}. */
export interface FaultOptions {
  /** Waits for a delay. Default: that many turns of the promise queue, so that no timer runs and no time passes. */
  readonly wait?: ((delay: number, signal?: AbortSignal) => Promise<void>) | undefined;
  /**
   * Returns the error of a failing call, for example an error of a database driver. Default, and if it returns `undefined`: the error
   * that the contract defines for such a call.
   */
  readonly error?: ((call: FaultyCall, fail: 'before' | 'after') => Error | undefined) | undefined;
}

/** A call and its fault. */
export interface LoggedCall extends FaultyCall {
  readonly fault: Fault;
}

/** Adds planned faults to the calls of a storage or a service. */
export interface Faults {
  /** A storage that passes its calls to another one, with faults. */
  storage(storage: AccountStorage): AccountStorage;
  /** A service that passes its calls to another one, with faults. It has the same features. */
  service(service: AccountService): AccountService;
  /** Every call so far, in order. */
  readonly log: readonly LoggedCall[];
  /** The calls that wait for their release, the oldest first. */
  readonly held: readonly HeldCall[];
  /** Waits until this many calls are held at once. */
  untilHeld(count: number): Promise<void>;
  /** Releases every held call. No more faults occur. */
  heal(): void;
}

/**
 * Creates faults for a test: failures before and after the commit, and delayed, repeated or reordered calls. The same plan gives the
 * same faults in every run, and no timer runs.
 *
 * @example
 * // The database commits the second write, and its answer is lost.
 * const faults = createFaults(scriptedFaults({ replace: [{}, { fail: 'after' }] }));
 * const authority = createTestAuthority({ storage: faults.storage(createMemoryStorage()) });
 */
export function createFaults(plan: FaultPlan, options: FaultOptions = {}): Faults {
  const { wait = turns, error } = options;
  const log: LoggedCall[] = [];
  const counts = new Map<string, number>();
  const holding = createHolding();
  let isHealed = false;

  const note = (method: string): LoggedCall => {
    const number = (counts.get(method) ?? 0) + 1;
    counts.set(method, number);
    const noted = { method, number, fault: isHealed ? {} : plan({ method, number }) };
    log.push(noted);
    return noted;
  };

  const pass: FaultyPassage = async (method, { carryOut, errors, signal }) => {
    const { fault, ...call } = note(method);
    const end = fault.hold === true ? await holding.hold(call, signal) : undefined;
    try {
      if (fault.delay !== undefined) await wait(fault.delay, signal);
      if (signal?.aborted === true) throw new AccountError('REQUEST_ABORTED');
      if (fault.fail === 'before') throw error?.(call, 'before') ?? errors.before();
      const answer = await carryOut();
      if (fault.repeat === true) await carryOut().catch(() => undefined);
      if (fault.fail === 'after') throw error?.(call, 'after') ?? errors.after();
      return answer;
    } finally {
      end?.();
    }
  };

  return {
    storage: (storage) => storageThrough(pass, storage),
    service: (service) => serviceThrough(pass, service),
    log,
    held: holding.held,
    untilHeld: (count) => holding.until(count),
    heal() {
      isHealed = true;
      for (const call of [...holding.held]) void call.release();
    },
  };
}

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await Promise.resolve();
}
