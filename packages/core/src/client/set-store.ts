import type { WritableAtom } from 'nanostores';

/**
 * Sets the value of a store. An error that a listener of the host throws does not reach the caller: the platform reports it as an uncaught
 * error.
 */
export function setStore<Value>(store: WritableAtom<Value>, value: Value): void {
  try {
    store.set(value);
  } catch (thrown) {
    queueMicrotask(() => {
      throw thrown;
    });
  }
}
