/** Where one waits until something is so. */
export interface Conditions {
  /** Waits until it is so, or the run ends. */
  until(isSo: () => boolean): Promise<void>;
  /** Lets those go whose time has come; to be called whenever something changed. */
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
