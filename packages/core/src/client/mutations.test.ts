import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { TestContext } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

import type { AccountSnapshot } from '../account.ts';
import { createAccountClient } from '../client.ts';
import type { AccountClient } from '../client.ts';
import { AccountError } from '../errors.ts';
import { callOperation, serviceFrom } from '../operations.ts';
import type { CarryOut } from '../operations.ts';
import type { ChangeResult } from '../result.ts';
import { personas } from '../testing/personas.ts';
import { createRecordStore } from '../testing/record-store.ts';
import { createTestAuthority } from '../testing/service-harness.ts';

const { password } = personas.ada;
const change = { currentPassword: password, newPassword: 'Difference-Engine-2' };

interface Harness {
  readonly client: AccountClient;
  /** The account that the next reads return. If it is `null`, reads fail. */
  account: AccountSnapshot | null;
  /** The implementation of the next changes. */
  change: CarryOut;
  /** Makes the change. */
  readonly make: CarryOut;
}

async function createHarness(): Promise<Harness> {
  const authority = createTestAuthority({ storage: createRecordStore() });
  const { id } = await authority.accounts.register(personas.ada);
  const service = authority.serviceWithoutSession(id);
  const client = createAccountClient({
    service: serviceFrom(async (name, input, options) => {
      if (name !== 'load') return harness.change(name, input, options);
      if (harness.account === null) throw new AccountError('CONNECTION_FAILED');
      return harness.account;
    }),
    channel: null,
  });
  const harness: Harness = {
    client,
    account: await service.load(),
    change: () => Promise.reject(new AccountError('OUTCOME_UNKNOWN')),
    make: async (name, input, options) => {
      const answer = await callOperation(service, name, input, options);
      harness.account = await service.load();
      return answer;
    },
  };
  await client.load();
  return harness;
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function isPending(result: ChangeResult<unknown>): Promise<boolean> {
  assert.ok(!result.ok && result.outcome === 'unknown');
  return (await Promise.race([result.resolved, turn().then(() => 'pending')])) === 'pending';
}

function withChangedPassword(account: AccountSnapshot | null): AccountSnapshot {
  assert.ok(account);
  return { ...account, password: { ...account.password, changedAt: '2030-01-01T00:00:00.000Z' } };
}

/** Makes a change whose outcome is unknown. */
async function loseAnswer(harness: Harness, input = change): Promise<ChangeResult<unknown>> {
  const { account } = harness;
  harness.account = null;
  const result = await harness.client.password.change(input);
  harness.account = account;
  return result;
}

describe('an unknown outcome', () => {
  test('is no longer followed after close', async () => {
    const harness = await createHarness();
    const { client } = harness;
    await loseAnswer(harness);
    await harness.client.mfa.cancelTotp();
    const listeners = client.account.lc;
    client.close();
    assert.equal(client.account.lc, listeners - 1);
  });

  test('is no longer followed after the account of another user was read', async () => {
    const harness = await createHarness();
    const { account } = harness;
    const result = await loseAnswer(harness);
    assert.ok(account);
    harness.account = { ...account, id: 'other' };
    await harness.client.load();
    harness.account = withChangedPassword(account);
    await harness.client.load();
    assert.ok(await isPending(result));
  });

  test('is no longer followed after a newer change of the same name, but after one of another name', async () => {
    const harness = await createHarness();
    const older = await loseAnswer(harness);
    const newer = await loseAnswer(harness, { ...change, newPassword: 'Difference-Engine-3' });
    harness.change = harness.make;
    assert.ok((await harness.client.preferences.update({ theme: 'dark' })).ok);
    assert.ok(await isPending(older));
    assert.equal(!newer.ok && newer.outcome === 'unknown' && (await newer.resolved), 'notSaved');
  });

  const changes: Readonly<Record<string, (client: AccountClient) => readonly [object, Promise<unknown>]>> = {
    'a new password': ({ password }) => {
      const input = { ...change };
      return [input, password.change(input)];
    },
    'a new username': ({ profile }) => {
      const input = { username: 'countess', password };
      return [input, profile.update(input, { version: 'any' })];
    },
    'a change of MFA': ({ mfa }) => {
      const input = { password, code: '123456' };
      return [input, mfa.disable(input)];
    },
  };

  for (const [title, request] of Object.entries(changes)) {
    test(`does not keep the password and code of ${title} in memory`, async () => {
      setFlagsFromString('--expose-gc');
      const collectGarbage = runInNewContext('gc') as () => void;
      const harness = await createHarness();
      harness.account = null;
      const input = await (async () => {
        const [given, result] = request(harness.client);
        assert.equal(((await result) as { outcome?: string }).outcome, 'unknown');
        return new WeakRef(given);
      })();
      await turn();
      collectGarbage();
      assert.equal(input.deref(), undefined);
      assert.equal(harness.client.session.get(), 'active');
    });
  }
});

describe('a listener that throws', () => {
  const failing = new Error('The listener failed');

  /** Collects the errors that the platform would report as uncaught. */
  function collectUncaught(context: TestContext): () => unknown[] {
    const { mock } = context.mock.method(globalThis, 'queueMicrotask', () => undefined);
    return () =>
      mock.calls.map(({ arguments: [run] }) => {
        try {
          (run as () => void)();
        } catch (thrown) {
          return thrown;
        }
        return undefined;
      });
  }

  for (const [what, listenTo] of [
    ['the account', ({ account }: AccountClient, listener: () => void) => account.listen(listener)],
    ['the profile', ({ profile }: AccountClient, listener: () => void) => profile.state.listen(listener)],
    ['the preferences', ({ preferences }: AccountClient, listener: () => void) => preferences.state.listen(listener)],
  ] as const) {
    test(`to ${what} does not make an action reject, and its error is reported`, async (context) => {
      const harness = await createHarness();
      const { client } = harness;
      harness.change = harness.make;
      const uncaught = collectUncaught(context);
      const seen: string[] = [];
      listenTo(client, () => {
        throw failing;
      });
      client.account.listen(({ status }) => seen.push(status));
      assert.ok((await client.load()).ok);
      const { version } = harness.account?.profile ?? assert.fail();
      assert.ok((await client.profile.update({ fullName: 'Ada King' }, { version })).ok);
      assert.ok((await client.preferences.update({ theme: 'dark' })).ok);
      assert.deepEqual(seen, ['loading', 'ready', 'ready', 'ready'], 'the other listeners are called');
      const errors = uncaught();
      assert.ok(errors.length > 0 && errors.every((error) => error === failing));
    });
  }

  test('to the session does not make an action reject', async (context) => {
    const harness = await createHarness();
    collectUncaught(context);
    harness.client.session.listen(() => {
      throw failing;
    });
    harness.change = () => Promise.reject(new AccountError('SESSION_ENDED'));
    const result = await harness.client.mfa.cancelTotp();
    assert.equal(!result.ok && result.error.code, 'SESSION_ENDED');
    assert.equal(harness.client.session.get(), 'ended');
  });
});

describe('a change whose outcome is unknown and whose error has retryAfter', () => {
  const busy = new AccountError('OUTCOME_UNKNOWN', { retryAfter: 1 });

  test('is compared only after that time, when the write has been made', async (context) => {
    context.mock.timers.enable({ apis: ['setTimeout'] });
    const harness = await createHarness();
    harness.change = () => Promise.reject(busy);
    const result = harness.client.password.change(change);
    await turn();
    context.mock.timers.tick(999);
    await turn();
    assert.equal(harness.client.account.get().status, 'ready', 'nothing is read yet');
    await harness.make('changePassword', change, {});
    context.mock.timers.tick(1);
    const { ok, ...rest } = await result;
    assert.deepEqual({ ok, ...rest }, { ok: false, error: busy, outcome: 'saved' });
  });

  test('is notSaved if the account has not changed after that time', async (context) => {
    context.mock.timers.enable({ apis: ['setTimeout'] });
    const harness = await createHarness();
    harness.change = () => Promise.reject(busy);
    const result = harness.client.password.change(change);
    await turn();
    context.mock.timers.tick(1000);
    assert.deepEqual(await result, { ok: false, error: busy, outcome: 'notSaved' });
  });

  test('waits at most five seconds', async (context) => {
    context.mock.timers.enable({ apis: ['setTimeout'] });
    const harness = await createHarness();
    harness.change = () => Promise.reject(new AccountError('OUTCOME_UNKNOWN', { retryAfter: 86_400 }));
    const result = harness.client.password.change(change);
    await turn();
    context.mock.timers.tick(5000);
    assert.equal((await result).ok, false);
  });

  test('stays unknown if the client is closed while it waits', async (context) => {
    context.mock.timers.enable({ apis: ['setTimeout'] });
    const harness = await createHarness();
    harness.change = () => Promise.reject(busy);
    const result = harness.client.password.change(change);
    await turn();
    harness.client.close();
    assert.ok(await isPending(await result));
  });
});

describe('a change that a service answers with', () => {
  for (const answer of [undefined, null, {}]) {
    test(`${JSON.stringify(answer)} does not reject`, async () => {
      const harness = await createHarness();
      const { client } = harness;
      harness.change = async () => answer;
      const codes = [
        await client.password.change(change),
        await client.preferences.update({ theme: 'dark' }),
        await client.preferences.update({}),
        await client.profile.update({ fullName: 'Ada King' }, { version: 'any' }),
      ].map((result) => (result.ok ? 'ok' : result.error.code));
      const unknown = 'OUTCOME_UNKNOWN';
      assert.deepEqual(codes, [answer ? 'ok' : unknown, unknown, unknown, unknown]);
    });
  }
});

describe('a change after another user has signed in', () => {
  const other = (account: AccountSnapshot | null): AccountSnapshot => {
    assert.ok(account);
    return { ...account, id: 'other' };
  };
  const shownId = ({ client }: Harness): unknown => {
    const account = client.account.get();
    return account.status === 'ready' && account.value.id;
  };

  test('is not sent if it was requested before their account was read', async () => {
    const harness = await createHarness();
    const { client } = harness;
    const sent: string[] = [];
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const mine = harness.account;
    harness.change = async (name) => {
      sent.push(name);
      await held;
      return { account: mine, epoch: 2 };
    };
    const first = client.password.change(change);
    const second = client.profile.update({ fullName: 'Augusta' }, { version: '1' });
    await turn();
    harness.account = other(harness.account);
    await client.load();
    release();
    assert.ok((await first).ok);
    const result = await second;
    assert.deepEqual(!result.ok && [result.error.code, result.outcome], ['SESSION_ENDED', 'notSaved']);
    assert.deepEqual(sent, ['changePassword']);
    assert.equal(client.session.get(), 'active');
  });

  const answers: Readonly<
    Record<
      string,
      (account: AccountSnapshot) => readonly [unknown, (client: AccountClient) => Promise<ChangeResult<unknown>>]
    >
  > = {
    'an account': (account) => [account, ({ mfa }) => mfa.cancelTotp()],
    'an account and codes': (account) => [
      { account, epoch: 2, backupCodes: ['AAAA-AAAA'] },
      ({ mfa }) => mfa.regenerateBackupCodes({ password }),
    ],
    preferences: (account) => [
      { ...account, preferences: { version: '2', values: { theme: 'dark' } } },
      ({ preferences }) => preferences.update({ theme: 'dark' }),
    ],
    'a profile': (account) => [
      { ...account, profile: { ...account.profile, fullName: 'Augusta' } },
      ({ profile }) => profile.update({ fullName: 'Augusta' }, { version: '1' }),
    ],
  };
  for (const [title, answer] of Object.entries(answers)) {
    test(`is SESSION_ENDED if the answer is theirs: ${title}`, async () => {
      const harness = await createHarness();
      const [given, request] = answer(other(harness.account));
      harness.change = () => Promise.resolve(given);
      const result = await request(harness.client);
      assert.deepEqual(!result.ok && [result.error.code, result.outcome], ['SESSION_ENDED', 'notSaved']);
      assert.deepEqual([shownId(harness), harness.client.session.get()], ['other', 'active']);
    });
  }

  test('does not show the account before again, if its answer is late', async () => {
    const harness = await createHarness();
    const { client } = harness;
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const mine = harness.account;
    harness.change = async () => {
      await held;
      return mine;
    };
    const result = client.mfa.cancelTotp();
    await turn();
    harness.account = other(mine);
    await client.load();
    release();
    assert.ok((await result).ok);
    await turn();
    assert.equal(shownId(harness), 'other');
  });

  test('is a new one if it has the same input as one of the account before', async () => {
    const harness = await createHarness();
    const { client } = harness;
    let sent = 0;
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    harness.change = async () => {
      sent += 1;
      await held;
      return harness.account;
    };
    const before = client.mfa.cancelTotp();
    await turn();
    harness.account = other(harness.account);
    await client.load();
    const after = client.mfa.cancelTotp();
    release();
    await before;
    assert.ok((await after).ok);
    assert.equal(sent, 2);
  });
});
