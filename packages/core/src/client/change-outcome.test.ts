import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { createAccountClient } from '../client.ts';
import type { AccountClient } from '../client.ts';
import { AccountError } from '../errors.ts';
import { callOperation, operations, serviceFrom } from '../operations.ts';
import type { ChangeName } from '../operations.ts';
import type { ChangeResult } from '../result.ts';
import type { FullAccountService } from '../service.ts';
import { totpCodeAt } from '../testing/authenticator.ts';
import { createFakeClock } from '../testing/fake-clock.ts';
import { personas } from '../testing/personas.ts';
import { createRecordStore } from '../testing/record-store.ts';
import { createTestAuthority } from '../testing/service-harness.ts';
import { compareWith } from './change-outcome.ts';

const { password } = personas.ada;

interface Harness {
  readonly client: AccountClient;
  /** The same account without faults. */
  readonly service: FullAccountService;
  readonly clock: ReturnType<typeof createFakeClock>;
  /** Uses a backup code to sign in. */
  spend(backupCode: string | undefined): Promise<void>;
  /** The next change gives `OUTCOME_UNKNOWN`, after it was made or before. */
  loseNext(outcome: 'saved' | 'notSaved'): void;
  /** Reads fail while this is `false`. */
  setReadable(isReadable: boolean): void;
}

async function createHarness(): Promise<Harness> {
  const clock = createFakeClock();
  const authority = createTestAuthority({ storage: createRecordStore(), clock });
  const { id } = await authority.accounts.register(personas.ada);
  const service = authority.serviceWithoutSession(id);
  let lost: 'saved' | 'notSaved' | null = null;
  let readable = true;
  const faulty = serviceFrom(async (name, input, options) => {
    if (name === 'load' && !readable) throw new AccountError('CONNECTION_FAILED');
    if (name === 'load' || lost === null) return callOperation(service, name, input, options);
    const outcome = lost;
    lost = null;
    if (outcome === 'saved') await callOperation(service, name, input, options);
    throw new AccountError('OUTCOME_UNKNOWN');
  });
  const client = createAccountClient({ service: faulty, channel: null });
  await client.load();
  return {
    client,
    service,
    clock,
    spend: async (code = '') => {
      const { epoch } = await authority.verifyPassword({ username: personas.ada.username, password });
      await authority.verifySecondFactor({ accountId: id, epoch, code });
      await client.load();
    },
    loseNext: (outcome) => {
      lost = outcome;
    },
    setReadable: (isReadable) => {
      readable = isReadable;
    },
  };
}

/** Enables MFA, and returns the backup codes. */
async function enableMfa({ service, client, clock }: Harness): Promise<readonly string[]> {
  const { secret } = await service.mfa.beginTotp({ password });
  const { backupCodes } = await service.mfa.confirmTotp({ code: totpCodeAt(secret, clock()) });
  await client.load();
  return backupCodes ?? [];
}

type Change = (harness: Harness) => Promise<() => Promise<ChangeResult<unknown>>>;

/** Prepares the account, and returns the change. */
const changes: Readonly<Partial<Record<ChangeName, Change>>> = {
  updateProfile: async ({ client, service }) => {
    const { profile } = await service.load();
    return () => client.profile.update({ fullName: 'Ada King' }, profile);
  },
  updatePreferences: async ({ client }) => {
    return () => client.preferences.update({ theme: 'dark' });
  },
  changePassword: async ({ client }) => {
    return () => client.password.change({ currentPassword: password, newPassword: 'Difference-Engine-2' });
  },
  beginTotp: async ({ client }) => {
    return () => client.mfa.beginTotp({ password });
  },
  confirmTotp: async ({ client, clock }) => {
    const enrolment = await client.mfa.beginTotp({ password });
    assert.ok(enrolment.ok);
    return () => client.mfa.confirmTotp({ code: totpCodeAt(enrolment.value.secret, clock()) });
  },
  cancelTotp: async ({ client }) => {
    assert.ok((await client.mfa.beginTotp({ password })).ok);
    await client.load();
    return () => client.mfa.cancelTotp();
  },
  disableMfa: async (harness) => {
    await enableMfa(harness);
    return () => harness.client.mfa.disable({ password });
  },
};

/** The account does not contain the password that confirms the change. */
const confirmedRename: Change = async ({ client, service }) => {
  const { profile } = await service.load();
  return () => client.profile.update({ username: 'countess', password }, profile);
};

function outcomeOf(result: ChangeResult<unknown>): string {
  assert.equal(!result.ok && result.error.code, 'OUTCOME_UNKNOWN');
  return result.ok ? 'ok' : result.outcome;
}

function assertUnknown(
  result: ChangeResult<unknown>,
): asserts result is Extract<typeof result, { outcome: 'unknown' }> {
  assert.equal(outcomeOf(result), 'unknown');
}

/** Whether a promise is still pending after all queued tasks have run. */
async function isPending(promise: Promise<unknown>): Promise<boolean> {
  const later = new Promise((resolve) => setImmediate(() => resolve('pending')));
  return (await Promise.race([promise, later])) === 'pending';
}

