import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { root } from '../build/entries.ts';
import type { Group } from './groups.ts';
import { instrument } from './instrument.ts';
import type { Instrumented, Mutant } from './instrument.ts';
import { createTestOrder, timeLimit } from './order.ts';
import type { TestFile, TestOrder } from './order.ts';
import { earlierDetections } from './report.ts';
import type { Result } from './report.ts';
import { runTestFile } from './test-process.ts';

export interface RunOptions {
  /** How many test files run at the same time. */
  readonly processes: number;
  /** Whether to run only the mutants that the last run did not detect. */
  readonly survivors: boolean;
  onResult(result: Result, done: number, total: number): void;
}

/** No test file of the groups needs a minute, also on a busy machine. */
const patience = 120_000;

/**
 * Runs the tests of a group with each of its mutants. Writes the results to `.cache/mutate` as it goes, so that a run that was stopped
 * can continue with `survivors`.
 *
 * @throws {Error} if a test file fails without a mutant.
 */
export async function runGroup(group: Group, { processes, survivors, onResult }: RunOptions): Promise<Result[]> {
  const folder = join(root, '.cache/mutate', group.name);
  const resultsFile = `${folder}.json`;
  const sources = group.sources.map((file) => ({ file, code: readFileSync(join(root, file), 'utf8') }));
  const instrumented = await instrument(sources);
  writeCopies(folder, instrumented);
  const { mutants } = instrumented;

  const results = earlierDetections(mutants, survivors ? readResults(resultsFile) : []);
  const tests = await inParallel(group.tests, processes, (file) => runWithoutMutant(file, folder));
  const order = createTestOrder(tests);
  const open = mutants.filter(({ id }) => !results.has(id));
  let done = 0;
  await inParallel(open, processes, async (mutant) => {
    const result = await runMutant(mutant, order, folder);
    results.set(mutant.id, result);
    done += 1;
    writeFileSync(resultsFile, JSON.stringify([...results.values()], null, 2));
    onResult(result, done, open.length);
  });
  return [...results.values()];
}

function writeCopies(folder: string, { sources }: Instrumented): void {
  rmSync(folder, { recursive: true, force: true });
  for (const { file, code } of sources) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), code);
  }
}

function readResults(file: string): readonly Result[] {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Result[];
  } catch {
    return [];
  }
}

async function runWithoutMutant(file: string, instrumented: string): Promise<TestFile> {
  const coverageFile = join(instrumented, `${file.replaceAll('/', '+')}.json`);
  const start = performance.now();
  const result = await runTestFile({ file, instrumented, coverageFile, limit: patience });
  if (result !== 'passed') throw new Error(`${file} ${result} without a mutant`);
  const covers = new Set(JSON.parse(readFileSync(coverageFile, 'utf8')) as string[]);
  return { file, milliseconds: performance.now() - start, covers };
}

async function runMutant(mutant: Mutant, order: TestOrder, instrumented: string): Promise<Result> {
  const tests = order.testsFor(mutant);
  if (tests.length === 0) return { mutant, outcome: 'no coverage' };
  for (const test of tests) {
    const result = await runTestFile({ file: test.file, instrumented, mutant: mutant.id, limit: timeLimit(test) });
    if (result === 'passed') continue;
    order.countKill(mutant, test);
    return { mutant, outcome: result === 'failed' ? 'killed' : 'timed out' };
  }
  return { mutant, outcome: 'survived' };
}

/** Maps values, at most `count` at the same time. */
async function inParallel<Value, Mapped>(
  values: readonly Value[],
  count: number,
  map: (value: Value) => Promise<Mapped>,
): Promise<Mapped[]> {
  const mapped: Mapped[] = [];
  const entries = values.entries();
  const work = async (): Promise<void> => {
    for (const [index, value] of entries) mapped[index] = await map(value);
  };
  await Promise.all(Array.from({ length: count }, work));
  return mapped;
}
