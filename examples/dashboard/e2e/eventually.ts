import { setTimeout as pause } from 'node:timers/promises';

const patience = 15_000;
const interval = 20;

/**
 * Waits for the thing itself: looks until looking throws no more, and gives what was seen. After some seconds it throws what
 * the last look threw.
 */
export async function eventually<Seen>(look: () => Promise<Seen>): Promise<Seen> {
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
