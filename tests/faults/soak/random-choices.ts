import { createSeededRandomBytes } from '@account-elements/core/testing';

/** Random choices that are the same in every run with one seed. */
export interface RandomChoices {
  /** Returns a whole number from `least` to `most`, both inclusive. */
  between(least: number, most: number): number;
  /** Returns `true` with a probability in percent. */
  percent(often: number): boolean;
}

export function createRandomChoices(seed: number): RandomChoices {
  const bytes = createSeededRandomBytes(seed);
  const next = (): number => bytes(4).reduce((number, byte) => number * 256 + byte, 0) / 2 ** 32;
  return {
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    percent: (often) => next() * 100 < often,
  };
}
