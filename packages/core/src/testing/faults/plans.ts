import { createSeededRandomBytes } from '../seeded-random.ts';
import type { Fault, FaultPlan } from './fault.ts';

/**
 * Plans faults call by call: the first fault in a list is for the first call of that method. Other calls have no fault.
 *
 * @example
 * scriptedFaults({ replace: [{}, { fail: 'after' }], get: [{ fail: 'before' }] });
 */
export function scriptedFaults(script: Readonly<Record<string, readonly Fault[]>>): FaultPlan {
  const plan = new Map(Object.entries(script));
  return ({ method, number }) => plan.get(method)?.[number - 1] ?? {};
}

/** The probability of each fault, from 0 (the default) to 1. */
export interface FaultRates {
  readonly failBefore?: number | undefined;
  readonly failAfter?: number | undefined;
  readonly repeat?: number | undefined;
  /** The maximum delay of a call. Default: 0, calls keep their order. */
  readonly longestDelay?: number | undefined;
}

/**
 * Plans random faults. The same seed gives the same faults, so a failed test can be repeated.
 *
 * @param seed A whole number.
 */
export function randomFaults(seed: number, rates: FaultRates): FaultPlan {
  const { failBefore = 0, failAfter = 0, repeat = 0, longestDelay = 0 } = rates;
  const chance = createChance(seed);
  return () => {
    // Each call uses the same number of random numbers, so that a change of one rate does not change the other faults.
    const [delays, repeats, fails] = [chance(), chance(), chance()];
    return {
      ...(longestDelay > 0 && { delay: Math.floor(delays * (longestDelay + 1)) }),
      ...(repeats < repeat && { repeat: true }),
      ...(fails < failBefore ? { fail: 'before' } : fails < failBefore + failAfter && { fail: 'after' }),
    };
  };
}

/** Numbers from 0 to 1 that look random. */
function createChance(seed: number): () => number {
  const bytes = createSeededRandomBytes(seed);
  return () => new DataView(bytes(4).buffer).getUint32(0) / 2 ** 32;
}
