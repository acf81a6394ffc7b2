import { setTimeout as pause } from 'node:timers/promises';

/** How long is waited, and between two looks. Milliseconds. */
export interface Waiting {
  readonly patience: number;
  readonly interval: number;
}

/**
 * Waits for the thing itself: looks until looking throws no more, and gives what was seen. After a minute it throws what the
 * last look threw.
 */
export async function eventually<Seen>(
  look: () => Promise<Seen>,
  { patience, interval }: Waiting = { patience: 60_000, interval: 20 },
): Promise<Seen> {
  const deadline = Date.now() + patience;
  for (;;) {
    try {
      return await look();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await pause(interval);
    }
  }
}
