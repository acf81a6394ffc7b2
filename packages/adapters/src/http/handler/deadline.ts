import type { AccountError } from '@account-elements/core';

/** Milliseconds until a request is abandoned, if the host sets none. */
export const defaultTimeout = 1900;

/**
 * Returns the result of `run`, or throws `late()` if it takes longer than `milliseconds`. The signal then aborts, and a later result is
 * ignored.
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
