import type { RandomBytes } from '../authority/ports.ts';

/** Creates a source of pseudo-random bytes that are the same in every run (mulberry32). Only for tests. */
export function createSeededRandomBytes(seed = 1): RandomBytes {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) & 0xff;
  };
  return (length) => Uint8Array.from({ length }, next);
}
