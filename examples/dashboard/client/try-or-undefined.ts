/**
 * Returns the result of `run`, or `undefined` if it throws. `localStorage` and `BroadcastChannel` throw in sandboxed frames and
 * where the browser blocks storage. Safari limits how often a page may change the history.
 */
export function tryOrUndefined<Value>(run: () => Value): Value | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}

/** Calls `run`, and returns whether the browser allowed it. */
export function isAllowed(run: () => void): boolean {
  return (
    tryOrUndefined(() => {
      run();
      return true;
    }) ?? false
  );
}
