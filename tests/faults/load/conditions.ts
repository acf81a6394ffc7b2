/** Waits for conditions. */
export interface Conditions {
  /** Waits until the condition is true, or the run ends. */
  until(isSo: () => boolean): Promise<void>;
  /** Checks all conditions. Call it after every change. */
  wake(): void;
}

export function createConditions(ended: AbortSignal): Conditions {
  const waiting = new Map<() => boolean, () => void>();
  const wake = (): void => {
    for (const [isSo, leave] of waiting) {
      if (!ended.aborted && !isSo()) continue;
      waiting.delete(isSo);
      leave();
    }
  };
  ended.addEventListener('abort', wake);
  return {
    wake,
    until: (isSo) =>
      new Promise((resolve) => {
        waiting.set(isSo, resolve);
        wake();
      }),
  };
}
