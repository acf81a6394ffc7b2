import { AccountError } from '../../errors.ts';

/** Lets a bounded number of slow tasks run at once and a bounded number wait. */
export interface Gate {
  /**
   * Runs tasks when it is their turn, first come, first served. A batch is let in as a whole or not at all, so no work is
   * thrown away half done.
   *
   * @throws {AccountError} `SERVICE_UNAVAILABLE` with `retryAfter` when too many wait already.
   */
  run<Value>(tasks: readonly (() => Promise<Value>)[]): Promise<Value[]>;
}

/** Without a bound a burst of sign-ins would take every core and all memory, and reads would wait behind it. */
export function createGate(concurrency: number, queueLength: number): Gate {
  const waiting: (() => void)[] = [];
  let running = 0;

  const enter = (): Promise<void> => {
    if (running < concurrency) {
      running += 1;
      return Promise.resolve();
    }
    return new Promise((resolve) => waiting.push(resolve));
  };
  // Whoever leaves hands the place on, so that nobody who comes meanwhile takes it.
  const leave = (): void => {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  };
  const pass = async <Value>(task: () => Promise<Value>): Promise<Value> => {
    await enter();
    try {
      return await task();
    } finally {
      leave();
    }
  };

  return {
    async run(tasks) {
      if (waiting.length >= queueLength) throw new AccountError('SERVICE_UNAVAILABLE', { retryAfter: 2 });
      return Promise.all(tasks.map(pass));
    },
  };
}
