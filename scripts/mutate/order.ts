import type { Mutant } from './instrument.ts';

/** What a test file did without a mutant. */
export interface TestFile {
  readonly file: string;
  readonly milliseconds: number;
  /** The ids of the mutants whose code it ran. */
  readonly covers: ReadonlySet<string>;
}

/** Returns how long a test file may run with a mutant, in milliseconds. A mutant can make a loop endless. */
export function timeLimit({ milliseconds }: TestFile): number {
  return 5_000 + 5 * milliseconds;
}

/** Chooses the tests for each mutant, so that few have to run. */
export interface TestOrder {
  /** Returns the test files that run the code of a mutant: first those that have killed other mutants of the same source, then the fast ones. */
  testsFor(mutant: Mutant): TestFile[];
  countKill(mutant: Mutant, test: TestFile): void;
}

export function createTestOrder(tests: readonly TestFile[]): TestOrder {
  const kills = new Map<string, number>();
  const key = ({ file }: Mutant, test: TestFile): string => `${file} ${test.file}`;
  const killsOf = (mutant: Mutant, test: TestFile): number => kills.get(key(mutant, test)) ?? 0;
  return {
    testsFor: (mutant) =>
      tests
        .filter(({ covers }) => covers.has(mutant.id))
        .sort((a, b) => killsOf(mutant, b) - killsOf(mutant, a) || a.milliseconds - b.milliseconds),
    countKill: (mutant, test) => void kills.set(key(mutant, test), killsOf(mutant, test) + 1),
  };
}
