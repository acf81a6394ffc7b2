import { systemClock, systemDelay } from '../../ambient.ts';
import type { Clock, Delay } from '../../ambient.ts';
import { createQueue } from './queue.ts';
import type { TurnOptions } from './queue.ts';

/** The password hashes of one process, for one authority or several. Created by {@link createHashQueue}. */
export interface HashQueue {
  /**
   * Runs a task after the tasks that were given before. A host can run its own slow hashes here, too.
   *
   * @throws {AccountError} `SERVICE_UNAVAILABLE` with `retryAfter` if 64 tasks wait, or if a task with a signal has waited for 5.5 seconds;
   *   `REQUEST_ABORTED`.
   */
  run<Value>(task: () => Promise<Value>, options?: TurnOptions): Promise<Value>;
}

/** Options of {@link createHashQueue}. */
export interface HashQueueOptions {
  /** How many hashes are computed at the same time. Default: 2. */
  readonly concurrency?: number | undefined;
  readonly clock?: Clock | undefined;
  /** The timer of a task that waits. Default: `setTimeout`. */
  readonly delay?: Delay | undefined;
}

// The HTTP handler waits 7.5 seconds for a call that compares a password. This leaves two seconds for two hashes, the breach check and the database.
const patience = 5500;
// Shorter than the patience: a sign-in succeeds also if every slot belongs to requests that have ended without a result.
const longestTask = 4000;
const queueLength = 64;

/**
 * Creates a queue for password hashes, which need much memory and a core each. Give one queue to all authorities of a process, for example one
 * authority for each tenant. 64 tasks wait in order. A hash that has not ended after four seconds no longer counts.
 *
 * @throws {TypeError} If `concurrency` is not a whole number from 1.
 * @example
 * const hashQueue = createHashQueue({ concurrency: 4 });
 * const authorities = tenants.map(({ storage }) => createAuthority({ storage, hashQueue, ...options }));
 */
export function createHashQueue(options: HashQueueOptions = {}): HashQueue {
  const { concurrency = 2, clock = systemClock, delay = systemDelay } = options;
  if (!Number.isInteger(concurrency) || concurrency < 1) {
    throw new TypeError('concurrency: a whole number from 1 is needed');
  }
  const { run } = createQueue({ concurrency, queueLength, patience, longestTask, clock, delay });
  return { run };
}
