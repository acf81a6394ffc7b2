import { AccountError } from '../../errors.ts';

/**
 * When a task has its turn. `last`: after all who wait. `next`: before all of them and whatever their number, for somebody whose task
 * before this one has been run: were everybody to stand in line twice, a full line would end all of them late and none in time.
 */
export type Turn = 'last' | 'next';

/** Lets a bounded number of slow tasks run at once and a bounded number wait. */
export interface Gate {
  /**
   * Runs tasks when it is their turn: by default first come, first served. A batch is let in as a whole or not at all, so no work is
   * thrown away half done.
   *
   * @throws {AccountError} `SERVICE_UNAVAILABLE` with `retryAfter` when too many wait already.
   */
  run<Value>(tasks: readonly (() => Promise<Value>)[], turn?: Turn): Promise<Value[]>;
}

/** Without a bound a burst of sign-ins would take every core and all memory, and reads would wait behind it. */
export function createGate(concurrency: number, queueLength: number): Gate {
  const waiting: (() => void)[] = [];
  let running = 0;

  const enter = (turn: Turn): Promise<void> => {
    if (running < concurrency) {
      running += 1;
      return Promise.resolve();
    }
    return new Promise((resolve) => (turn === 'next' ? waiting.unshift(resolve) : waiting.push(resolve)));
  };
  // Whoever leaves hands the place on, so that nobody who comes meanwhile takes it.
  const leave = (): void => {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  };
  const pass = async <Value>(task: () => Promise<Value>, turn: Turn): Promise<Value> => {
    await enter(turn);
    try {
      return await task();
    } finally {
      leave();
    }
  };

  return {
    async run(tasks, turn = 'last') {
      const isFull = turn === 'last' && waiting.length >= queueLength;
      if (isFull) throw new AccountError('SERVICE_UNAVAILABLE', { retryAfter: 2 });
      return Promise.all(tasks.map((task) => pass(task, turn)));
    },
  };
}
