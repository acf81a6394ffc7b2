import { AccountError } from '../../errors.ts';
import type { FaultyCall } from './fault.ts';

/** A call that waits to be released. */
export interface HeldCall extends FaultyCall {
  /** Starts the call, and resolves when it has succeeded or failed. */
  release(): Promise<void>;
}

/** Holds calls until they are released. */
export interface Holding {
  readonly held: readonly HeldCall[];
  /**
   * Waits until the call is released. Returns a function to call when the call has ended.
   *
   * @throws {AccountError} `REQUEST_ABORTED` if it is aborted before. Then it is no longer held.
   */
  hold(call: FaultyCall, signal: AbortSignal | undefined): Promise<() => void>;
  /** Waits until this many calls are held. */
  until(count: number): Promise<void>;
}

export function createHolding(): Holding {
  const held: HeldCall[] = [];
  const waiting: { readonly count: number; readonly resolve: () => void }[] = [];

  const add = (call: HeldCall): void => {
    held.push(call);
    for (const { count, resolve } of waiting) if (held.length >= count) resolve();
  };
  const remove = (call: HeldCall): void => {
    const place = held.indexOf(call);
    if (place >= 0) held.splice(place, 1);
  };

  return {
    held,
    hold: (call, signal) =>
      new Promise((resolve, reject) => {
        let end = (): void => undefined;
        const over = new Promise<void>((ended) => {
          end = ended;
        });
        const heldCall: HeldCall = {
          ...call,
          release() {
            remove(heldCall);
            signal?.removeEventListener('abort', abort);
            resolve(end);
            return over;
          },
        };
        const abort = (): void => {
          remove(heldCall);
          end();
          reject(new AccountError('REQUEST_ABORTED'));
        };
        if (signal?.aborted === true) return abort();
        signal?.addEventListener('abort', abort, { once: true });
        add(heldCall);
      }),
    until(count) {
      if (held.length >= count) return Promise.resolve();
      return new Promise((resolve) => waiting.push({ count, resolve }));
    },
  };
}
