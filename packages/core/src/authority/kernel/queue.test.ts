import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import type { Delay } from '../../ambient.ts';
import { createFakeClock } from '../../testing/fake-clock.ts';
import { createQueue } from './queue.ts';
import type { Queue } from './queue.ts';

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
const longestTask = 4000;
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const queueOf = (concurrency: number, queueLength: number, clock = createFakeClock(), delay: Delay = turn): Queue =>
  createQueue({ concurrency, queueLength, patience, longestTask, clock, delay });
const never = (): Promise<never> => new Promise(() => undefined);
const unavailable = { code: 'SERVICE_UNAVAILABLE', retryAfter: 2 };

describe('the queue', () => {
  test('runs at most the given number of tasks at once, and each task once', async () => {
    const queue = queueOf(2, 64);
    const tasks = createTasks();
    const all = Promise.all(Array.from({ length: 20 }, () => queue.run(tasks.task)));
    for (let left = 20; left > 0; left -= 1) {
      await turn();
      assert.equal(tasks.running, Math.min(2, left));
      tasks.finish();
    }
    assert.equal((await all).length, 20);
  });

  test('is empty if no task runs or waits', async () => {
    const queue = queueOf(2, 64);
    const tasks = createTasks();
    assert.equal(queue.isEmpty(), true);
    const all = Array.from({ length: 3 }, () => queue.run(tasks.task));
    // Two tasks run and one waits; two run; one runs; none.
    for (const isEmpty of [false, false, false, true]) {
      await turn();
      assert.equal(queue.isEmpty(), isEmpty);
      tasks.finish();
      await turn();
    }
    await Promise.all(all);
  });

  test('is empty while a task runs that has taken longer than its longest time', async () => {
    const clock = createFakeClock();
    const queue = queueOf(1, 64, clock);
    void queue.run(never);
    await turn();
    assert.equal(queue.isEmpty(), false);
    clock.advance(longestTask + 1);
    assert.equal(queue.isEmpty(), true);
  });

  test('is not empty while a task waits for a slot, also if no task runs any more', async () => {
    const clock = createFakeClock();
    const queue = queueOf(1, 64, clock, never);
    const tasks = createTasks();
    const running = queue.run(tasks.task);
    void queue.run(tasks.task);
    await turn();
    tasks.finish();
    await running;
    assert.equal(queue.isEmpty(), false);
  });

  test('lets a task wait exactly as long as its patience', async () => {
    const clock = createFakeClock();
    const queue = queueOf(1, 64, clock);
    const tasks = createTasks();
    const { signal } = new AbortController();
    const running = queue.run(tasks.task);
    const waiting = queue.run(async () => 'served', { signal });
    await turn();
    clock.advance(patience);
    await turn();
    tasks.finish();
    await running;
    assert.equal(await waiting, 'served');
  });

  test('rejects a task with retryAfter if too many wait', async () => {
    const queue = queueOf(1, 3);
    const tasks = createTasks();
    const inside = Array.from({ length: 4 }, () => queue.run(tasks.task));
    await assert.rejects(queue.run(tasks.task), unavailable);
    for (let left = 4; left > 0; left -= 1) {
      await turn();
      tasks.finish();
    }
    await Promise.all(inside);
    assert.equal(await queue.run(() => Promise.resolve('again')), 'again');
  });

  test('runs the second task of a call before waiting tasks, and never rejects it', async () => {
    const queue = queueOf(1, 3);
    const order: string[] = [];
    const step = (name: string) => async (): Promise<void> => void order.push(name);
    const inTwoSteps = async (name: string): Promise<void> => {
      await queue.run(step(`${name} compares`));
      await queue.run(step(`${name} hashes`), { turn: 'next' });
    };
    const all = ['a', 'b', 'c', 'd'].map(inTwoSteps);
    await assert.rejects(queue.run(step('e compares')), { code: 'SERVICE_UNAVAILABLE' });
    await queue.run(step('f hashes'), { turn: 'next' });
    await Promise.all(all);
    assert.ok(order.indexOf('f hashes') < order.indexOf('c compares'), order.join());
    assert.ok(order.indexOf('a hashes') < order.indexOf('d compares'), order.join());
    assert.equal(order.length, 9);
  });

  test('runs further tasks after one that fails', async () => {
    const queue = queueOf(1, 3);
    const failing = (): Promise<never> => Promise.reject(new Error('out of memory'));
    for (let again = 0; again < 10; again += 1) await assert.rejects(queue.run(failing), /out of memory/u);
    assert.equal(await queue.run(() => Promise.resolve(1)), 1);
  });

  test('never starts a task whose caller has aborted, and gives its place to another', async () => {
    const queue = queueOf(1, 2);
    const tasks = createTasks();
    const caller = new AbortController();
    const running = queue.run(tasks.task);
    const given = [1, 2].map(() => queue.run(tasks.task, { signal: caller.signal }));
    caller.abort();
    const last = queue.run(tasks.task);
    for (const one of given) await assert.rejects(one, { code: 'REQUEST_ABORTED' });
    tasks.finish();
    await running;
    await turn();
    assert.equal(tasks.running, 1);
    tasks.finish();
    await last;
    await assert.rejects(queue.run(tasks.task, { signal: caller.signal }), { code: 'REQUEST_ABORTED' });
    assert.equal(tasks.running, 0);
  });

  test('rejects a task that has waited too long, so that a started task has enough time', async () => {
    const clock = createFakeClock();
    const queue = queueOf(1, 64, clock);
    const caller = new AbortController();
    const { signal } = caller;
    // Each task takes 400 ms, and a call is made every 200 ms: twice as many as can be served.
    const waits: number[] = [];
    const calls: Promise<unknown>[] = [];
    const tasks = createTasks();
    for (let time = 0; time < 10_000; time += 200) {
      const came = clock();
      const call = queue.run(() => (waits.push(clock() - came), tasks.task()), { signal });
      calls.push(call.catch((error: unknown) => error));
      await turn();
      clock.advance(200);
      if (time % 400 === 200) tasks.finish();
      await turn();
    }
    caller.abort();
    assert.ok(waits.length >= 24, `${waits.length} started`);
    assert.ok(Math.max(...waits) <= patience, waits.join());
  });

  test('lets a task without a signal wait as long as it takes', async () => {
    const clock = createFakeClock();
    const queue = queueOf(1, 64, clock);
    const tasks = createTasks();
    const running = queue.run(tasks.task);
    const waiting = queue.run(() => Promise.resolve('served'));
    await turn();
    clock.advance(60_000);
    tasks.finish();
    await running;
    assert.equal(await waiting, 'served');
  });

  test('gives the slot of a task that never ends to another one after its longest time', async () => {
    const clock = createFakeClock();
    const queue = queueOf(2, 64, clock);
    void queue.run(never);
    void queue.run(never);
    let hasStarted = false;
    const waiting = queue.run(async () => {
      hasStarted = true;
      return 'served';
    });
    clock.advance(longestTask);
    await turn();
    await turn();
    assert.equal(hasStarted, false);
    clock.advance(1);
    assert.equal(await waiting, 'served');
  });

  test('gives that slot to another one also after the clock was set back', async () => {
    const clock = createFakeClock();
    const queue = queueOf(1, 64, clock);
    void queue.run(never);
    clock.advance(-60_000);
    assert.equal(await queue.run(() => Promise.resolve('served')), 'served');
  });

  test('runs no more tasks than its limit after a late one has ended', async () => {
    const clock = createFakeClock();
    const queue = queueOf(1, 64, clock);
    const tasks = createTasks();
    const all = [1, 2, 3].map(() => queue.run(tasks.task));
    clock.advance(longestTask + 1);
    await turn();
    await turn();
    assert.equal(tasks.running, 2);
    tasks.finish();
    await turn();
    await turn();
    assert.equal(tasks.running, 1);
    for (let left = 2; left > 0; left -= 1) {
      tasks.finish();
      await turn();
      await turn();
    }
    await Promise.all(all);
  });

  test('starts a task only when the timer of its own call has fired', async () => {
    const timers: (() => void)[] = [];
    const delay: Delay = () => new Promise((resolve) => timers.push(resolve));
    const queue = queueOf(1, 64, createFakeClock(), delay);
    const tasks = createTasks();
    const first = queue.run(tasks.task);
    const second = queue.run(tasks.task);
    await turn();
    tasks.finish();
    await first;
    await turn();
    assert.equal(tasks.running, 0);
    for (const fire of timers.splice(0)) fire();
    await turn();
    assert.equal(tasks.running, 1);
    tasks.finish();
    await second;
  });

  test('passes over calls whose timers never fire again, and frees their places', async () => {
    const clock = createFakeClock();
    let areEnded = true;
    const queue = queueOf(1, 3, clock, () => (areEnded ? never() : turn()));
    const tasks = createTasks();
    const first = queue.run(tasks.task);
    for (let ended = 0; ended < 3; ended += 1) void queue.run(() => assert.fail('An ended request continues'));
    areEnded = false;
    await assert.rejects(queue.run(tasks.task), unavailable);
    clock.advance(1001);
    const last = queue.run(tasks.task);
    tasks.finish();
    await first;
    await turn();
    assert.equal(tasks.running, 1);
    tasks.finish();
    await last;
  });
});
