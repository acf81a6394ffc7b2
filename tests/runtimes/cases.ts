import assert from 'node:assert/strict';

import { confirmationConformance, personas, serviceConformance } from '@account-elements/core/testing';

import { startHashServer } from './hash-server.ts';
import type { HashServer } from './hash-server.ts';
import { control, createHost, createRemoteHarness } from './remote-harness.ts';

/** A check of a host in another runtime. */
export interface RuntimeCase {
  readonly name: string;
  readonly run: () => Promise<void>;
}

const { username, password } = personas.ada;
const people = Array.from({ length: 8 }, (_, index) => ({ ...personas.ada, username: `ada${index}` }));

/** The conformance suites on a storage of the runtime. */
export function conformanceCases(origin: string, storage: string): readonly RuntimeCase[] {
  const authority = { confirmations: { username: 'password', mfa: 'password-and-code' } } as const;
  return [
    ...serviceConformance(() => createRemoteHarness(origin, { storage, hasher: 'fast' })),
    ...confirmationConformance(() => createRemoteHarness(origin, { storage, hasher: 'fast', authority })),
  ];
}

/** What depends on the runtime: its hashes, and what remains of requests whose clients have left. */
export function hasherCases(origin: string): readonly RuntimeCase[] {
  return [
    {
      name: 'registers and signs in with the default hasher',
      run: async () => {
        const host = await createHost(origin, { storage: 'memory', hasher: 'default' });
        await control(host, { name: 'register', input: personas.ada });
        await control(host, { name: 'verifyPassword', input: { username, password } });
        const wrong = control(host, { name: 'verifyPassword', input: { username, password: 'Wrong-1843' } });
        await assert.rejects(wrong, { code: 'PASSWORD_WRONG' });
      },
    },
    {
      name: 'signs in eight users at once, if the hasher awaits another server',
      run: () => withHost(origin, signInAll),
    },
    { name: 'signs in users after clients have left', run: () => withHost(origin, signInAfterLeaving) },
  ];
}

interface Scene {
  readonly host: string;
  readonly hashes: HashServer;
}

async function withHost(origin: string, run: (scene: Scene) => Promise<void>): Promise<void> {
  const hashes = await startHashServer();
  try {
    const host = await createHost(origin, { storage: 'memory', hasher: { url: hashes.url } });
    for (const input of people) await control(host, { name: 'register', input });
    await run({ host, hashes });
  } finally {
    await hashes.close();
  }
}

const signIn = (host: string, name: string, signal?: AbortSignal): Promise<unknown> =>
  control(host, { name: 'verifyPassword', input: { username: name, password } }, signal && { signal });

async function signInAll({ host, hashes }: Scene): Promise<void> {
  hashes.hold();
  const all = Promise.all(people.map((person) => signIn(host, person.username)));
  await hashes.waiting(2);
  hashes.release();
  await all;
}

async function signInAfterLeaving({ host, hashes }: Scene): Promise<void> {
  hashes.hold();
  const clients = new AbortController();
  const leaving = Promise.allSettled(['ada0', 'ada1', 'ada2'].map((name) => signIn(host, name, clients.signal)));
  await hashes.waiting(2);
  clients.abort();
  const outcomes = await leaving;
  assert.deepEqual(
    outcomes.map(({ status }) => status),
    ['rejected', 'rejected', 'rejected'],
  );
  hashes.release();
  // Also the accounts of the clients that have left.
  await Promise.all(people.map((person) => signIn(host, person.username)));
}
