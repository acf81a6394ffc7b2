import { systemDelay } from '../../ambient.ts';
import type { Clock, Delay } from '../../ambient.ts';
import type { CallOptions } from '../../service.ts';
import { createQueue } from './queue.ts';
import type { Queue } from './queue.ts';

/** Runs tasks with the same key one after another, in the order of the calls. */
export type RunInTurn = <Value>(key: string, task: () => Promise<Value>, options?: CallOptions) => Promise<Value>;

/** The longest time that a task makes the next one wait, in milliseconds. */
export const longestTurn = 5000;

/**
 * Only for the calls of one process: it keeps many concurrent calls with one budget from making each other's writes stale.
 *
 * The next task starts at the latest after {@link longestTurn}, so that a database or a hasher that never answers one call does not block the
 * account.
 */
export function createTurns(clock: Clock, delay: Delay = systemDelay): RunInTurn {
  const queues = new Map<string, Queue>();
  const limits = { concurrency: 1, queueLength: Infinity, patience: Infinity, longestTask: longestTurn };
  return async (key, task, options) => {
    // Also removes the queues of calls that have not ended and never will.
    for (const [other, { isEmpty }] of queues) if (isEmpty()) queues.delete(other);
    const queue = queues.get(key) ?? createQueue({ ...limits, clock, delay });
    queues.set(key, queue);
    return queue.run(task, options);
  };
}
