import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { AccountError, isAccountError } from '../errors.ts';
import { totpCodeAt, wrongTotpCodeAt } from '../testing/authenticator.ts';
import { createFaults } from '../testing/faults/faults.ts';
import type { Fault } from '../testing/faults/fault.ts';
import type { Faults } from '../testing/faults/faults.ts';
import { randomFaults } from '../testing/faults/plans.ts';
import { createTestAuthority } from '../testing/service-harness.ts';
import { countOutcomes, fiftyTimes } from '../testing/expect.ts';
import { createHarness } from './authority-harness.fixture.ts';
import { noAttempts } from '../storage.ts';
import type { Harness } from './authority-harness.fixture.ts';
import type { SecurityEvent } from './ports.ts';

const newPassword = 'Difference-Engine-2';
const wrong = 'Not-the-one-1';

/** An account with MFA, and a second authority over the same storage with faults. */
async function openTrouble(faults: Faults, options: { readonly keepsEpoch?: boolean } = {}) {
  const harness = await createHarness();
  const authenticator = await harness.enableMfa();
  const { store, clock, hasher: passwordHasher } = harness;
  const told: SecurityEvent[] = [];
  const authority = createTestAuthority({
    storage: faults.storage(store),
    clock,
    passwordHasher,
    onSecurityEvent: (event) => void told.push(event),
  });
  const epoch = options.keepsEpoch === true ? authenticator.epoch : undefined;
  const service =
    epoch === undefined
      ? authority.serviceWithoutSession(harness.id)
      : authority.serviceFor({ accountId: harness.id, sessionId: 'session', epoch });
  const enterCode: Harness['enterCode'] = (code) =>
    authority.verifySecondFactor({ accountId: harness.id, epoch: harness.record().credentialsEpoch, code });
  const signIn: Harness['signIn'] = (password = harness.password) =>
    authority.verifyPassword({ username: harness.username, password });
  return { ...harness, ...authenticator, authority, service, enterCode, signIn, told };
}

type Trouble = Awaited<ReturnType<typeof openTrouble>>;

const codeOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'done',
    (thrown: unknown) => (isAccountError(thrown) ? thrown.code : String(thrown)),
  );

/** Every call that writes, with the answer to the same call after it was carried out. */
const changes: readonly (readonly [title: string, again: string, prepare: (trouble: Trouble) => Promise<() => Promise<unknown>>])[] = [
  ['a one-time code', 'CODE_USED', async ({ enterCode, code }) => () => enterCode(code())],
  ['a backup code', 'CODE_USED', async ({ enterCode, backupCodes }) => () => enterCode(backupCodes[3] ?? '')],
  ['a change of names', 'PROFILE_CHANGED', async ({ service, newestProfile }) => {
    const seen = newestProfile();
    return () => service.profile.update({ username: 'countess' }, seen);
  }],
  ['a preference', 'PREFERENCES_CHANGED', async ({ service, newestPreferences }) => {
    const seen = newestPreferences();
    return () => service.preferences.update({ theme: 'dark' }, seen);
  }],
  ['a change of the password', 'PASSWORD_WRONG', async ({ service, password }) => () => service.password.change({ currentPassword: password, newPassword })],
  ['a new enrolment', 'done', async ({ service, password }) => () => service.mfa.beginTotp({ password })],
  ['a confirmation', 'ENROLMENT_MISSING', async ({ service, password, clock, store, id, hasher }) => {
    const well = createTestAuthority({ storage: store, clock, passwordHasher: hasher }).serviceWithoutSession(id);
    const { secret } = await well.mfa.beginTotp({ password });
    return () => service.mfa.confirmTotp({ code: totpCodeAt(secret, clock()) });
  }],
  ['a new set of backup codes', 'done', async ({ service, password }) => () => service.mfa.regenerateBackupCodes({ password })],
  ['the end of MFA', 'MFA_INACTIVE', async ({ service, password }) => () => service.mfa.disable({ password })],
  ['a registration', 'USERNAME_TAKEN', async ({ authority }) => () => authority.accounts.register({ username: 'new', fullName: 'New', password: null })],
  ['a role', 'done', async ({ authority, id }) => () => authority.accounts.assignRole(id, { role: { name: 'Next' }, permissions: [] })],
]; // prettier-ignore

