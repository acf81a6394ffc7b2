import type { Mutant } from './instrument.ts';
import type { MeasuredTest } from './worker-process.ts';

/** Returns how long one of these tests may run with a mutant, in milliseconds. A mutant can make a loop endless. */
export function timeLimit(tests: readonly Pick<MeasuredTest, 'milliseconds'>[]): number {
  return 15_000 + 5 * Math.max(0, ...tests.map(({ milliseconds }) => milliseconds));
}

/** Chooses the tests for each mutant, so that few have to run. */
export interface TestOrder {
  /** Returns the tests that run the code of a mutant: first those in files that have killed other mutants of the same source, then the fast ones. */
  testsFor(mutant: Mutant): MeasuredTest[];
  /** Returns all test files in that order. */
  filesFor(mutant: Mutant): string[];
  countKill(mutant: Mutant, testFile: string): void;
}

export function createTestOrder(tests: readonly MeasuredTest[]): TestOrder {
  const kills = new Map<string, number>();
  const covers = new Map(tests.map(({ id, covers }) => [id, new Set(covers)]));
  const key = ({ file }: Mutant, testFile: string): string => `${file} ${testFile}`;
  const killsOf = (mutant: Mutant, testFile: string): number => kills.get(key(mutant, testFile)) ?? 0;
  const ordered = (mutant: Mutant): MeasuredTest[] =>
    tests.toSorted((a, b) => killsOf(mutant, b.file) - killsOf(mutant, a.file) || a.milliseconds - b.milliseconds);
  return {
    testsFor: (mutant) => ordered(mutant).filter(({ id }) => covers.get(id)?.has(mutant.id)),
    filesFor: (mutant) => [...new Set(ordered(mutant).map(({ file }) => file))],
    countKill: (mutant, testFile) => void kills.set(key(mutant, testFile), killsOf(mutant, testFile) + 1),
  };
}
