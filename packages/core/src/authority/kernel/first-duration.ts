import type { Clock } from '../../ambient.ts';

/** Runs tasks, and reports how many milliseconds the first one took that succeeded. */
export function createFirstDuration(
  clock: Clock,
  report: (milliseconds: number) => void,
): <Value>(task: () => Promise<Value>) => Promise<Value> {
  let isReported = false;
  return async (task) => {
    const began = clock();
    const value = await task();
    if (!isReported) {
      isReported = true;
      report(clock() - began);
    }
    return value;
  };
}
