import { setTimeout as pause } from 'node:timers/promises';

/** In milliseconds. */
export interface EventuallyOptions {
  /** The timeout. */
  readonly timeout: number;
  /** The pause between two tries. */
  readonly interval: number;
}

/** Calls a function until it does not throw, and returns its result. After the timeout it throws the last error. */
export async function eventually<Result>(
  run: () => Promise<Result>,
  { timeout, interval }: EventuallyOptions = { timeout: 60_000, interval: 20 },
): Promise<Result> {
  const deadline = Date.now() + timeout;
  for (;;) {
    try {
      return await run();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await pause(interval);
    }
  }
}
