/**
 * Gives what `run` gives, or `undefined` where the browser refuses it. Where storage is blocked, and in sandboxed frames, touching
 * `localStorage` throws, and so does making a `BroadcastChannel`.
 */
export function unlessRefused<Value>(run: () => Value): Value | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}

/** Does something that the browser may refuse, and gives whether it was done. */
export function isAllowed(run: () => void): boolean {
  return (
    unlessRefused(() => {
      run();
      return true;
    }) ?? false
  );
}
