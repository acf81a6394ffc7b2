import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';

import { createHashQueue } from '@account-elements/core/authority';
import type { PasswordHasher } from '@account-elements/core/authority';
import { createFakeClock, createTestAuthority, createTestHasher, personas } from '@account-elements/core/testing';
import type { FakeClock } from '@account-elements/core/testing';

import { createMemoryStorage } from '../src/memory/index.ts';
import { createAccountHandler } from '../src/http/handler.ts';
import { requestOf } from './handler-harness.ts';

type Person = Readonly<Record<'username' | 'password', string>>;

/** Several users of one server with two cores, on which a password hash takes a fixed time of the clock. */
export interface Office {
  readonly clock: FakeClock;
  /** Sends a change of every user at once. Every answer must be 200. */
  all(
    path: string,
    body: (person: Person, index: number) => object,
  ): Promise<readonly Readonly<Record<string, unknown>>[]>;
}

const cores = 2;

/** The handler and the authority have their default limits. */
export async function openOffice(context: TestContext, people: number, duration: number): Promise<Office> {
  const clock = createFakeClock();
  const { hasher, hold, work } = createHeldHasher();
  const authority = createTestAuthority({
    storage: createMemoryStorage(),
    clock,
    passwordHasher: hasher,
    hashQueue: createHashQueue({
      concurrency: cores,
      clock,
      delay: () => new Promise((resolve) => setImmediate(resolve)),
    }),
  });
  const staff = Array.from({ length: people }, (_, index) => ({ ...personas.ada, username: `ada${index}` }));
  const accounts = await Promise.all(staff.map((person) => authority.accounts.register(person)));
  const sessions = accounts.map(({ id }) => ({ accountId: id, sessionId: id, epoch: 1 }));
  // The server has been running for a time: its first sign-in is over.
  await authority.verifyPassword({ username: 'ada0', password: personas.ada.password });
  const handler = createAccountHandler({
    authenticate: (request) => sessions[Number(request.headers.get('authorization'))] ?? null,
    serviceFor: authority.serviceFor,
    onCredentialsChanged: (_request, { sessionId, epoch }) => {
      for (const session of sessions) if (session.sessionId === sessionId) session.epoch = epoch;
      return undefined;
    },
  });
  hold();
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const pass = (): void => {
    clock.advance(duration);
    context.mock.timers.tick(duration);
  };
  return {
    clock,
    async all(path, body) {
      let waiting = people;
      const answers = staff.map(async (person, index) => {
        const headers = { authorization: String(index) };
        const response = await handler(requestOf('POST', path, { body: body(person, index), headers }));
        waiting -= 1;
        return response;
      });
      await work(() => waiting, pass);
      return Promise.all(answers.map(async (answer) => bodyOf(await answer)));
    },
  };
}

async function bodyOf(response: Response): Promise<Readonly<Record<string, unknown>>> {
  const text = await response.text();
  assert.equal(response.status, 200, text);
  return JSON.parse(text) as Readonly<Record<string, unknown>>;
}

/** A hasher whose work takes no time before `hold()`. */
function createHeldHasher() {
  const hasher = createTestHasher();
  const started: (() => void)[] = [];
  let isHeld = false;
  const held = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    if (isHeld) await new Promise<void>((resolve) => started.push(resolve));
    return work();
  };
  const heldHasher: PasswordHasher = {
    ...hasher,
    hash: (password) => held(() => hasher.hash(password)),
    verify: (password, hash) => held(() => hasher.verify(password, hash)),
  };
  return {
    hasher: heldHasher,
    hold: () => {
      isHeld = true;
    },
    /** While calls wait: as soon as every core is busy, time passes and their hashes are finished. */
    async work(waiting: () => number, pass: () => void): Promise<void> {
      while (waiting() > 0) {
        while (started.length < Math.min(cores, waiting())) await new Promise((resolve) => setImmediate(resolve));
        if (started.length > 0) pass();
        for (const finish of started.splice(0)) finish();
      }
    },
  };
}