for (const [name, prepare] of Object.entries({ ...changes, 'updateProfile with a password': confirmedRename })) {
  describe(`${name} whose answer is lost`, () => {
    for (const expected of ['saved', 'notSaved'] as const) {
      test(`is ${expected} if the account that is read shows it`, async () => {
        const harness = await createHarness();
        const change = await prepare(harness);
        harness.loseNext(expected);
        assert.equal(outcomeOf(await change()), expected);
        assert.deepEqual(harness.client.account.get(), { status: 'ready', value: await harness.service.load() });
      });

      test(`is unknown while the account cannot be read, and then ${expected}`, async () => {
        const harness = await createHarness();
        const change = await prepare(harness);
        harness.loseNext(expected);
        harness.setReadable(false);
        const result = await change();
        assertUnknown(result);
        assert.equal((await harness.client.load()).ok, false);
        assert.ok(await isPending(result.resolved));
        harness.setReadable(true);
        await harness.client.load();
        assert.equal(await result.resolved, expected);
      });
    }

    test('is unknown if the client is closed before the account is read', async () => {
      const harness = await createHarness();
      const change = await prepare(harness);
      harness.loseNext('saved');
      const changing = change();
      const stop = harness.client.account.listen(({ status }) => {
        if (status !== 'loading') return;
        stop();
        queueMicrotask(() => harness.client.close());
      });
      const result = await changing;
      assertUnknown(result);
      assert.equal((await harness.client.load()).ok, false);
      assert.ok(await isPending(result.resolved));
    });
  });
}

describe('regenerateBackupCodes whose answer is lost', () => {
  const lose = async (harness: Harness, outcome: 'saved' | 'notSaved'): Promise<ChangeResult<unknown>> => {
    harness.loseNext(outcome);
    return harness.client.mfa.regenerateBackupCodes({ password });
  };

  test('is saved if the account has more codes than before', async () => {
    const harness = await createHarness();
    const [code] = await enableMfa(harness);
    await harness.spend(code);
    assert.equal(outcomeOf(await lose(harness, 'saved')), 'saved');
  });

  test('is notSaved if the account has fewer codes than before', async () => {
    const harness = await createHarness();
    const [code] = await enableMfa(harness);
    const before = await harness.service.load();
    await harness.spend(code);
    const after = await harness.service.load();
    assert.equal(compareWith('regenerateBackupCodes', { password }, before)(after), 'notSaved');
  });

  test('is unknown if the number of codes is the same as before', async () => {
    for (const outcome of ['saved', 'notSaved'] as const) {
      const harness = await createHarness();
      await enableMfa(harness);
      const result = await lose(harness, outcome);
      assertUnknown(result);
      await harness.client.load();
      assert.ok(await isPending(result.resolved));
    }
  });
});

describe('a change that fails otherwise', () => {
  test('is notSaved', async () => {
    const { client } = await createHarness();
    const results = [
      await client.password.change({ currentPassword: 'Not-the-one-1', newPassword: 'Difference-Engine-2' }),
      await client.profile.update({ fullName: 'Ada King' }, { version: '7' }),
      await client.preferences.update({ theme: 'blue' }),
    ];
    for (const result of results) assert.equal(!result.ok && result.outcome, 'notSaved');
  });

  test('is notSaved if the client was closed before it was sent, and unknown if it was in flight', async () => {
    const { service } = await createHarness();
    const client = createAccountClient({
      service: {
        ...service,
        mfa: {
          ...service.mfa,
          disable: (_confirmation, options) =>
            new Promise((_resolve, reject) => {
              options?.signal?.addEventListener('abort', () => reject(new AccountError('REQUEST_ABORTED')));
              client.close();
            }),
        },
      },
      channel: null,
    });
    const inFlight = client.mfa.disable({ password });
    const waiting = client.mfa.cancelTotp();
    const results = await Promise.all([inFlight, waiting]);
    assert.deepEqual(
      results.map((result) => !result.ok && [result.error.code, result.outcome]),
      [
        ['REQUEST_ABORTED', 'unknown'],
        ['REQUEST_ABORTED', 'notSaved'],
      ],
    );
  });
});

test('a lost answer stays unknown for the account of another user', async () => {
  const harness = await createHarness();
  const other = await createHarness();
  let service = harness.service;
  const client = createAccountClient({
    service: serviceFrom(async (name, input, options) => {
      if (name !== 'load') throw new AccountError('OUTCOME_UNKNOWN');
      return callOperation(service, name, input, options);
    }),
    channel: null,
  });
  await client.load();
  service = other.service;
  const result = await client.profile.update({ fullName: personas.ada.fullName }, { version: 'any' });
  assertUnknown(result);
  service = harness.service;
  await client.load();
  assert.ok(await isPending(result.resolved));
});

test('a change waits until the outcome of the previous one is known', async () => {
  const harness = await createHarness();
  harness.loseNext('saved');
  const order: string[] = [];
  const { profile } = await harness.service.load();
  const first = harness.client.profile.update({ fullName: 'Ada King' }, profile).then(() => order.push('first'));
  const second = harness.client.preferences.update({ theme: 'dark' }).then(() => order.push('second'));
  await Promise.all([first, second, harness.client.load()]);
  assert.deepEqual(order, ['first', 'second']);
});

test('every change has a test here', () => {
  const tested = ['load', 'regenerateBackupCodes', ...Object.keys(changes)];
  assert.deepEqual(tested.sort(), Object.keys(operations).sort());
});
