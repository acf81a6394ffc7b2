import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { root } from '../build/entries.ts';
import type { Group } from './groups.ts';
import { instrument } from './instrument.ts';
import type { Instrumented } from './instrument.ts';
import { createTestOrder } from './order.ts';
import { earlierDetections } from './report.ts';
import type { Result } from './report.ts';
import { createLane, patience } from './run-mutant.ts';
import type { Measurement } from './run-mutant.ts';
import { startWorker } from './worker-process.ts';

export interface RunOptions {
  /** How many mutants run at the same time. */
  readonly processes: number;
  /** Whether to run only the mutants that the last run did not detect. */
  readonly survivors: boolean;
  onResult(result: Result, done: number, total: number): void;
}

/**
 * Runs the tests of a group with each of its mutants. Writes the results to `.cache/mutate` as it goes, so that a run that was stopped
 * can continue with `survivors`.
 *
 * @throws {Error} if a test fails without a mutant.
 */
export async function runGroup(group: Group, { processes, survivors, onResult }: RunOptions): Promise<Result[]> {
  const folder = join(root, '.cache/mutate', group.name);
  const resultsFile = `${folder}.json`;
  const sources = group.sources.map((file) => ({ file, code: readFileSync(join(root, file), 'utf8') }));
  const instrumented = await instrument(sources);
  writeCopies(folder, instrumented);
  const { mutants } = instrumented;

  const results = earlierDetections(mutants, survivors ? readResults(resultsFile) : []);
  const measurement = await measure(group, folder);
  const order = createTestOrder(measurement.tests);
  const { onLoad } = measurement;
  // Those that need a new process come last, because they take longer.
  const open = mutants
    .filter(({ id }) => !results.has(id))
    .toSorted((one, other) => Number(onLoad.has(one.id)) - Number(onLoad.has(other.id)));
  const queue = open.values();
  let done = 0;
  const save = (): void => writeFileSync(resultsFile, JSON.stringify([...results.values()], null, 2));
  const work = async (): Promise<void> => {
    const lane = createLane(measurement, order);
    for (const mutant of queue) {
      const result = { mutant, outcome: await lane.outcomeOf(mutant) };
      results.set(mutant.id, result);
      done += 1;
      onResult(result, done, open.length);
      if (done % 20 === 0) save();
    }
    lane.end();
  };
  await Promise.all(Array.from({ length: processes }, work));
  save();
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

async function measure(group: Group, instrumented: string): Promise<Measurement> {
  const worker = startWorker(instrumented);
  try {
    const loaded = await worker.ask({ question: 'load', ...group }, patience);
    const {
      failed,
      measured = [],
      onLoad = [],
    } = loaded.failed === null ? await worker.ask({ question: 'measure' }, patience) : loaded;
    if (failed !== null) throw new Error(`The tests fail without a mutant: ${failed}`);
    return { group, instrumented, tests: measured, onLoad: new Set(onLoad) };
  } finally {
    worker.end();
  }
}
