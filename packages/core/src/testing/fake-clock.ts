import type { Clock } from '../ambient.ts';

/** A clock that changes only when it is set. */
export interface FakeClock extends Clock {
  /** Advances by a number of milliseconds. A negative number sets the clock back. */
  advance(milliseconds: number): void;
}

/** Creates a clock with the time `start`. Default: noon of 15 January 2026, UTC, at the start of a time step. */
export function createFakeClock(start: number = Date.UTC(2026, 0, 15, 12)): FakeClock {
  let now = start;
  return Object.assign(() => now, {
    advance: (milliseconds: number) => {
      now += milliseconds;
    },
  });
}
