import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { AccountError } from '../../errors.ts';
import type { AccountRecord, AccountStorage, ReplaceOutcome } from '../../storage.ts';
import { createRecordStore } from '../../testing/record-store.ts';
import { createTestRecord } from '../../testing/records.ts';
import { allow, reject } from './decision.ts';
import { createSecurityEvents } from './security-events.ts';
import { createUpdateAccount, remember } from './update-account.ts';
import type { AccountSource, UpdateAccount } from './update-account.ts';
import type { AccountUpdate, QuickUpdate } from './decision.ts';

const renamed: QuickUpdate<string> = (record) =>
  allow({ ...record, fullName: 'Next' }, 'done', { type: 'username-changed' });

async function createHarness(changes: Partial<AccountStorage> = {}): Promise<{
  storage: AccountStorage;
  source: AccountSource;
  updateAccount: UpdateAccount;
  told: string[];
  stored(): Promise<AccountRecord | null>;
}> {
  const store = createRecordStore();
  await store.insert(createTestRecord());
  const storage = { ...store, ...changes };
  const told: string[] = [];
  return {
    storage,
    told,
    source: { load: () => storage.get('account-1'), missing: () => new AccountError('ACCOUNT_MISSING') },
    updateAccount: createUpdateAccount(
      storage,
      () => 1000,
      createSecurityEvents(({ type }) => void told.push(type)),
    ),
    stored: () => store.get('account-1'),
  };
}

/** Returns the given outcomes in order, then those of the store. */
function replacing(outcomes: ReplaceOutcome[], store = createRecordStore()): AccountStorage['replace'] {
  return async (record, revision) => outcomes.shift() ?? store.replace(record, revision);
}

