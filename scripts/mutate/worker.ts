/** A process that loads test files over the instrumented sources, and runs some of their tests with one mutant after another. */
import { existsSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { root } from '../build/entries.ts';
import { registeredTests, runTest, startFile } from './test-registry.ts';
import type { Answer, Message, Question, Task } from './worker-process.ts';

/** The variables of the instrumented sources. */
interface Stryker {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  mutantCoverage?: {
    static: Record<string, number>;
    perTest: Record<string, Record<string, number>>;
  };
}

const stryker: Stryker = ((globalThis as { __stryker__?: Stryker }).__stryker__ ??= {});
const registry = pathToFileURL(join(import.meta.dirname, 'test-registry.ts')).href;
const send = (message: Message): void => void process.send?.(message);

useCopies(process.argv[2] ?? '');

/** Fails the running test. */
let failTest = (_error: unknown): void => {};
for (const event of ['uncaughtException', 'unhandledRejection']) process.on(event, (error: unknown) => failTest(error));

process.on('message', (task: Task) => {
  void answer(task).then(send, (error: unknown) => send({ failed: `load: ${String(error)}` }));
});

async function answer({ question, ...task }: Task): Promise<Answer> {
  if (question === 'load') return load(task as Question<'load'>);
  if (question === 'measure') return measure();
  return run(task as Question<'run'>);
}

async function load({ sources, tests, mutant }: Question<'load'>): Promise<Answer> {
  const before = registeredTests.length;
  stryker.activeMutant = mutant;
  for (const file of sources) await import(urlOf(file));
  for (const file of tests) {
    startFile(file);
    await import(urlOf(file));
  }
  return { failed: null, loaded: Array.from(registeredTests.keys()).slice(before) };
}

/** Runs each test without a mutant. */
async function measure(): Promise<Answer> {
  const onLoad = Object.keys(stryker.mutantCoverage?.static ?? {});
  const tests = [];
  for (const [id, { file, name }] of registeredTests.entries()) {
    stryker.currentTestId = `test ${String(id)}`;
    const start = performance.now();
    const failed = await failureOf(id);
    if (failed !== null) return { failed: `${file}: ${name}: ${failed}` };
    const covers = Object.keys(stryker.mutantCoverage?.perTest[stryker.currentTestId] ?? {});
    tests.push({ id, file, milliseconds: performance.now() - start, covers });
  }
  stryker.currentTestId = undefined;
  return { failed: null, onLoad, measured: tests };
}

/** Runs tests with a mutant, up to the first failure. */
async function run({ tests, mutant }: Question<'run'>): Promise<Answer> {
  stryker.activeMutant = mutant;
  for (const id of tests) {
    if ((await failureOf(id)) !== null) return { failed: registeredTests[id]?.file ?? '' };
  }
  return { failed: null };
}

async function failureOf(id: number): Promise<string | null> {
  const test = registeredTests[id];
  if (test === undefined) return 'missing';
  send('started');
  const uncaught = new Promise<never>((_, reject) => (failTest = reject));
  try {
    await Promise.race([runTest(test), uncaught]);
    // Rejections that the test left unhandled are reported before the next one.
    await Promise.race([new Promise(setImmediate), uncaught]);
    return null;
  } catch (error) {
    return String(error);
  } finally {
    failTest = () => {};
  }
}

function urlOf(file: string): string {
  return pathToFileURL(join(root, file)).href;
}

/** Loads the instrumented copy of each source that has one, and the registry instead of `node:test` in everything but the registry. */
function useCopies(folder: string): void {
  registerHooks({
    resolve(specifier, context, nextResolve) {
      if (specifier !== 'node:test' || context.parentURL === registry) return nextResolve(specifier, context);
      return { url: registry, shortCircuit: true };
    },
    load(url, context, nextLoad) {
      const copy = url.startsWith('file:') ? join(folder, relative(root, fileURLToPath(url))) : '';
      if (!existsSync(copy)) return nextLoad(url, context);
      return { format: 'module', source: readFileSync(copy, 'utf8'), shortCircuit: true };
    },
  });
}
