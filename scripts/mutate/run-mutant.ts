import type { Group } from './groups.ts';
import type { Mutant } from './instrument.ts';
import { timeLimit } from './order.ts';
import type { TestOrder } from './order.ts';
import type { Outcome } from './report.ts';
import { startWorker } from './worker-process.ts';
import type { Answer, MeasuredTest, Worker } from './worker-process.ts';

/** The tests of a group, measured without a mutant. */
export interface Measurement {
  readonly group: Group;
  /** The folder with the instrumented sources. */
  readonly instrumented: string;
  readonly tests: readonly MeasuredTest[];
  /** The ids of the mutants whose code runs while the files are loaded. */
  readonly onLoad: ReadonlySet<string>;
}

/** For questions that run no mutant, in milliseconds; generous, because a busy machine can be slow. */
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

/** Most mutants run in a process that has loaded the tests already. A mutant whose code is executed by an import runs in a new process. */
export function createLane({ group, instrumented, tests, onLoad }: Measurement, order: TestOrder): Lane {
  const { sources } = group;
  let shared: Worker | null = null;
  let served = 0;
  const retire = (): void => {
    shared?.end();
    shared = null;
  };

  const inShared = async (mutant: Mutant, chosen: readonly MeasuredTest[]): Promise<Answer> => {
    if (served >= longestService) retire();
    if (shared === null) {
      shared = startWorker(instrumented);
      served = 0;
      const { failed } = await shared.ask({ question: 'load', sources, tests: group.tests }, patience);
      if (failed !== null) throw new Error(`The tests cannot be loaded: ${failed}`);
    }
    served += 1;
    const ids = chosen.map(({ id }) => id);
    const answer = await shared.ask({ question: 'run', tests: ids, mutant: mutant.id }, timeLimit(chosen));
    if (answer.failed === 'process' || answer.failed === 'time') retire();
    return answer;
  };

  const inNew = async (mutant: Mutant): Promise<Answer> => {
    const worker = startWorker(instrumented);
    let answer: Answer = { failed: null };
    for (const file of order.filesFor(mutant)) {
      const load = { question: 'load', sources, tests: [file], mutant: mutant.id } as const;
      const { failed, loaded = [] } = await worker.ask(load, loadLimit);
      const run = { question: 'run', tests: loaded, mutant: mutant.id } as const;
      answer = failed === null ? await worker.ask(run, timeLimit(tests)) : { failed };
      if (answer.failed !== null) break;
    }
    worker.end();
    return answer;
  };

  return {
    async outcomeOf(mutant) {
      const isStatic = onLoad.has(mutant.id);
      const chosen = order.testsFor(mutant);
      if (!isStatic && chosen.length === 0) return 'no coverage';
      const answer = isStatic ? await inNew(mutant) : await inShared(mutant, chosen);
      if (answer.failed === null) return 'survived';
      order.countKill(mutant, answer.failed);
      return answer.failed === 'time' ? 'timed out' : 'killed';
    },
    end: retire,
  };
}
