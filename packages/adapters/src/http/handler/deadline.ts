import type { AccountError } from '@account-elements/core';

/** Milliseconds until a request is abandoned, if the host sets none. */
export const defaultTimeout = 1900;

/**
 * Milliseconds until the service is abandoned if it computes a slow hash. It is longer than the gate of the authority makes a call wait, and
 * shorter than the timeout of the client.
 */
export const defaultHashingTimeout = 7500;

/** Replaces the rest of a deadline by a number of milliseconds from now. */
export type SetDeadline = (milliseconds: number) => void;

/**
 * Returns the result of `run`, or throws `late(milliseconds)` if it takes longer than its deadline. The signal then aborts, and a later result
 * is ignored.
 */
export async function withinDeadline<Value>(
  milliseconds: number,
  run: (signal: AbortSignal, setDeadline: SetDeadline) => Promise<Value>,
  late: (milliseconds: number) => AccountError,
): Promise<Value> {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let reject = (_error: AccountError): void => undefined;
  const deadline = new Promise<never>((_resolve, rejectDeadline) => {
    reject = rejectDeadline;
  });
  const setDeadline: SetDeadline = (time) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      reject(late(time));
      controller.abort();
    }, time);
  };
  setDeadline(milliseconds);
  try {
    return await Promise.race([run(controller.signal, setDeadline), deadline]);
  } finally {
    clearTimeout(timer);
  }
}
