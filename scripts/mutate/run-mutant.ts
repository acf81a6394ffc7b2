import type { Mutant } from './instrument.ts';
import { timeLimit } from './order.ts';
import type { TestOrder } from './order.ts';
import type { Outcome } from './report.ts';
import { startWorker } from './worker-process.ts';
import type { Answer, MeasuredTest, Worker } from './worker-process.ts';

/** The tests of a group, measured without a mutant. */
export interface Measurement {
  /** The folder with the instrumented sources. */
  readonly instrumented: string;
  readonly files: readonly string[];
  readonly tests: readonly MeasuredTest[];
  /** The ids of the mutants whose code runs while the test files are loaded. */
  readonly onLoad: ReadonlySet<string>;
}

/** For questions that run no mutant; generous, because a busy machine can be slow. */
export const patience = 300_000;

/** For an import with a mutant, in milliseconds. */
const loadLimit = 30_000;

/** A process that has run this many mutants is replaced, because failed tests leave memory and timers behind. */
const longestService = 200;

/** Runs one mutant after another. */
export interface Lane {
  outcomeOf(mutant: Mutant): Promise<Outcome>;
  end(): void;
}

/**
 * Most mutants run in a process that has loaded the tests already. In a new process run the mutants whose code is executed by the import, and,
 * as a confirmation, those that no test has noticed in the shared process, where something may be cached.
 */
export function createLane(measurement: Measurement, order: TestOrder): Lane {
  const { instrumented, files, tests, onLoad } = measurement;
  let shared: Worker | null = null;
  let served = 0;
  const retire = (): void => {
    shared?.end();
    shared = null;
  };

  const inShared = async (mutant: Mutant, chosen: readonly MeasuredTest[]): Promise<Answer> => {
    if (served >= longestService) retire();
    if (shared === null) {
      shared = startWorker();
      served = 0;
      await shared.ask({ question: 'load', instrumented, files }, patience);
    }
    served += 1;
    const ids = chosen.map(({ id }) => id);
    const answer = await shared.ask({ question: 'run', tests: ids, mutant: mutant.id }, timeLimit(chosen));
    if (answer.failed === 'process' || answer.failed === 'time') retire();
    return answer;
  };

  const inNew = async (mutant: Mutant, chosen: readonly string[]): Promise<Answer> => {
    const worker = startWorker();
    const limit = timeLimit(tests.filter(({ file }) => chosen.includes(file)));
    try {
      const loaded = await worker.ask({ question: 'load', instrumented, files: chosen, mutant: mutant.id }, loadLimit);
      if (loaded.failed !== null) return loaded;
      const ids = Array.from({ length: loaded.tests ?? 0 }, (_, id) => id);
      return await worker.ask({ question: 'run', tests: ids, mutant: mutant.id }, limit);
    } finally {
      worker.end();
    }
  };

  return {
    async outcomeOf(mutant) {
      const chosen = order.testsFor(mutant);
      const isStatic = onLoad.has(mutant.id);
      if (chosen.length === 0 && !isStatic) return 'no coverage';
      let answer: Answer = isStatic ? { failed: 'process' } : await inShared(mutant, chosen);
      if (isStatic || answer.failed === null || answer.failed === 'process') {
        const ordered = order.filesFor(mutant);
        answer = await inNew(
          mutant,
          isStatic ? ordered : ordered.filter((file) => chosen.some((test) => test.file === file)),
        );
      }
      if (answer.failed === null) return 'survived';
      order.countKill(mutant, answer.failed);
      return answer.failed === 'time' ? 'timed out' : 'killed';
    },
    end: retire,
  };
}
