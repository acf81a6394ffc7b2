import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import type { AccountError } from '../../errors.ts';
import { createFakeClock } from '../../testing/fake-clock.ts';
import type { FakeClock } from '../../testing/fake-clock.ts';
import { createGate } from './gate.ts';
import type { Gate } from './gate.ts';

/** Tasks that the test finishes. */
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

const patience = 1000;
const gateOf = (concurrency: number, queueLength: number, clock: FakeClock = createFakeClock()): Gate =>
  createGate({ concurrency, queueLength, patience, clock });
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const unavailable = { code: 'SERVICE_UNAVAILABLE', retryAfter: 2 };

describe('the gate', () => {
  test('runs at most the given number of tasks at once, and each task once', async () => {
    const gate = gateOf(2, 64);
    const tasks = createTasks();
    const all = Promise.all(Array.from({ length: 20 }, () => gate.run(tasks.task)));
    for (let left = 20; left > 0; left -= 1) {
      await turn();
      assert.equal(tasks.running, Math.min(2, left));
      tasks.finish();
    }
    assert.equal((await all).length, 20);
  });

  test('rejects a task with retryAfter if too many wait', async () => {
    const gate = gateOf(1, 3);
    const tasks = createTasks();
    const inside = Array.from({ length: 4 }, () => gate.run(tasks.task));
    await assert.rejects(gate.run(tasks.task), unavailable);
    for (let left = 4; left > 0; left -= 1) {
      await turn();
      tasks.finish();
    }
    await Promise.all(inside);
    assert.equal(await gate.run(() => Promise.resolve('again')), 'again');
  });

  test('runs the second task of a call before waiting tasks, and never rejects it', async () => {
    const gate = gateOf(1, 3);
    const order: string[] = [];
    const step = (name: string) => async (): Promise<void> => void order.push(name);
    const inTwoSteps = async (name: string): Promise<void> => {
      await gate.run(step(`${name} compares`));
      await gate.run(step(`${name} hashes`), { turn: 'next' });
    };
    const all = ['a', 'b', 'c', 'd'].map(inTwoSteps);
    await assert.rejects(gate.run(step('e compares')), { code: 'SERVICE_UNAVAILABLE' });
    await gate.run(step('f hashes'), { turn: 'next' });
    await Promise.all(all);
    assert.ok(order.indexOf('f hashes') < order.indexOf('c compares'), order.join());
    assert.ok(order.indexOf('a hashes') < order.indexOf('d compares'), order.join());
    assert.equal(order.length, 9);
  });

  test('runs further tasks after one that fails', async () => {
    const gate = gateOf(1, 3);
    const failing = (): Promise<never> => Promise.reject(new Error('out of memory'));
    for (let again = 0; again < 10; again += 1) await assert.rejects(gate.run(failing), /out of memory/u);
    assert.equal(await gate.run(() => Promise.resolve(1)), 1);
  });

  test('never starts a task whose caller has aborted, and gives its place to another', async () => {
    const gate = gateOf(1, 2);
    const tasks = createTasks();
    const caller = new AbortController();
    const running = gate.run(tasks.task);
    const given = [1, 2].map(() => gate.run(tasks.task, { signal: caller.signal }));
    caller.abort();
    const last = gate.run(tasks.task);
    for (const one of given) await assert.rejects(one, { code: 'REQUEST_ABORTED' });
    tasks.finish();
    await running;
    await turn();
    assert.equal(tasks.running, 1);
    tasks.finish();
    await last;
    await assert.rejects(gate.run(tasks.task, { signal: caller.signal }), { code: 'REQUEST_ABORTED' });
    assert.equal(tasks.running, 0);
  });

  test('rejects a task that has waited too long, so that a started task has enough time', async () => {
    const clock = createFakeClock();
    const gate = gateOf(1, 64, clock);
    const { signal } = new AbortController();
    // Each task takes 400 ms, and a call is made every 200 ms: twice as many as can be served.
    const waits: number[] = [];
    const calls: Promise<unknown>[] = [];
    const refusals = new Set<unknown>();
    const tasks = createTasks();
    for (let time = 0; time < 10_000; time += 200) {
      const came = clock();
      const call = gate.run(() => (waits.push(clock() - came), tasks.task()), { signal });
      calls.push(call.catch(({ code }: AccountError) => refusals.add(code)));
      await turn();
      clock.advance(200);
      if (time % 400 === 200) tasks.finish();
      await turn();
    }
    assert.ok(waits.length >= 24, `${waits.length} started`);
    assert.equal(Math.max(...waits), patience);
    assert.deepEqual([...refusals], ['SERVICE_UNAVAILABLE']);
  });

  test('lets a task without a signal wait as long as it takes', async () => {
    const clock = createFakeClock();
    const gate = gateOf(1, 64, clock);
    const tasks = createTasks();
    const running = gate.run(tasks.task);
    const waiting = gate.run(() => Promise.resolve('served'));
    await turn();
    clock.advance(60_000);
    tasks.finish();
    await running;
    assert.equal(await waiting, 'served');
  });
});
