import { createRandom } from './random.ts';
import type { Random } from './random.ts';

export const dayLength = 86_400_000;
const hourLength = 3_600_000;

/** One UTC day of the fictional company, with its own random generator. */
export interface BusinessDay {
  /** Days since the epoch. */
  readonly number: number;
  readonly random: Random;
  /** Returns about how many events happen on this day, if an ordinary Wednesday has `usual` events. */
  volume(usual: number): number;
  /** Returns a random time of the day, mostly in office hours. */
  moment(): number;
}

const weekday = [0.2, 1.08, 1.04, 1, 0.98, 0.86, 0.26] as const; // Sunday first
const hours = {
  7: 2, 8: 6, 9: 11, 10: 13, 11: 11, 12: 6, 13: 9, 14: 12, 15: 11, 16: 9, 17: 6, 18: 3, 19: 1,
} as const; // prettier-ignore

/** @param topic makes the calls and payments of one day independent of each other. */
export function businessDay(number: number, topic: number): BusinessDay {
  const random = createRandom(number, topic);
  // 1 January 1970 was a Thursday.
  const ofWeek = weekday[(number + 4) % 7] ?? 1;
  // Fewer events in summer, more in winter, and constant growth.
  const season = 0.86 + 0.14 * Math.cos((2 * Math.PI * (number - 10)) / 365.25) + 0.12 * ((number - 20_000) / 365.25);
  return {
    number,
    random,
    volume: (usual) => Math.round(random.skewed(usual * ofWeek * season, 0.14)),
    moment: () =>
      number * dayLength + Number(random.weighted(hours)) * hourLength + Math.floor(random.next() * hourLength),
  };
}

/**
 * Returns all events after `from`, up to and including `to`, in order. The result does not depend on how the time is divided into
 * calls.
 */
export function* happenings<Row>(
  from: number,
  to: number,
  ofDay: (number: number) => readonly Row[],
  at: (row: Row) => number,
): Generator<Row> {
  for (let day = Math.floor(from / dayLength); day <= Math.floor(to / dayLength); day += 1) {
    const rows = ofDay(day).filter((row) => at(row) > from && at(row) <= to);
    yield* rows.sort((one, other) => at(one) - at(other));
  }
}
