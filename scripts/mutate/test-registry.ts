import { mock } from 'node:test';

/**
 * Replaces `node:test` for the tests that a worker loads, so that it can run each test alone and many times. It has what the tests of the
 * groups use: suites, tests, hooks, and in the context of a test mocks, `after` and `diagnostic`.
 */
type Task = (context: Context) => unknown;
type Hook = () => unknown;

interface Context {
  readonly name: string;
  readonly mock: typeof mock;
  after(hook: Hook): void;
  diagnostic(message: string): void;
}

interface Suite {
  readonly parent: Suite | null;
  readonly before: Hook[];
  readonly after: Hook[];
  readonly beforeEach: Hook[];
  readonly afterEach: Hook[];
}

interface RegisteredTest {
  readonly file: string;
  readonly name: string;
  readonly suite: Suite;
  readonly task: Task;
}

/** The tests of all loaded files, in the order of the files. */
export const registeredTests: RegisteredTest[] = [];
let file = '';
let suite = createSuite(null);

/** Prepares for the import of a test file. */
export function startFile(name: string): void {
  file = name;
  suite = createSuite(null);
}

export function describe(_name: string, define: () => unknown): void {
  const outer = suite;
  suite = createSuite(outer);
  if (define() instanceof Promise) throw new TypeError('A suite is defined synchronously');
  suite = outer;
}

export function test(name: string, task: Task): void {
  registeredTests.push({ file, name, suite, task });
}

export const before = (hook: Hook): void => void suite.before.push(hook);
export const after = (hook: Hook): void => void suite.after.push(hook);
export const beforeEach = (hook: Hook): void => void suite.beforeEach.push(hook);
export const afterEach = (hook: Hook): void => void suite.afterEach.push(hook);
export { describe as suite, mock, test as it };

/** Runs a test with all hooks of its suites. Rejects if it fails. */
export async function runTest({ name, suite, task }: RegisteredTest): Promise<void> {
  const suites = withParents(suite);
  const inward = (hooks: (suite: Suite) => readonly Hook[]): readonly Hook[] => suites.flatMap(hooks);
  const outward = (hooks: (suite: Suite) => readonly Hook[]): readonly Hook[] => suites.toReversed().flatMap(hooks);
  const own: Hook[] = [];
  const MockTracker = mock.constructor as new () => typeof mock;
  const mocks = new MockTracker();
  try {
    await runAll([...inward(({ before }) => before), ...inward(({ beforeEach }) => beforeEach)]);
    await task({ name, mock: mocks, after: (hook) => void own.push(hook), diagnostic: () => {} });
  } finally {
    mocks.reset();
    await runAll([...own, ...outward(({ afterEach }) => afterEach), ...outward(({ after }) => after)]);
  }
}

async function runAll(hooks: readonly Hook[]): Promise<void> {
  for (const hook of hooks) await hook();
}

function createSuite(parent: Suite | null): Suite {
  return { parent, before: [], after: [], beforeEach: [], afterEach: [] };
}

/** The suites around a test, the outermost first. */
function withParents(suite: Suite): Suite[] {
  return suite.parent === null ? [suite] : [...withParents(suite.parent), suite];
}
