import type { Mutant } from './instrument.ts';

export type Outcome = 'killed' | 'timed out' | 'survived' | 'no coverage';

/** The result of one mutant. */
export interface Result {
  readonly mutant: Mutant;
  readonly outcome: Outcome;
}

export function isDetected({ outcome }: Result): boolean {
  return outcome === 'killed' || outcome === 'timed out';
}

/** Returns the line with the figures of a group. */
export function summary(group: string, results: readonly Result[]): string {
  const count = (outcome: Outcome): string =>
    `${String(results.filter((result) => result.outcome === outcome).length)} ${outcome}`;
  const score = (100 * results.filter(isDetected).length) / results.length;
  const counts = (['killed', 'timed out', 'survived', 'no coverage'] as const).map(count).join(', ');
  return `${group}: ${score.toFixed(1)} % of ${String(results.length)} mutants (${counts})`;
}

/** Returns the lines that describe one mutant. */
export function describe({ mutant, outcome }: Result): string {
  const { file, line, column, original, replacement } = mutant;
  return `${file}:${String(line)}:${String(column)} ${outcome}\n  - ${oneLine(original)}\n  + ${oneLine(replacement)}`;
}

function oneLine(code: string): string {
  const line = code.replace(/\s+/gu, ' ');
  return line.length > 160 ? `${line.slice(0, 160)}…` : line;
}

/** Returns the results of an earlier run that show a detected mutant which is still at the same place, by the id of the mutant today. */
export function earlierDetections(mutants: readonly Mutant[], earlier: readonly Result[]): Map<string, Result> {
  const detected = new Map(earlier.filter(isDetected).map((result) => [placeOf(result.mutant), result]));
  return new Map(
    mutants.flatMap((mutant) => {
      const result = detected.get(placeOf(mutant));
      return result === undefined ? [] : [[mutant.id, { ...result, mutant }]];
    }),
  );
}

function placeOf({ file, line, column, original, replacement }: Mutant): string {
  return JSON.stringify([file, line, column, original, replacement]);
}
