import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { isAccountError } from '../../errors.ts';
import { createFakeClock } from '../fake-clock.ts';
import { createRecordStore } from '../record-store.ts';
import { createTestRecord, nextRevision } from '../records.ts';
import { serviceConformance } from '../service-conformance.ts';
import { createAuthorityHarness, createTestAuthority } from '../service-harness.ts';
import { storageConformance } from '../storage-conformance.ts';
import type { Fault } from './fault.ts';
import { createFaults } from './faults.ts';
import { randomFaults, scriptedFaults } from './plans.ts';

const record = createTestRecord();
const renamed = (fullName: string) => nextRevision(record, { fullName });
const codeOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    (answer) => String(answer),
    (thrown: unknown) => (isAccountError(thrown) ? thrown.code : String(thrown)),
  );

async function openStorage(faults = createFaults(() => ({}))) {
  const store = createRecordStore();
  await store.insert(record);
  return { store, faults, storage: faults.storage(store), stored: () => store.records.get(record.id) };
}

describe('a storage behind no faults', () => {
  for (const { name, run } of storageConformance(() => createFaults(() => ({})).storage(createRecordStore()))) {
    test(name, run);
  }
});

describe('a storage whose calls come late, and are sometimes brought twice', () => {
  // A repeated read has no effect. A repeated write is stale or finds its name taken the second time.
  const late = () => createFaults(randomFaults(5, { longestDelay: 9, repeat: 0.5 }));
  for (const { name, run } of storageConformance(() => late().storage(createRecordStore()))) test(name, run);
});

describe('a service behind no faults', () => {
  const transport = (authority: ReturnType<typeof createTestAuthority>) => ({
    connect: (identity: Parameters<typeof authority.serviceFor>[0]) =>
      createFaults(() => ({})).service(authority.serviceFor(identity)),
  });
  const make = () => createAuthorityHarness({ storage: createRecordStore(), transport });
  for (const { name, run } of serviceConformance(make)) test(name, run);
});

describe('a call that fails', () => {
  test('before has done nothing, and says so', async () => {
    const { storage, stored } = await openStorage(
      createFaults(scriptedFaults({ replace: [{ fail: 'before' }], get: [{ fail: 'before' }] })),
    );
    assert.equal(await codeOf(storage.replace(renamed('Never'), 1)), 'SERVICE_UNAVAILABLE');
    assert.equal(await codeOf(storage.get(record.id)), 'SERVICE_UNAVAILABLE');
    assert.deepEqual(stored(), record);
    assert.equal(await storage.replace(renamed('Next'), 1), 'replaced', 'the second one is not planned');
  });

  test('after has an effect, and the caller gets an error', async () => {
    const lost = { fail: 'after' } as const;
    const { storage, stored } = await openStorage(
      createFaults(scriptedFaults({ replace: [lost], insert: [lost], get: [lost], findByUsername: [lost] })),
    );
    assert.equal(await codeOf(storage.replace(renamed('Next'), 1)), 'OUTCOME_UNKNOWN');
    assert.equal(stored()?.fullName, 'Next');
    assert.equal(await codeOf(storage.insert(createTestRecord({ id: 'new' }))), 'OUTCOME_UNKNOWN');
    assert.equal((await storage.findByUsername('name-of-new').catch(() => null))?.id, undefined);
    assert.equal((await storage.findByUsername('name-of-new'))?.id, 'new');
    assert.equal(await codeOf(storage.get(record.id)), 'SERVICE_UNAVAILABLE', 'a read has changed nothing');
  });

  test('throws what the host wants it to', async () => {
    const error = (call: object, fail: string) => new TypeError(`${JSON.stringify(call)} ${fail}`);
    const { storage } = await openStorage(createFaults(() => ({ fail: 'before' }), { error }));
    assert.equal(await codeOf(storage.get('a')), 'TypeError: {"method":"get","number":1} before');
  });

  test('of a service is CONNECTION_FAILED, or OUTCOME_UNKNOWN where a change may have been made', async () => {
    const authority = createTestAuthority({ storage: createRecordStore() });
    const { id } = await authority.accounts.register({ username: 'ada', fullName: 'Ada', password: null });
    const faults = createFaults(
      scriptedFaults({
        'profile.update': [{ fail: 'before' }, { fail: 'after' }],
        load: [{ fail: 'after' }],
      }),
    );
    const service = authority.serviceWithoutSession(id);
    const seen = (await service.load()).profile;
    const { load, profile, ...rest } = faults.service({ ...service, mfa: undefined });
    const rename = () => codeOf(profile?.update({ fullName: 'Next' }, seen) ?? Promise.resolve());
    assert.equal(await rename(), 'CONNECTION_FAILED');
    assert.equal(await rename(), 'OUTCOME_UNKNOWN');
    assert.equal(await rename(), 'PROFILE_CHANGED', 'the second one was carried out');
    assert.equal(await codeOf(load()), 'CONNECTION_FAILED');
    assert.equal((await load()).profile.fullName, 'Next');
    assert.equal(rest.mfa, undefined);
  });
});

