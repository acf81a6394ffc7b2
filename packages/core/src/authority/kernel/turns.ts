/** Runs tasks with the same key one after another, in the order of the calls. */
export type RunInTurn = <Value>(key: string, task: () => Promise<Value>) => Promise<Value>;

/** Only for the calls of one process: it keeps many concurrent calls for one account from making each other's writes stale. */
export function createTurns(): RunInTurn {
  const last = new Map<string, Promise<unknown>>();
  return async (key, task) => {
    const previous = last.get(key) ?? Promise.resolve();
    const mine = previous.then(task, task);
    last.set(key, mine);
    try {
      return await mine;
    } finally {
      if (last.get(key) === mine) last.delete(key);
    }
  };
}