describe('updateAccount', () => {
  test('writes the next revision, then reports, then answers', async () => {
    const { updateAccount, source, stored, told } = await createHarness();
    assert.equal(await updateAccount(source, renamed), 'done');
    assert.deepEqual(await stored(), { ...createTestRecord(), fullName: 'Next', revision: 2 });
    assert.deepEqual(told, ['username-changed']);
  });

  test('counts no attempt if there is nothing to compare any more', async () => {
    const { updateAccount, source, stored } = await createHarness();
    let asked = 0;
    const update: AccountUpdate<null, null> = {
      guesses: () => (asked += 1) === 1,
      prepare: async () => null,
      decide: (record) => reject(record, new AccountError('PASSWORD_WRONG')),
    };
    await assert.rejects(updateAccount(source, update), { code: 'PASSWORD_WRONG' });
    assert.deepEqual(await stored(), createTestRecord());
  });

  test('writes nothing if the decision contains the record that was read', async () => {
    const { updateAccount, source, stored } = await createHarness({
      replace: () => assert.fail('something is written'),
    });
    assert.equal(await updateAccount(source, (record) => allow(record, 'seen')), 'seen');
    assert.equal((await stored())?.revision, 1);
  });

  test('answers after its write, for accepted and rejected calls', async () => {
    let release = (): void => undefined;
    const written = new Promise<ReplaceOutcome>((resolve) => {
      release = () => resolve('replaced');
    });
    const { updateAccount, source, told } = await createHarness({ replace: () => written });
    const answers: string[] = [];
    const right = updateAccount(source, renamed).then(() => answers.push('right'));
    const wrong = updateAccount(source, (record) => reject({ ...record }, new AccountError('CODE_WRONG'))).catch(() =>
      answers.push('wrong'),
    );
    await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual([answers, told], [[], []]);
    release();
    await Promise.all([right, wrong]);
    assert.deepEqual(answers.sort(), ['right', 'wrong']);
  });

  test('decides again if the swap is stale', async () => {
    const { updateAccount, source, told } = await createHarness({ replace: replacing(['stale', 'stale', 'replaced']) });
    let decisions = 0;
    await updateAccount(source, (record, now) => {
      decisions += 1;
      return renamed(record, now);
    });
    assert.deepEqual([decisions, told], [3, ['username-changed']]);
  });

  test('prepares and decides with the same time and record', async () => {
    const { updateAccount, source } = await createHarness({ replace: replacing(['stale', 'replaced']) });
    const seen: unknown[] = [];
    await updateAccount(source, {
      prepare: async (record, now) => [record, now],
      decide(record, prepared, now) {
        seen.push([prepared[0] === record, prepared[1] === now]);
        return renamed(record, now);
      },
    });
    assert.deepEqual(seen, [
      [true, true],
      [true, true],
    ]);
  });

  test('decides again, on the newest record, if the account changed during a slow preparation', async () => {
    const { updateAccount, source, storage } = await createHarness();
    const seen: number[] = [];
    let isFirst = true;
    await updateAccount(source, {
      async prepare(record) {
        if (!isFirst) return;
        isFirst = false;
        await storage.replace({ ...record, credentialsEpoch: 10, revision: 2 }, 1);
      },
      decide(record) {
        seen.push(record.credentialsEpoch);
        return allow({ ...record }, 'seen');
      },
    });
    assert.deepEqual(seen, [4, 10]);
  });

  test('answers SERVICE_UNAVAILABLE if every swap is stale', async () => {
    const { updateAccount, source } = await createHarness({ replace: async () => 'stale' });
    await assert.rejects(updateAccount(source, renamed), { code: 'SERVICE_UNAVAILABLE', retryAfter: 1 });
  });

  const down = new AccountError('SERVICE_UNAVAILABLE', { retryAfter: 2 });
  const rejected = new AccountError('SERVICE_FAILED');
  const lost = new AccountError('OUTCOME_UNKNOWN');
  const broken = [
    ['that was not carried out', down, 'SERVICE_UNAVAILABLE', 'SERVICE_UNAVAILABLE', []],
    ['that the database rejects', rejected, 'SERVICE_FAILED', 'SERVICE_FAILED', []],
    ['of a wrong input', new AccountError('INPUT_INVALID'), 'INPUT_INVALID', 'INPUT_INVALID', []],
    ['of a damaged record', new AccountError('RECORD_CORRUPT'), 'RECORD_CORRUPT', 'RECORD_CORRUPT', []],
    ['whose connection was lost', lost, 'OUTCOME_UNKNOWN', 'SERVICE_UNAVAILABLE', ['username-changed']],
  ] as const;
  test('answers a counted failure and a counted attempt whose connection was lost with the time of a retry', async () => {
    const { updateAccount, source } = await createHarness({ replace: () => Promise.reject(lost) });
    const wrong: QuickUpdate<never> = (record) => reject({ ...record }, new AccountError('CODE_WRONG'));
    const guess = { guesses: () => true, prepare: async () => null, decide: wrong };
    for (const update of [wrong, guess]) {
      await assert.rejects(updateAccount(source, update), ({ code, retryAfter, cause }: AccountError) => {
        assert.deepEqual(
          [code, retryAfter, (cause as AccountError).code],
          ['SERVICE_UNAVAILABLE', 1, 'OUTCOME_UNKNOWN'],
        );
        return true;
      });
    }
  });
  for (const [what, failure, ofChange, ofRejection, events] of broken) {
    test(`answers a write ${what} with ${ofChange} for a change, and with ${ofRejection} for a counted failure`, async () => {
      const { updateAccount, source, told } = await createHarness({ replace: () => Promise.reject(failure) });
      await assert.rejects(updateAccount(source, renamed), { code: ofChange });
      const wrong: QuickUpdate<never> = (record) => reject({ ...record }, new AccountError('CODE_WRONG'));
      await assert.rejects(updateAccount(source, wrong), { code: ofRejection });
      assert.deepEqual(told, events);
    });
  }

  test('answers OUTCOME_UNKNOWN for a change if the storage throws another kind of error', async () => {
    for (const failure of [new Error('gone'), new AccountError('CONNECTION_FAILED')]) {
      const { updateAccount, source } = await createHarness({ replace: () => Promise.reject(failure) });
      await assert.rejects(updateAccount(source, renamed), {
        code: 'OUTCOME_UNKNOWN',
        retryAfter: 1,
        cause: failure,
      });
    }
  });

  test('writes nothing for a call that was aborted meanwhile', async () => {
    const { updateAccount, source, stored } = await createHarness();
    const controller = new AbortController();
    const call = updateAccount(
      source,
      (record, now) => {
        controller.abort();
        return renamed(record, now);
      },
      { signal: controller.signal },
    );
    await assert.rejects(call, { code: 'REQUEST_ABORTED' });
    assert.equal((await stored())?.revision, 1);
  });

  test('rejects a corrupt record before a decision', async () => {
    const corrupt = { ...createTestRecord(), credentialsEpoch: Number.NaN };
    const { updateAccount, source } = await createHarness({ get: async () => corrupt });
    await assert.rejects(
      updateAccount(source, () => assert.fail('a decision was made')),
      { code: 'RECORD_CORRUPT' },
    );
  });
});

describe('security events', () => {
  const draft = { type: 'password-changed' } as const;
  const record = createTestRecord();

  test('carry account and time', () => {
    const told: unknown[] = [];
    createSecurityEvents((event) => void told.push(event)).emit(
      { record, events: [draft] },
      5,
      { sessionId: 's', address: '::1' },
      'unknown',
    );
    assert.deepEqual(told, [
      { type: 'password-changed', accountId: record.id, at: 5, sessionId: 's', address: '::1', outcome: 'unknown' },
    ]);
  });

  test('change nothing if the hook throws, rejects or does not return', async () => {
    const hooks = [
      () => {
        throw new Error('sync');
      },
      () => Promise.reject(new Error('async')),
      () => new Promise<void>(() => undefined),
    ];
    for (const hook of hooks) createSecurityEvents(hook).emit({ record, events: [draft, draft] }, 5);
    await new Promise((resolve) => setImmediate(resolve));
  });
});

test('remember computes once for each key, also if a second call is made during the first computation', async () => {
  const computed: string[] = [];
  const double = remember(async (key: string) => {
    computed.push(key);
    return key + key;
  });
  assert.deepEqual(await Promise.all([double('a'), double('a'), double('b')]), ['aa', 'aa', 'bb']);
  assert.equal(await double('a'), 'aa');
  assert.deepEqual(computed, ['a', 'b']);
});
