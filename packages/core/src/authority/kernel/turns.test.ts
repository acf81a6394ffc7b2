import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { createTurns, longestTurn } from './turns.ts';

const nextTick = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const never = (): Promise<never> => new Promise(() => undefined);

describe('turns', () => {
  test('run one after another for each key, also after a failed one', async () => {
    const runInTurn = createTurns();
    const log: string[] = [];
    const task = (name: string) => async (): Promise<string> => {
      log.push(`${name} starts`);
      await nextTick();
      log.push(`${name} ends`);
      return name;
    };
    const failed = runInTurn('a', () => Promise.reject(new Error('failed')));
    const values = Promise.all([runInTurn('a', task('one')), runInTurn('a', task('two'))]);
    await assert.rejects(failed, /failed/u);
    assert.deepEqual(await values, ['one', 'two']);
    assert.deepEqual(log, ['one starts', 'one ends', 'two starts', 'two ends']);
  });

  test('do not wait for another key', async () => {
    const runInTurn = createTurns();
    void runInTurn('a', never);
    assert.equal(await runInTurn('b', async () => 'done'), 'done');
  });

  test('start after five seconds if the one before never ends, also if more of them wait', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const runInTurn = createTurns();
    let started = 0;
    const hang = (): Promise<never> => {
      started += 1;
      return never();
    };
    void runInTurn('a', hang);
    void runInTurn('a', hang);
    const last = runInTurn('a', async () => 'done');
    await nextTick();
    t.mock.timers.tick(longestTurn - 1);
    await nextTick();
    assert.equal(started, 1);
    t.mock.timers.tick(1);
    await nextTick();
    assert.equal(started, 2);
    t.mock.timers.tick(longestTurn);
    assert.equal(await last, 'done');
  });
});
