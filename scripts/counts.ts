/** How many tests passed and failed. Skipped ones are neither. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** What a run of tests leaves behind: its counts, and what whoever reads the result has to know of it. */
export interface TestReport extends Counts {
  readonly notes?: readonly string[];
}

export const noCounts: Counts = { passed: 0, failed: 0 };

export function addCounts(one: Counts, other: Counts): Counts {
  return { passed: one.passed + other.passed, failed: one.failed + other.failed };
}
