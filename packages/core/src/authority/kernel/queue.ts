import type { Clock, Delay } from '../../ambient.ts';
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
export interface Queue {
  /**
   * Runs a task, in the order of the calls. A task with a signal never starts after the signal has aborted, nor
   * after it has waited longer than the queue's patience, because its caller would time out before the task ends.
   *
   * @throws {AccountError} `SERVICE_UNAVAILABLE` with `retryAfter` if too many tasks wait or the task has waited too long,
   *   `REQUEST_ABORTED`.
   */
  run<Value>(task: () => Promise<Value>, options?: TurnOptions): Promise<Value>;
  /** Whether no task runs or waits. */
  isEmpty(): boolean;
}

/** Options of {@link createQueue}. Times are in milliseconds. */
export interface QueueOptions {
  /** How many tasks run at once. */
  readonly concurrency: number;
  /** How many tasks wait. */
  readonly queueLength: number;
  /** The maximum time that a task with a signal waits. */
  readonly patience: number;
  /** The time after which a task that has not ended no longer counts as running. */
  readonly longestTask: number;
  readonly clock: Clock;
  readonly delay: Delay;
}

interface WaitingTask {
  readonly signal: AbortSignal | undefined;
  /** When its call last looked whether it can start. */
  seenAt: number;
}

interface RunningTask {
  readonly since: number;
}

const pollInterval = 5;
// A call looks every few milliseconds. One that has not looked for this time belongs to a request that the platform has ended.
const longestAbsence = 1000;

/**
 * Without a limit, many sign-ins at once would use all cores and memory, and reads would have to wait.
 *
 * No call waits for the promise or the timer of another call: each looks with its own timer whether it can start. Workers end a request whose
 * client has left. Then its code does not run again, not even `finally`, so places are also freed by time.
 */
export function createQueue(options: QueueOptions): Queue {
  const { concurrency, queueLength, patience, longestTask, clock, delay } = options;
  const running = new Set<RunningTask>();
  let waiting: WaitingTask[] = [];

  // Also after the clock was set back.
  const isOlder = (time: number, limit: number): boolean => Math.abs(clock() - time) > limit;
  const hasSlot = (): boolean => {
    for (const task of running) if (isOlder(task.since, longestTask)) running.delete(task);
    return running.size < concurrency;
  };
  const isPresent = ({ signal, seenAt }: WaitingTask): boolean =>
    signal?.aborted !== true && !isOlder(seenAt, longestAbsence);
  // A call that was removed because the whole process was stopped for a time is not in the list, and goes first.
  const isFirst = (task: WaitingTask): boolean =>
    !waiting.slice(0, Math.max(0, waiting.indexOf(task))).some((other) => isPresent(other));
  const add = (task: WaitingTask, turn: TurnOptions['turn']): void => {
    waiting = waiting.filter(isPresent);
    if (turn === 'next') waiting.unshift(task);
    else if (waiting.length < queueLength) waiting.push(task);
    else throw unavailable();
  };
  const isReady = (task: WaitingTask, since: number): boolean => {
    if (task.signal?.aborted === true) throw new AccountError('REQUEST_ABORTED');
    if (task.signal !== undefined && clock() - since > patience) throw unavailable();
    task.seenAt = clock();
    return hasSlot() && isFirst(task);
  };
  const enter = async ({ signal, turn }: TurnOptions): Promise<RunningTask> => {
    const since = clock();
    const task: WaitingTask = { signal, seenAt: since };
    add(task, turn);
    try {
      while (!isReady(task, since)) await delay(pollInterval);
      const slot = { since: clock() };
      running.add(slot);
      return slot;
    } finally {
      waiting = waiting.filter((other) => other !== task);
    }
  };

  return {
    async run(task, turn = {}) {
      const slot = await enter(turn);
      try {
        return await task();
      } finally {
        running.delete(slot);
      }
    },
    isEmpty: () => !waiting.some(isPresent) && hasSlot() && running.size === 0,
  };
}

const unavailable = (): AccountError => new AccountError('SERVICE_UNAVAILABLE', { retryAfter: 2 });