// These first write that an attempt was made.
const withAttempt: ReadonlySet<string> = new Set([
  'a one-time code', 'a backup code', 'a change of the password', 'a new enrolment', 'a new set of backup codes', 'the end of MFA',
]); // prettier-ignore

/** The events of each change that is told to the host. */
const reported: readonly (readonly [title: string, types: readonly SecurityEvent['type'][]])[] = [
  ['a one-time code', ['signed-in']],
  ['a backup code', ['backup-code-used', 'signed-in']],
  ['a change of names', ['username-changed']],
  ['a change of the password', ['password-changed']],
  ['a new enrolment', ['enrolment-started']],
  ['a confirmation', ['mfa-replaced']],
  ['a new set of backup codes', ['backup-codes-regenerated']],
  ['the end of MFA', ['mfa-disabled']],
  ['a registration', ['account-registered']],
  ['a role', ['role-assigned']],
];

const decisiveWrite = (title: string): number => (withAttempt.has(title) ? 2 : 1);

/** Fails one write. Earlier and later writes succeed. */
function failWrite(failing: number, fail: Fault['fail'], error?: () => Error): Faults {
  return createFaults(
    ({ method, number }) => ((method === 'replace' || method === 'insert') && number === failing ? { fail } : {}),
    { error },
  );
}

const withoutRevisions = ({ store }: Trouble): unknown[] =>
  [...store.records.values()].map((record) => ({ ...record, revision: 0 }));

describe('a write that fails before the commit (A3, S6)', () => {
  for (const [title, , prepare] of changes) {
    test(`changes nothing for ${title}, which succeeds when it is repeated`, async () => {
      const trouble = await openTrouble(failWrite(decisiveWrite(title), 'before'));
      const change = await prepare(trouble);
      const before = structuredClone(withoutRevisions(trouble));
      assert.equal(await codeOf(change()), 'SERVICE_UNAVAILABLE');
      assert.deepEqual(withoutRevisions(trouble), before);
      assert.equal(await codeOf(change()), 'done');
    });
  }

  test('counts no guess and does not answer it', async () => {
    const trouble = await openTrouble(failWrite(1, 'before'));
    assert.equal(await codeOf(trouble.enterCode('00000-00000-00000')), 'SERVICE_UNAVAILABLE');
    assert.equal(trouble.record().attempts.secondFactor.streak, 0);
    assert.equal(await codeOf(trouble.enterCode('00000-00000-00000')), 'CODE_WRONG');
    assert.equal(trouble.record().attempts.secondFactor.streak, 1);
  });
});

test('a registration that was not carried out reports no event, and one that perhaps was reports an unknown outcome', async () => {
  const account = { username: 'grace', fullName: 'Grace', password: null };
  for (const [failure, outcomes] of [
    [new AccountError('SERVICE_UNAVAILABLE'), []],
    [new Error('read ECONNRESET'), ['unknown']],
  ] as const) {
    const harness = await createHarness();
    harness.store.insert = () => Promise.reject(failure);
    await assert.rejects(harness.authority.accounts.register(account));
    assert.deepEqual(harness.events.slice(1).map(({ outcome }) => outcome), outcomes); // prettier-ignore
  }
});