describe('calls that are held', () => {
  const holdWrites = () => createFaults(({ method }) => (method === 'replace' ? { hold: true } : {}));

  test('take effect in the order in which they are released', async () => {
    const { storage, faults, stored } = await openStorage(holdWrites());
    const outcomes = ['First', 'Second'].map((name) => storage.replace(renamed(name), 1));
    await faults.untilHeld(2);
    const [first, second] = faults.held;
    await second?.release();
    assert.equal(stored()?.fullName, 'Second');
    await first?.release();
    assert.deepEqual(await Promise.all(outcomes), ['stale', 'replaced']);
    assert.deepEqual(faults.held, []);
  });

  test('are waited for, and all let go when everything is well again', async () => {
    const { storage, faults, stored } = await openStorage(holdWrites());
    const held = faults.untilHeld(1);
    const outcome = storage.replace(renamed('Next'), 1);
    await held;
    assert.deepEqual(stored(), record);
    faults.heal();
    assert.equal(await outcome, 'replaced');
    assert.equal(await storage.replace(nextRevision(renamed('Next'), {}), 2), 'replaced', 'and no longer held');
  });

  test('are let go, and not carried out, when they are aborted', async () => {
    const authority = createTestAuthority({ storage: createRecordStore() });
    const { id } = await authority.accounts.register({ username: 'ada', fullName: 'Ada', password: null });
    const faults = createFaults(scriptedFaults({ 'profile.update': [{ hold: true }, { hold: true }] }));
    const { load, profile } = faults.service(authority.serviceWithoutSession(id));
    const { signal, abort } = abortable();
    const rename = () => codeOf(profile?.update({ fullName: 'Never' }, { version: '1', signal }) ?? Promise.resolve());
    const call = rename();
    await faults.untilHeld(1);
    abort();
    assert.deepEqual([await call, await rename()], ['REQUEST_ABORTED', 'REQUEST_ABORTED']);
    assert.deepEqual(faults.held, []);
    assert.equal((await load()).profile.fullName, 'Ada');
  });
});

describe('calls that are late', () => {
  test('change places without a timer', async () => {
    const { storage } = await openStorage(createFaults(scriptedFaults({ replace: [{ delay: 5 }] })));
    const outcomes = ['First', 'Second'].map((name) => storage.replace(renamed(name), 1));
    assert.deepEqual(await Promise.all(outcomes), ['stale', 'replaced']);
  });

  test('wait in the time that the host gives them', async () => {
    const clock = createFakeClock(0);
    const wait = async (delay: number): Promise<void> => clock.advance(delay);
    const { storage } = await openStorage(createFaults(() => ({ delay: 250 }), { wait }));
    await storage.get(record.id);
    assert.equal(clock(), 250);
  });
});

test('a call that is brought twice is carried out twice, and answers once', async () => {
  const { storage, faults, stored } = await openStorage(createFaults(() => ({ repeat: true })));
  assert.equal(await storage.replace(renamed('Next'), 1), 'replaced');
  assert.equal(stored()?.revision, 2);
  assert.deepEqual(faults.log, [{ method: 'replace', number: 1, fault: { repeat: true } }]);
});

describe('random faults', () => {
  const draw = (seed: number): readonly Fault[] => {
    const plan = randomFaults(seed, { failBefore: 0.1, failAfter: 0.2, repeat: 0.3, longestDelay: 4 });
    return Array.from({ length: 2000 }, (_, number) => plan({ method: 'get', number }));
  };

  test('are the same for the same seed, and others for another', () => {
    assert.deepEqual(draw(7), draw(7));
    assert.notDeepEqual(draw(7), draw(8));
  });

  test('come about as often as they should', () => {
    const faults = draw(3);
    const share = (test: (fault: Fault) => boolean): number => faults.filter(test).length / faults.length;
    const near = (actual: number, expected: number): void =>
      assert.ok(Math.abs(actual - expected) < 0.03, `${actual} for ${expected}`);
    near(
      share(({ fail }) => fail === 'before'),
      0.1,
    );
    near(
      share(({ fail }) => fail === 'after'),
      0.2,
    );
    near(
      share(({ repeat }) => repeat === true),
      0.3,
    );
    for (const delay of [0, 1, 2, 3, 4])
      near(
        share((fault) => fault.delay === delay),
        0.2,
      );
  });

  test('never come where no rate is given', () => {
    const plan = randomFaults(1, {});
    assert.deepEqual(
      Array.from({ length: 50 }, (_, number) => plan({ method: 'get', number })),
      Array(50).fill({}),
    );
  });
});

function abortable(): { readonly signal: AbortSignal; readonly abort: () => void } {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}
