import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import type { Delay } from '../../ambient.ts';
import { createFakeClock } from '../../testing/fake-clock.ts';
import { createTurns, longestTurn } from './turns.ts';

const nextTick = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const never = (): Promise<never> => new Promise(() => undefined);

describe('turns', () => {
  test('run one after another for each key, also after a failed one', async () => {
    const runInTurn = createTurns(createFakeClock(), nextTick);
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
    const runInTurn = createTurns(createFakeClock(), nextTick);
    void runInTurn('a', never);
    assert.equal(await runInTurn('b', async () => 'done'), 'done');
  });

  test('start after five seconds if the one before never ends, also if more of them wait', async () => {
    const clock = createFakeClock();
    const runInTurn = createTurns(clock, nextTick);
    let started = 0;
    const hang = (): Promise<never> => {
      started += 1;
      return never();
    };
    void runInTurn('a', hang);
    void runInTurn('a', hang);
    const last = runInTurn('a', async () => 'done');
    clock.advance(longestTurn);
    await nextTick();
    await nextTick();
    assert.equal(started, 1);
    clock.advance(1);
    await nextTick();
    await nextTick();
    assert.equal(started, 2);
    clock.advance(longestTurn + 1);
    assert.equal(await last, 'done');
  });

  test('do not wait for a call whose request has ended while it waited', async () => {
    const clock = createFakeClock();
    let isFirstWait = true;
    const delay: Delay = () => {
      if (!isFirstWait) return nextTick();
      isFirstWait = false;
      return never();
    };
    const runInTurn = createTurns(clock, delay);
    const held = nextTick();
    const running = runInTurn('a', () => held);
    void runInTurn('a', () => assert.fail('A request that has ended continues'));
    const last = runInTurn('a', async () => 'done');
    await running;
    clock.advance(1001);
    assert.equal(await last, 'done');
  });

  test('of an aborted call do not start', async () => {
    const runInTurn = createTurns(createFakeClock(), nextTick);
    const caller = new AbortController();
    const running = runInTurn('a', nextTick);
    const aborted = assert.rejects(
      runInTurn('a', () => assert.fail('The aborted call has started'), caller),
      { code: 'REQUEST_ABORTED' },
    );
    caller.abort();
    await running;
    await aborted;
  });
});
