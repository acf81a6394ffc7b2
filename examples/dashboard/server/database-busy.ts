import { setTimeout as delay } from 'node:timers/promises';

// With SQLite's own wait at each try, about half a second: a request is to be answered within two.
const pauses: readonly number[] = [20, 80, 320];

/** Whether a statement was refused because somebody else holds the database: it was surely not carried out. */
export function isDatabaseBusy(thrown: unknown): boolean {
  return thrown instanceof Error && 'code' in thrown && /^SQLITE_(?:BUSY|LOCKED|PROTOCOL)/u.test(String(thrown.code));
}

/** Runs a statement or a whole transaction, again a few times while the database is locked; then throws what the driver threw. */
export async function pastLocks<Result>(run: () => Promise<Result>): Promise<Result> {
  for (const pause of pauses) {
    try {
      return await run();
    } catch (thrown) {
      if (!isDatabaseBusy(thrown)) throw thrown;
      await delay(pause);
    }
  }
  return run();
}
