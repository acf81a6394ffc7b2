/**
 * Returns the result of `run`, or `undefined` when it throws. `localStorage` and `BroadcastChannel` throw where storage is blocked and in
 * sandboxed frames. Safari limits the number of changes of the history.
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