describe('a write whose answer is lost after the commit (S6)', () => {
  for (const [title, again, prepare] of changes) {
    test(`is OUTCOME_UNKNOWN for ${title}, which has had one effect`, async () => {
      const trouble = await openTrouble(failWrite(decisiveWrite(title), 'after'), { keepsEpoch: false });
      const change = await prepare(trouble);
      assert.equal(await codeOf(change()), 'OUTCOME_UNKNOWN');
      assert.equal(await codeOf(change()), again);
    });

    test(`is OUTCOME_UNKNOWN for ${title} also if the storage throws another kind of error`, async () => {
      const trouble = await openTrouble(failWrite(decisiveWrite(title), 'after', () => new Error('read ECONNRESET')));
      const change = await prepare(trouble);
      assert.equal(await codeOf(change()), 'OUTCOME_UNKNOWN');
    });
  }

  for (const [title, types] of reported) {
    test(`is reported as perhaps made for ${title} (A17)`, async () => {
      const [, , prepare] = changes.find(([name]) => name === title) ?? [];
      assert.ok(prepare);
      const trouble = await openTrouble(failWrite(decisiveWrite(title), 'after'));
      const change = await prepare(trouble);
      await codeOf(change());
      const told = trouble.told.map(({ type, outcome }) => [type, outcome]);
      assert.deepEqual(told, types.map((type) => [type, 'unknown'])); // prettier-ignore
    });
  }

  test('of a guess is counted, and does not reveal whether the guess was correct', async () => {
    const trouble = await openTrouble(failWrite(1, 'after'));
    assert.equal(await codeOf(trouble.enterCode('00000-00000-00000')), 'SERVICE_UNAVAILABLE');
    assert.equal(trouble.record().attempts.secondFactor.streak, 1);
  });

  for (const error of [undefined, () => new Error('read ECONNRESET')]) {
    test(`of a code that was used takes back no other failure (${error === undefined ? 'known' : 'another'} error)`, async () => {
      const harness = await createHarness();
      const { secret, code } = await harness.enableMfa();
      const used = code();
      await harness.enterCode(used);
      const wrongCode = wrongTotpCodeAt(secret, harness.clock());
      for (let turn = 0; turn < 3; turn += 1)
        await assert.rejects(harness.enterCode(wrongCode), { code: 'CODE_WRONG' });
      const { store, clock, id, record } = harness;
      const authority = createTestAuthority({ storage: failWrite(2, 'after', error).storage(store), clock });
      const call = authority.verifySecondFactor({ accountId: id, epoch: record().credentialsEpoch, code: used });
      assert.equal(await codeOf(call), 'SERVICE_UNAVAILABLE');
      assert.equal(record().attempts.secondFactor.streak, 3);
    });
  }

  test('ends every session after a change of credentials, including the one that made it', async () => {
    const trouble = await openTrouble(failWrite(2, 'after'), { keepsEpoch: true });
    const change = trouble.service.password.change({ currentPassword: trouble.password, newPassword });
    assert.equal(await codeOf(change), 'OUTCOME_UNKNOWN');
    assert.equal(await codeOf(trouble.service.load()), 'SESSION_ENDED');
  });
});

describe('a storage that can be read but not written (A3)', () => {
  test('compares no password and no code, and gives right and wrong ones the same answer (A15)', async () => {
    const faults = createFaults(({ method }) => (method === 'replace' ? { fail: 'before' } : {}));
    const trouble = await openTrouble(faults);
    const { hashes, verifications } = trouble.hasher.work;
    const guesses = Array.from({ length: 60 }, (_, index) => (index === 20 ? trouble.password : `${wrong}${index}`));
    const outcomes = await countOutcomes([
      ...guesses.map((guess) => trouble.signIn(guess)),
      trouble.enterCode(trouble.code()),
      trouble.enterCode('00000-00000-00000'),
      trouble.service.mfa.disable({ password: trouble.password }),
    ]);
    assert.deepEqual(outcomes, { answered: 0, codes: { SERVICE_UNAVAILABLE: 63 } });
    assert.deepEqual({ ...trouble.hasher.work }, { hashes, verifications });
    assert.deepEqual(trouble.record().attempts, noAttempts);
    assert.equal((await trouble.service.load()).id, trouble.id);
    faults.heal();
    assert.equal(await codeOf(trouble.signIn()), 'done');
  });
});

