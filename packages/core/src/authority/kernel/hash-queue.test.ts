import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import type { Delay } from '../../ambient.ts';
import { createFakeClock } from '../../testing/fake-clock.ts';
import { personas } from '../../testing/personas.ts';
import { createRecordStore } from '../../testing/record-store.ts';
import { createTestAuthority } from '../../testing/service-harness.ts';
import { createTestHasher } from '../../testing/test-hasher.ts';
import type { PasswordHasher } from '../ports.ts';
import { createHashQueue } from './hash-queue.ts';

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const never = (): Promise<never> => new Promise(() => undefined);
const { username, password } = personas.ada;

describe('a queue for hashes', () => {
  test('needs a whole number of hashes at a time', () => {
    for (const concurrency of [0, -1, 1.5, Number.NaN, Infinity, '2' as unknown as number]) {
      assert.throws(() => createHashQueue({ concurrency }), TypeError);
    }
  });

  test('limits the hashes of fifty authorities together', async () => {
    let running = 0;
    let most = 0;
    const hasher = createTestHasher();
    const counted = async <Value>(work: () => Promise<Value>): Promise<Value> => {
      running += 1;
      most = Math.max(most, running);
      await turn();
      return work().finally(() => {
        running -= 1;
      });
    };
    const passwordHasher: PasswordHasher = {
      ...hasher,
      hash: (secret) => counted(() => hasher.hash(secret)),
      verify: (secret, hash) => counted(() => hasher.verify(secret, hash)),
    };
    const hashQueue = createHashQueue({ concurrency: 3, delay: turn });
    const authorities = Array.from({ length: 50 }, () =>
      createTestAuthority({ storage: createRecordStore(), passwordHasher, hashQueue }),
    );
    await Promise.all(authorities.map(({ accounts }) => accounts.register(personas.ada)));
    await Promise.all(authorities.map((authority) => authority.verifyPassword({ username, password })));
    assert.equal(most, 3);
  });

  test('runs the hashes of a host, too', async () => {
    assert.equal(await createHashQueue().run(async () => 'hashed'), 'hashed');
  });
});

/** An authority as on Workers: nothing of a request continues after its client has left. */
async function openWorker() {
  const clock = createFakeClock();
  const hasher = createTestHasher();
  let hasLeft = false;
  const continues = <Value>(work: () => Promise<Value>): Promise<Value> => (hasLeft ? never() : work());
  const delay: Delay = () => continues(turn);
  const authority = createTestAuthority({
    storage: createRecordStore(),
    clock,
    hashQueue: createHashQueue({ clock, delay }),
    passwordHasher: {
      ...hasher,
      hash: (secret) => continues(() => hasher.hash(secret)),
      verify: (secret, hash) => continues(() => hasher.verify(secret, hash)),
    },
  });
  const people = Array.from({ length: 8 }, (_, index) => ({ ...personas.ada, username: `ada${index}` }));
  await Promise.all(people.map((person) => authority.accounts.register(person)));
  return {
    clock,
    signIn: (name: string) => authority.verifyPassword({ username: name, password }),
    signInAll: () =>
      Promise.all(people.map((person) => authority.verifyPassword({ username: person.username, password }))),
    /** The clients of these requests leave. */
    async leave(begin: () => void): Promise<void> {
      hasLeft = true;
      begin();
      // Until every request waits for something that does not happen.
      for (let turns = 0; turns < 10; turns += 1) await turn();
      hasLeft = false;
    },
  };
}

describe('when clients have left', () => {
  test('eight users can sign in at once', async () => {
    const worker = await openWorker();
    assert.equal((await worker.signInAll()).length, 8);
    await worker.leave(() => void worker.signIn('unknown'));
    assert.equal((await worker.signInAll()).length, 8);
  });

  test('users can sign in after the time of the slots that were held, also with an unknown name', async () => {
    const worker = await openWorker();
    await worker.leave(() => {
      for (const name of ['ada0', 'ada1', 'ada2', 'unknown']) void worker.signIn(name);
    });
    const signedIn = worker.signIn('ada7');
    const unknown = assert.rejects(worker.signIn('unknown'), { code: 'PASSWORD_WRONG' });
    await turn();
    worker.clock.advance(4001);
    assert.equal((await signedIn).secondFactorRequired, false);
    await unknown;
  });

  test('the owner can sign in to the same account after the time of a turn', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const worker = await openWorker();
    await worker.leave(() => void worker.signIn('ada0'));
    const signedIn = worker.signIn('ada0');
    for (let turns = 0; turns < 10; turns += 1) await turn();
    worker.clock.advance(5001);
    t.mock.timers.tick(10);
    assert.equal((await signedIn).secondFactorRequired, false);
  });
});
