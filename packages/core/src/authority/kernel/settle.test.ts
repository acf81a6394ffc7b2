import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { AccountError } from '../../errors.ts';
import type { AccountRecord, AccountStorage, ReplaceOutcome } from '../../storage.ts';
import { createRecordStore } from '../../testing/record-store.ts';
import { createTestRecord } from '../../testing/records.ts';
import { allow, refuse } from './judgement.ts';
import { createSecurityEvents } from './security-events.ts';
import { createSettle } from './settle.ts';
import type { Judge, Settle, Subject } from './settle.ts';

const renamed: Judge<string> = (record) => allow({ ...record, fullName: 'Next' }, 'done', { type: 'username-changed' });

async function createScene(changes: Partial<AccountStorage> = {}): Promise<{
  storage: AccountStorage;
  subject: Subject;
  settle: Settle;
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
    subject: { read: () => storage.get('account-1'), missing: () => new AccountError('ACCOUNT_MISSING') },
    settle: createSettle(
      storage,
      () => 1000,
      createSecurityEvents(({ type }) => void told.push(type)),
    ),
    stored: () => store.get('account-1'),
  };
}

/** Outcomes in turn, then what the store says. */
function replacing(outcomes: ReplaceOutcome[], store = createRecordStore()): AccountStorage['replace'] {
  return async (record, revision) => outcomes.shift() ?? store.replace(record, revision);
}

describe('the loop', () => {
  test('writes the next revision, then tells, then answers', async () => {
    const { settle, subject, stored, told } = await createScene();
    assert.equal(await settle(subject, renamed), 'done');
    assert.deepEqual(await stored(), { ...createTestRecord(), fullName: 'Next', revision: 2 });
    assert.deepEqual(told, ['username-changed']);
  });

  test('writes nothing when the judge hands back the record it was given', async () => {
    const { settle, subject, stored } = await createScene({ replace: () => assert.fail('something is written') });
    assert.equal(await settle(subject, (record) => allow(record, 'seen')), 'seen');
    assert.equal((await stored())?.revision, 1);
  });

  test('gives no verdict before its write, right or wrong', async () => {
    let release = (): void => undefined;
    const written = new Promise<ReplaceOutcome>((resolve) => {
      release = () => resolve('replaced');
    });
    const { settle, subject, told } = await createScene({ replace: () => written });
    const verdicts: string[] = [];
    const right = settle(subject, renamed).then(() => verdicts.push('right'));
    const wrong = settle(subject, (record) => refuse({ ...record }, new AccountError('CODE_WRONG'))).catch(() =>
      verdicts.push('wrong'),
    );
    await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual([verdicts, told], [[], []]);
    release();
    await Promise.all([right, wrong]);
    assert.deepEqual(verdicts.sort(), ['right', 'wrong']);
  });

  test('judges again when the swap is lost, and computes what is slow once', async () => {
    const { settle, subject, told } = await createScene({ replace: replacing(['stale', 'stale', 'replaced']) });
    let judged = 0;
    let computed = 0;
    await settle(subject, async (record, attempt) => {
      judged += 1;
      await attempt.once('slow', () => Promise.resolve((computed += 1)));
      return renamed(record, attempt);
    });
    assert.deepEqual([judged, computed, told], [3, 1, ['username-changed']]);
  });

  test('judges the newest record once more when something slow came to a verdict without a write', async () => {
    const { settle, subject, storage } = await createScene();
    const seen: number[] = [];
    await settle(subject, async (record, attempt) => {
      seen.push(record.attempts.failures);
      await attempt.once('slow', async () => {
        const moved = { ...record, attempts: { failures: 10, lockedUntil: 5000 }, revision: 2 };
        await storage.replace(moved, 1);
      });
      return allow(record, 'seen');
    });
    assert.deepEqual(seen, [11, 10]);
  });

  test('gives up when others are faster without end', async () => {
    const { settle, subject } = await createScene({ replace: async () => 'stale' });
    await assert.rejects(settle(subject, renamed), { code: 'SERVICE_UNAVAILABLE', retryAfter: 1 });
  });

  const down = new AccountError('SERVICE_UNAVAILABLE', { retryAfter: 2 });
  const lost = new AccountError('OUTCOME_UNKNOWN');
  const broken = [
    ['that was surely not carried out', down, 'SERVICE_UNAVAILABLE', 'SERVICE_UNAVAILABLE'],
    ['whose connection was lost', lost, 'OUTCOME_UNKNOWN', 'SERVICE_UNAVAILABLE'],
  ] as const;
  for (const [what, failure, ofChange, ofRefusal] of broken) {
    test(`answers a write ${what} with ${ofChange} where it was a change, ${ofRefusal} where it only counted`, async () => {
      const { settle, subject, told } = await createScene({ replace: () => Promise.reject(failure) });
      await assert.rejects(settle(subject, renamed), { code: ofChange });
      const wrong: Judge<never> = (record) => refuse({ ...record }, new AccountError('CODE_WRONG'));
      await assert.rejects(settle(subject, wrong), { code: ofRefusal });
      assert.deepEqual(told, []);
    });
  }

  test('takes the outcome of a change for unknown when the storage fails in a way of its own', async () => {
    const { settle, subject } = await createScene({ replace: () => Promise.reject(new Error('gone')) });
    await assert.rejects(settle(subject, renamed), { code: 'OUTCOME_UNKNOWN' });
  });

  test('writes nothing of a call that was aborted meanwhile', async () => {
    const { settle, subject, stored } = await createScene();
    const controller = new AbortController();
    const call = settle(
      subject,
      (record, attempt) => {
        controller.abort();
        return renamed(record, attempt);
      },
      { signal: controller.signal },
    );
    await assert.rejects(call, { code: 'REQUEST_ABORTED' });
    assert.equal((await stored())?.revision, 1);
  });

  test('refuses a corrupt record before anybody judges it', async () => {
    const corrupt = { ...createTestRecord(), attempts: { failures: Number.NaN, lockedUntil: null } };
    const { settle, subject } = await createScene({ get: async () => corrupt });
    await assert.rejects(
      settle(subject, () => assert.fail('it is judged')),
      { code: 'RECORD_CORRUPT' },
    );
  });
});

describe('security events', () => {
  const draft = { type: 'password-changed' } as const;

  test('carry account and time', () => {
    const told: unknown[] = [];
    createSecurityEvents((event) => void told.push(event)).emit('ada', 5, [draft]);
    assert.deepEqual(told, [{ type: 'password-changed', accountId: 'ada', at: 5 }]);
  });

  test('change nothing when the hook throws, rejects or hangs', async () => {
    const hooks = [
      () => {
        throw new Error('sync');
      },
      () => Promise.reject(new Error('async')),
      () => new Promise<void>(() => undefined),
    ];
    for (const hook of hooks) createSecurityEvents(hook).emit('ada', 5, [draft, draft]);
    await new Promise((resolve) => setImmediate(resolve));
  });
});
