import type { AccountError } from '@account-elements/core';

/**
 * Gives what `run` gives, or throws `late()` when that takes longer than `milliseconds`. The signal then aborts; what `run`
 * comes to afterwards is dropped.
 */
export async function withinDeadline<Value>(
  milliseconds: number,
  run: (signal: AbortSignal) => Promise<Value>,
  late: () => AccountError,
): Promise<Value> {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const deadline = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(late());
      controller.abort();
    }, milliseconds);
  });
  try {
    return await Promise.race([run(controller.signal), deadline]);
  } finally {
    clearTimeout(timer);
  }
}