describe('a storage that is unavailable', () => {
  test('leads to SERVICE_UNAVAILABLE for reads and checks, and works again without a restart (H4)', async () => {
    const faults = createFaults(() => ({ fail: 'before' }));
    const trouble = await openTrouble(faults);
    const calls = [
      () => trouble.signIn(),
      () => trouble.signIn(wrong),
      () => trouble.enterCode(trouble.code()),
      () => trouble.service.load(),
      () => trouble.authority.verifyPassword({ username: 'unknown', password: wrong }),
    ];
    for (const call of calls) assert.equal(await codeOf(call()), 'SERVICE_UNAVAILABLE');
    assert.equal(trouble.hasher.work.verifications, 1, 'nothing is hashed after the caller has gone');
    faults.heal();
    assert.equal(await codeOf(trouble.signIn()), 'done');
    assert.equal(await codeOf(trouble.enterCode(trouble.code())), 'done');
  });
});

describe('a password is hashed once per call (S6)', () => {
  test('even if the record changes between its read and its swap', async () => {
    const faults = createFaults(({ method, number }) => (method === 'replace' && number <= 3 ? { hold: true } : {}));
    const { service, authority, hasher, store, id, password } = await openTrouble(faults);
    await codeOf(authority.verifyPassword({ username: 'unknown', password: 'Warm-the-decoy-1' }));
    const { hashes, verifications } = hasher.work;
    const change = service.password.change({ currentPassword: password, newPassword });
    for (let turn = 1; turn <= 3; turn += 1) {
      await faults.untilHeld(1);
      const record = store.records.get(id);
      assert.ok(record);
      await store.replace({ ...record, revision: record.revision + 1 }, record.revision);
      void faults.held[0]?.release();
    }
    await change;
    assert.deepEqual({ ...hasher.work }, { hashes: hashes + 1, verifications: verifications + 1 });
  });
});

describe('a storage that answers in any order (A2)', () => {
  for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
    test(`gives fifty concurrent requests one effect (seed ${seed})`, async () => {
      const faults = createFaults(randomFaults(seed, { longestDelay: 40 }));
      const { enterCode, code, backupCodes, record } = await openTrouble(faults);
      const codes = await countOutcomes(fiftyTimes(() => enterCode(code())));
      assert.deepEqual(codes, { answered: 1, codes: { CODE_USED: 49 } });
      const spent = await countOutcomes(fiftyTimes(() => enterCode(backupCodes[0] ?? '')));
      assert.deepEqual(spent, { answered: 1, codes: { CODE_USED: 49 } });
      assert.equal(record().backupCodes.filter(({ usedAt }) => usedAt !== null).length, 1);
    });

    test(`gives fifty concurrent requests at most one effect if some calls also fail (seed ${seed})`, async () => {
      const faults = createFaults(randomFaults(seed, { longestDelay: 20, failBefore: 0.1, failAfter: 0.1 }));
      const { authority, id, enterCode, code, record, totp } = await openTrouble(faults).then((trouble) => ({
        ...trouble,
        totp: trouble.record().totp,
      }));
      const { answered, codes } = await countOutcomes(fiftyTimes(() => enterCode(code())));
      assert.ok(answered <= 1, `${answered} answered`);
      assert.deepEqual(
        Object.keys(codes).filter(
          (one) => !['CODE_USED', 'SERVICE_UNAVAILABLE', 'OUTCOME_UNKNOWN', 'ATTEMPTS_LOCKED'].includes(one),
        ),
        [],
      );
      assert.notEqual(record().totp?.lastStep, totp?.lastStep, 'the code is spent');
      faults.heal();
      // An attempt whose answer was lost can still be counted.
      await authority.accounts.unlock(id);
      assert.equal(await codeOf(enterCode(code())), 'CODE_USED');
    });
  }
});
