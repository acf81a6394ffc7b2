import { fork } from 'node:child_process';
import { join } from 'node:path';

import { root, sourceCondition } from '../build/entries.ts';

/** A question to a worker, and what it contains. */
interface Questions {
  /** Loads all sources, so that no test loads one later, and then test files, with a mutant from the beginning or without one. */
  readonly load: {
    readonly sources: readonly string[];
    readonly tests: readonly string[];
    readonly mutant?: string | undefined;
  };
  /** Runs each test without a mutant. */
  readonly measure: object;
  /** Runs tests in order, up to the first failure. */
  readonly run: { readonly tests: readonly number[]; readonly mutant: string };
}

export type Question<Name extends keyof Questions> = Questions[Name];
export type Task = { [Name in keyof Questions]: { readonly question: Name } & Questions[Name] }[keyof Questions];

/** A test, and what it did without a mutant. */
export interface MeasuredTest {
  readonly id: number;
  readonly file: string;
  readonly milliseconds: number;
  /** The ids of the mutants whose code it ran. */
  readonly covers: readonly string[];
}

/** A worker reports each test that it starts, so that only a test without an end reaches the limit. */
export type Message = Answer | 'started';

export interface Answer {
  /** The file of the test that failed, `load: …` if an import did, `process` if the process ended, `time` if there was no answer. */
  readonly failed: string | null;
  /** After `load`: the ids of the tests in the files. */
  readonly loaded?: readonly number[];
  /** After `measure`: the ids of the mutants whose code ran while the test files were loaded. */
  readonly onLoad?: readonly string[];
  readonly measured?: readonly MeasuredTest[];
}

/** A worker in a process of its own. */
export interface Worker {
  /** Asks one question at a time. Without a message before the limit in milliseconds the process is ended, and `failed` is `time`. */
  ask(task: Task, limit: number): Promise<Answer>;
  end(): void;
}

/** @param instrumented The folder with the instrumented sources. */
export function startWorker(instrumented: string): Worker {
  const child = fork(join(import.meta.dirname, 'worker.ts'), [instrumented], {
    cwd: root,
    execPath: process.execPath,
    execArgv: [`--conditions=${sourceCondition}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const end = (): void => void child.kill('SIGKILL');
  // A mutant with an endless loop would outlive this process.
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
  return {
    end,
    ask: (task, limit) =>
      new Promise((resolve) => {
        const finish = (answer: Answer): void => {
          clearTimeout(timer);
          child.off('message', receive).off('exit', exited);
          resolve(answer);
        };
        const receive = (message: Message): void => void (message === 'started' ? timer.refresh() : finish(message));
        const exited = (): void => finish({ failed: 'process' });
        const timer = setTimeout(() => {
          end();
          finish({ failed: 'time' });
        }, limit);
        child.on('message', receive).on('exit', exited);
        child.send(task);
      }),
  };
}
