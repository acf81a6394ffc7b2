import type { Clock } from '../../ambient.ts';
import { AccountError } from '../../errors.ts';
import type { CallOptions } from '../../service.ts';

/** How a task waits. */
export interface TurnOptions extends CallOptions {
  /**
   * `last` waits after every other task. `next` runs before the waiting tasks and is never rejected. It is for the second task of a call
   * whose first task has run. Default: `last`.
   */
  readonly turn?: 'last' | 'next' | undefined;
}

/** Limits how many slow tasks run at once, and how many wait. */
export interface Gate {
  /**
   * Runs a task, in the order of the calls. A task with a signal never starts after the signal has aborted, nor
   * after it has waited longer than the gate's patience, because its caller would time out before the task ends.
   *
   * @throws {AccountError} `SERVICE_UNAVAILABLE` with `retryAfter` if too many tasks wait or the task has waited too long,
   *   `REQUEST_ABORTED`.
   */
  run<Value>(task: () => Promise<Value>, options?: TurnOptions): Promise<Value>;
}

/** Options of {@link createGate}. */
export interface GateOptions {
  /** How many tasks run at once. */
  readonly concurrency: number;
  /** How many tasks wait. */
  readonly queueLength: number;
  /** The maximum time that a task with a signal waits, in milliseconds. */
  readonly patience: number;
  readonly clock: Clock;
}

interface WaitingTask {
  readonly since: number;
  readonly signal: AbortSignal | undefined;
  start(): void;
  refuse(error: AccountError): void;
}

/** Without a limit, many sign-ins at once would use all cores and memory, and reads would have to wait. */
export function createGate({ concurrency, queueLength, patience, clock }: GateOptions): Gate {
  let waiting: WaitingTask[] = [];
  let running = 0;

  const refusalOf = ({ since, signal }: WaitingTask): AccountError | null => {
    if (signal === undefined) return null;
    if (signal.aborted) return new AccountError('REQUEST_ABORTED');
    return clock() - since > patience ? unavailable() : null;
  };
  const removeLate = (): void => {
    waiting = waiting.filter((task) => {
      const refusal = refusalOf(task);
      if (refusal !== null) task.refuse(refusal);
      return refusal === null;
    });
  };
  const enter = ({ turn = 'last', signal }: TurnOptions): Promise<void> => {
    if (running < concurrency) {
      running += 1;
      return Promise.resolve();
    }
    removeLate();
    if (turn === 'last' && waiting.length >= queueLength) return Promise.reject(unavailable());
    return new Promise((start, refuse) => {
      const task = { since: clock(), signal, start, refuse };
      if (turn === 'next') waiting.unshift(task);
      else waiting.push(task);
    });
  };
  // The slot goes directly to the next waiting task, so that no new task takes it.
  const leave = (): void => {
    removeLate();
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next.start();
  };

  return {
    async run(task, options = {}) {
      if (options.signal?.aborted === true) throw new AccountError('REQUEST_ABORTED');
      await enter(options);
      try {
        return await task();
      } finally {
        leave();
      }
    },
  };
}

const unavailable = (): AccountError => new AccountError('SERVICE_UNAVAILABLE', { retryAfter: 2 });
