/** Runs tasks with the same key one after another, in the order of the calls. */
export type RunInTurn = <Value>(key: string, task: () => Promise<Value>) => Promise<Value>;

/** The longest time that a task makes the next one wait, in milliseconds. */
export const longestTurn = 5000;

/**
 * Only for the calls of one process: it keeps many concurrent calls with one budget from making each other's writes stale.
 *
 * The next task starts at the latest after {@link longestTurn}, so that a database or a hasher that never answers one call does not block the
 * account.
 */
export function createTurns(): RunInTurn {
  const last = new Map<string, Promise<void>>();
  return (key, task) => {
    const previous = last.get(key) ?? Promise.resolve();
    const value = previous.then(task);
    const turn = previous.then(() => endOf(value));
    last.set(key, turn);
    void turn.then(() => {
      if (last.get(key) === turn) last.delete(key);
    });
    return value;
  };
}

/** Resolves when a task has ended, or has run for {@link longestTurn}. */
async function endOf(task: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, longestTurn);
  });
  const ended = task.then(
    () => undefined,
    () => undefined,
  );
  await Promise.race([ended, timeout]);
  clearTimeout(timer);
}
