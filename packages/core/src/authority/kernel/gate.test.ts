import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { createGate } from './gate.ts';

/** Tasks that end when they are told to. */
function createTasks(): { task: () => Promise<number>; finish(): void; readonly running: number } {
  const ends: (() => void)[] = [];
  let running = 0;
  return {
    task: () => {
      running += 1;
      return new Promise((resolve) => {
        ends.push(() => {
          running -= 1;
          resolve(running);
        });
      });
    },
    finish: () => ends.shift()?.(),
    get running() {
      return running;
    },
  };
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('the gate', () => {
  test('runs no more tasks at once than it is told, and each of them once', async () => {
    const gate = createGate(2, 64);
    const tasks = createTasks();
    const all = Promise.all(Array.from({ length: 20 }, () => gate.run([tasks.task])));
    for (let left = 20; left > 0; left -= 1) {
      await turn();
      assert.equal(tasks.running, Math.min(2, left));
      tasks.finish();
    }
    assert.equal((await all).length, 20);
  });

  test('turns away what comes when too many wait, and says when to come again', async () => {
    const gate = createGate(1, 3);
    const tasks = createTasks();
    const inside = Array.from({ length: 4 }, () => gate.run([tasks.task]));
    await assert.rejects(gate.run([tasks.task]), { code: 'SERVICE_UNAVAILABLE', retryAfter: 2 });
    for (let left = 4; left > 0; left -= 1) {
      await turn();
      tasks.finish();
    }
    await Promise.all(inside);
    assert.deepEqual(await gate.run([() => Promise.resolve('again')]), ['again']);
  });

  test('lets a batch in as a whole', async () => {
    const gate = createGate(1, 3);
    assert.equal((await gate.run(Array.from({ length: 10 }, () => () => Promise.resolve()))).length, 10);
  });

  test('lets whoever has had a turn go before those who wait, and never turns them away', async () => {
    const gate = createGate(1, 3);
    const order: string[] = [];
    const step = (name: string) => async (): Promise<void> => void order.push(name);
    const inTwoSteps = async (name: string): Promise<void> => {
      await gate.run([step(`${name} compares`)]);
      await gate.run([step(`${name} hashes`)], 'next');
    };
    const all = ['a', 'b', 'c', 'd'].map(inTwoSteps);
    await assert.rejects(gate.run([step('e compares')]), { code: 'SERVICE_UNAVAILABLE' });
    await gate.run([step('f hashes')], 'next');
    await Promise.all(all);
    assert.ok(order.indexOf('f hashes') < order.indexOf('c compares'), order.join());
    assert.ok(order.indexOf('a hashes') < order.indexOf('d compares'), order.join());
    assert.equal(order.length, 9);
  });

  test('stays open after a task that fails', async () => {
    const gate = createGate(1, 3);
    const failing = (): Promise<never> => Promise.reject(new Error('out of memory'));
    for (let again = 0; again < 10; again += 1) await assert.rejects(gate.run([failing]), /out of memory/u);
    assert.deepEqual(await gate.run([() => Promise.resolve(1)]), [1]);
  });
});
