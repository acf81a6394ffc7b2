import { deepEqual, equal, rejects } from 'node:assert/strict';
import { describe, it } from 'node:test';

import * as registry from './test-registry.ts';

/** Registers tests as a file does, and returns them. */
function register(define: () => void): readonly (typeof registry.registeredTests)[number][] {
  const count = registry.registeredTests.length;
  registry.startFile('a.test.ts');
  define();
  return registry.registeredTests.slice(count);
}

describe('a registered test', () => {
  it('runs alone and repeatedly, with the hooks of its suites', async () => {
    const calls: string[] = [];
    const log = (text: string) => () => void calls.push(text);
    const [first] = register(() => {
      registry.beforeEach(log('each of file'));
      registry.describe('a suite', () => {
        registry.before(log('before'));
        registry.beforeEach(log('each of suite'));
        registry.test('a test', ({ after }) => {
          after(log('own'));
          calls.push('test');
        });
        registry.test('another test', log('another'));
        registry.afterEach(log('after each'));
        registry.after(log('after'));
      });
      registry.describe('another suite', () => registry.before(log('another suite')));
    });
    if (first === undefined) throw new Error('no test was registered');
    const expected = ['before', 'each of file', 'each of suite', 'test', 'own', 'after each', 'after'];
    await registry.runTest(first);
    deepEqual(calls, expected);
    await registry.runTest(first);
    deepEqual(calls, [...expected, ...expected]);
    deepEqual([first.file, first.name], ['a.test.ts', 'a test']);
  });

  it('rejects if it fails, restores its mocks and runs its hooks', async () => {
    const target = { value: () => 1 };
    let ended = false;
    const [failing] = register(() => {
      registry.test('a test', ({ mock }) => {
        mock.method(target, 'value', () => 2);
        throw new Error(`value is ${String(target.value())}`);
      });
      registry.after(() => (ended = true));
    });
    if (failing === undefined) throw new Error('no test was registered');
    await rejects(registry.runTest(failing), { message: 'value is 2' });
    deepEqual([target.value(), ended], [1, true]);
  });

  it('has no hook of another file', async () => {
    let calls = 0;
    register(() => registry.before(() => (calls += 1)));
    const [test] = register(() => registry.test('a test', () => {}));
    if (test !== undefined) await registry.runTest(test);
    equal(calls, 0);
  });
});
