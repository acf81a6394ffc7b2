import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { systemCrypto } from '../ambient.ts';
import { personas } from '../testing/personas.ts';
import { createTestHasher } from '../testing/test-hasher.ts';
import { createAuthority } from './create-authority.ts';
import { createHashQueue } from './kernel/hash-queue.ts';
import { createFakeClock } from '../testing/fake-clock.ts';
import { createRecordStore } from '../testing/record-store.ts';
import { createTestAuthority, testSealingKey } from '../testing/service-harness.ts';
import type { BreachCheck } from './ports.ts';
import { createHarness } from './authority-harness.fixture.ts';

const newPassword = 'Difference-Engine-2';

describe('createAuthority', () => {
  const sound = { storage: createRecordStore(), issuer: 'Acme', sealingKeys: [testSealingKey] };
  const bad: readonly (readonly [string, object])[] = [
    ['a sealing key', { sealingKeys: [] }],
    ['an issuer', { issuer: ' ' }],
    ['an issuer that is more than colons', { issuer: ' : :' }],
    ['an issuer of whole characters', { issuer: 'A\uD800' }],
    ['a scheme or canVerify of a former hasher', { formerHashers: [{ verify: async () => true }] }],
    [
      'a scheme or canVerify of each former hasher',
      { formerHashers: [createTestHasher(), { verify: async () => true }] },
    ],
  ];
  for (const [what, changes] of bad) {
    test(`throws without ${what}`, () => {
      assert.throws(() => createAuthority({ ...sound, ...changes }), TypeError);
    });
  }

  test('needs only a storage, an issuer and a key', () => assert.ok(createAuthority(sound)));

  test('names the option that is missing', () => {
    assert.throws(() => createAuthority({ ...sound, issuer: undefined as never }), /^TypeError: issuer: /u);
  });

  test('passes the random source and the WebCrypto of the host to the default hashers', async () => {
    const storage = createRecordStore();
    let derivations = 0;
    const { subtle } = systemCrypto();
    const fast = new Proxy(subtle, {
      get(target, name: keyof SubtleCrypto) {
        if (name === 'deriveBits') return async () => new ArrayBuffer((derivations += 1) && 32);
        return (target[name] as () => unknown).bind(target);
      },
    });
    const options = { ...sound, storage, crypto: { subtle: fast } };
    const randomBytes = (length: number): Uint8Array<ArrayBuffer> => new Uint8Array(length).fill(7);
    const { id } = await createAuthority({ ...options, randomBytes }).accounts.register(personas.ada);
    assert.equal(derivations, 1);
    assert.match(storage.records.get(id)?.passwordHash ?? '', /\$BwcHBwcHBwcHBwcHBwcHBw\$/u);
    const { username, password } = personas.ada;
    await createAuthority({ ...options, passwordHasher: createTestHasher() }).verifyPassword({ username, password });
    assert.equal(derivations, 2);
  });
});

test('the default queue of hashes has the clock of the authority', async () => {
  const clock = createFakeClock();
  const third = Promise.withResolvers<void>();
  let started = 0;
  const hash = (): Promise<never> => {
    started += 1;
    if (started === 3) third.resolve();
    return new Promise(() => undefined);
  };
  const passwordHasher = { ...createTestHasher(), hash };
  const { accounts } = createTestAuthority({ storage: createRecordStore(), clock, passwordHasher });
  for (let index = 0; index < 3; index += 1) void accounts.register({ ...personas.ada, username: `ada-${index}` });
  while (started < 2) await new Promise((resolve) => setImmediate(resolve));
  // The slots of hashes that do not end are free again after a time.
  clock.advance(60_000);
  await third.promise;
});

describe('the service of an account', () => {
  test('continues after its own changes of credentials, and ends every other session', async () => {
    const harness = await createHarness();
    const { password, clock } = harness;
    const [mine, other] = [harness.service(1), harness.service(1)];
    const changed = await mine.password.change({ currentPassword: password, newPassword });
    assert.equal(changed.epoch, 2);
    await mine.load();
    await assert.rejects(other.load(), { code: 'SESSION_ENDED' });
    await assert.rejects(harness.service(3).load(), { code: 'SESSION_ENDED' });
    const { secret } = await mine.mfa.beginTotp({ password: newPassword });
    const { totpCodeAt } = await import('../testing/authenticator.ts');
    assert.equal((await mine.mfa.confirmTotp({ code: totpCodeAt(secret, clock()) })).epoch, 3);
    assert.equal((await mine.mfa.regenerateBackupCodes({ password: newPassword })).epoch, 4);
    assert.equal((await mine.mfa.disable({ password: newPassword })).epoch, 5);
    await mine.load();
  });

  test('requires the version that was read', async () => {
    const service = (await createHarness()).service();
    for (const options of [undefined, {}, { version: 1 }, { version: null }]) {
      await assert.rejects(service.profile.update({}, options as never), { code: 'VERSION_MISSING' });
      await assert.rejects(service.preferences.update({}, options as never), { code: 'VERSION_MISSING' });
    }
  });

  test('answers PASSWORD_UNSET if the account has no password', async () => {
    const { authority } = await createHarness();
    const { id } = await authority.accounts.register({
      username: 'no-password',
      fullName: 'Other Means',
      password: null,
    });
    const { password, mfa } = authority.serviceWithoutSession(id);
    const change = { currentPassword: 'any', newPassword };
    await assert.rejects(password?.change(change) ?? Promise.resolve(), { code: 'PASSWORD_UNSET' });
    await assert.rejects(password?.change({ ...change, newPassword: 'weak' }) ?? Promise.resolve(), {
      code: 'PASSWORD_UNSET',
    });
    await assert.rejects(mfa?.beginTotp({ password: 'any' }) ?? Promise.resolve(), { code: 'PASSWORD_UNSET' });
  });

  test('rejects an aborted call at once, even if the database does not answer', async () => {
    const { store, id } = await createHarness();
    const hanging = { ...store, get: () => new Promise<never>(() => undefined) };
    const service = createTestAuthority({ storage: hanging }).serviceWithoutSession(id);
    const controller = new AbortController();
    const call = service.load({ signal: controller.signal });
    controller.abort();
    await assert.rejects(call, { code: 'REQUEST_ABORTED' });
  });

  test('does not start a call that was aborted before', async () => {
    const { store, id } = await createHarness();
    let reads = 0;
    const counting = { ...store, get: (key: string) => ((reads += 1), store.get(key)) };
    const service = createTestAuthority({ storage: counting }).serviceWithoutSession(id);
    await assert.rejects(service.load({ signal: AbortSignal.abort() }), { code: 'REQUEST_ABORTED' });
    assert.equal(reads, 0);
    await service.load({ signal: new AbortController().signal });
    assert.equal(reads, 1);
  });

  test('throws only AccountError, for every error of the database', async () => {
    const { store, id } = await createHarness();
    const failing = { ...store, get: () => Promise.reject(new Error('ECONNREFUSED 10.0.0.1')) };
    const service = createTestAuthority({ storage: failing }).serviceWithoutSession(id);
    await assert.rejects(service.load(), { name: 'AccountError', code: 'SERVICE_FAILED', message: 'SERVICE_FAILED' });
  });

  test('computes each hash once per call, even if the swap fails several times', async () => {
    const harness = await createHarness();
    let lost = 3;
    const storage = {
      ...harness.store,
      replace: async (...args: Parameters<typeof harness.store.replace>) =>
        (lost -= 1) >= 0 ? 'stale' : harness.store.replace(...args),
    } as const;
    const authority = createTestAuthority({ storage, clock: harness.clock, passwordHasher: harness.hasher });
    const service = authority.serviceWithoutSession(harness.id);
    await assert.rejects(authority.verifyPassword({ username: 'unknown', password: 'Warm-the-decoy-1' }));
    const { hashes, verifications } = harness.hasher.work;
    await service.password?.change({ currentPassword: harness.password, newPassword });
    assert.deepEqual({ ...harness.hasher.work }, { hashes: hashes + 1, verifications: verifications + 1 });
  });

  test('rejects calls if too many hashes wait, and still answers reads', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const harness = await createHarness();
    const slow = {
      ...harness.hasher,
      verify: (...args: [string, string]) => held.then(() => harness.hasher.verify(...args)),
    };
    const authority = createTestAuthority({
      storage: harness.store,
      passwordHasher: slow,
      hashQueue: createHashQueue(),
    });
    const calls = Array.from({ length: 200 }, (_, index) =>
      authority.verifyPassword({ username: `unknown-${index}`, password: harness.password }),
    );
    const outcomes = Promise.allSettled(calls);
    await authority.serviceWithoutSession(harness.id).load();
    await new Promise((resolve) => setImmediate(resolve));
    release();
    const refusals = (await outcomes)
      .filter((outcome) => outcome.status === 'rejected')
      .filter(({ reason }) => reason.code !== 'PASSWORD_WRONG');
    assert.equal(refusals.length, 200 - 66);
    for (const { reason } of refusals) assert.deepEqual([reason.code, reason.retryAfter], ['SERVICE_UNAVAILABLE', 2]);
  });
});

describe('a new password', () => {
  test('is rejected if it is common, the name of the issuer or a part of a name', async () => {
    const harness = await createHarness({ issuer: 'Engine Room' });
    const rulesOf = (wanted: string): Promise<unknown> =>
      harness
        .service()
        .password.change({ currentPassword: harness.password, newPassword: wanted })
        .then(
          () => [],
          (error: { issues: readonly { rule: string }[] }) => error.issues.map(({ rule }) => rule),
        );
    assert.deepEqual(await rulesOf('Password-1!'), ['notCommon']);
    assert.deepEqual(await rulesOf('Engine-Room-4'), ['notCommon']);
    assert.deepEqual(await rulesOf('Lovelace-1843!'), ['notPersonal']);
    assert.deepEqual(await rulesOf(newPassword), []);
  });

  test('is rejected if it is known from a breach, which is checked only after the current password', async () => {
    const asked: string[] = [];
    const breachCheck = async (password: string): Promise<boolean> => {
      asked.push(password);
      return password.startsWith('Breached');
    };
    const harness = await createHarness({ breachCheck });
    asked.length = 0;
    const change = (currentPassword: string, wanted: string) =>
      harness.service().password.change({ currentPassword, newPassword: wanted });
    await assert.rejects(change('Not-the-one-1', 'Breached-pass-1'), { code: 'PASSWORD_WRONG' });
    assert.deepEqual(asked, []);
    await assert.rejects(change(harness.password, 'Breached-pass-1'), (error: { code: string; issues: unknown }) => {
      assert.deepEqual(error.issues, [{ field: 'newPassword', rule: 'breached' }]);
      return error.code === 'PASSWORD_REJECTED';
    });
    await harness.signIn();
  });

  test('is accepted if the breach check fails, throws or does not answer', async (t) => {
    const checks = [
      () => Promise.reject(new Error('down')),
      () => {
        throw new Error('down');
      },
    ];
    for (const breachCheck of checks) {
      const harness = await createHarness({ breachCheck });
      await harness.service().password.change({ currentPassword: harness.password, newPassword });
    }
    const harness = await createHarness();
    const { store: storage, hasher: passwordHasher } = harness;
    const asked = Promise.withResolvers<{ readonly signal: AbortSignal }>();
    const breachCheck: BreachCheck = (_password, options) => {
      asked.resolve(options);
      return new Promise(() => undefined);
    };
    const hanging = createTestAuthority({ storage, passwordHasher, breachCheck });
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const service = hanging.serviceWithoutSession(harness.id);
    const call = service.password?.change({ currentPassword: harness.password, newPassword });
    const { signal } = await asked.promise;
    t.mock.timers.tick(499);
    assert.equal(signal.aborted, false);
    t.mock.timers.tick(1);
    assert.equal(signal.aborted, true);
    await call;
    await harness.signIn(newPassword);
  });

  test('leaves no timer of a breach check that has answered', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const signals: AbortSignal[] = [];
    const breachCheck: BreachCheck = async (_password, { signal }) => {
      signals.push(signal);
      return false;
    };
    const harness = await createHarness({ breachCheck });
    t.mock.timers.tick(500);
    assert.deepEqual(signals.map(({ aborted }) => aborted), [false]); // prettier-ignore
    assert.equal(harness.events.length, 1);
  });
});

test('without MFA, disabling it or new backup codes count no wrong password and write nothing', async () => {
  const harness = await createHarness();
  const before = harness.record();
  const { mfa } = harness.service();
  for (const password of ['Not-the-one-1', harness.password]) {
    await assert.rejects(mfa.regenerateBackupCodes({ password }), { code: 'MFA_INACTIVE' });
    await assert.rejects(mfa.disable({ password }), { code: 'MFA_INACTIVE' });
  }
  assert.equal(harness.record(), before);
});

describe('security events (A12)', () => {
  test('are reported once for each change, after the commit', async () => {
    const harness = await createHarness();
    const { password } = harness;
    const service = harness.service();
    const seen = harness.newestProfile();
    await service.profile.update({ username: 'countess' }, seen);
    await assert.rejects(service.profile.update({ username: 'late' }, seen));
    await service.profile.update({ fullName: 'Ada King' }, harness.newestProfile());
    await service.password.change({ currentPassword: password, newPassword });
    const { backupCodes } = await enableMfaWith(harness, newPassword);
    await harness.enterCode(backupCodes[0] ?? '');
    await assert.rejects(harness.enterCode(backupCodes[0] ?? ''), { code: 'CODE_USED' });
    await service.mfa.regenerateBackupCodes({ password: newPassword });
    await enableMfaWith(harness, newPassword);
    await assert.rejects(service.mfa.disable({ password: 'Not-the-one-1' }));
    await service.mfa.disable({ password: newPassword });
    const told = harness.events.map(({ type }) => type);
    assert.deepEqual(told, [
      'account-registered', 'username-changed', 'full-name-changed', 'password-changed', 'enrolment-started', 'mfa-enabled',
      'backup-code-used', 'signed-in', 'backup-codes-regenerated', 'enrolment-started', 'mfa-replaced', 'attempt-failed',
      'mfa-disabled',
    ]); // prettier-ignore
    assert.deepEqual(new Set(harness.events.map(({ accountId }) => accountId)), new Set([harness.id]));
    assert.equal(harness.events.find(({ type }) => type === 'attempt-failed')?.code, 'PASSWORD_WRONG');
  });

  test('contain the address of the second step of a sign-in', async () => {
    const harness = await createHarness();
    const { code, epoch } = await harness.enableMfa();
    const address = '192.0.2.1';
    await harness.authority.verifySecondFactor({ accountId: harness.id, epoch, code: code(), address });
    assert.deepEqual([harness.events.at(-1)?.type, harness.events.at(-1)?.address], ['signed-in', address]);
  });

  test('are reported for a cancelled enrolment, and not if there is none', async () => {
    const harness = await createHarness();
    const { mfa } = harness.service();
    const before = [harness.record(), harness.events.length] as const;
    await mfa.cancelTotp();
    assert.deepEqual([harness.record(), harness.events.length], before);
    await mfa.beginTotp({ password: harness.password });
    await mfa.cancelTotp();
    assert.equal(harness.events.at(-1)?.type, 'enrolment-cancelled');
  });

  test('do not undo or block a change if the hook throws or does not return', async () => {
    const throwing = () => {
      throw new Error('mail server');
    };
    for (const onSecurityEvent of [throwing, () => new Promise<void>(() => undefined)]) {
      const harness = await createHarness({ onSecurityEvent });
      await harness.service().password.change({ currentPassword: harness.password, newPassword });
      await harness.signIn(newPassword);
    }
  });
});

async function enableMfaWith(harness: Awaited<ReturnType<typeof createHarness>>, password: string) {
  const { totpCodeAt } = await import('../testing/authenticator.ts');
  const { secret } = await harness.service().mfa.beginTotp({ password });
  const confirmed = await harness.service().mfa.confirmTotp({ code: totpCodeAt(secret, harness.clock()) });
  return { backupCodes: confirmed.backupCodes ?? [] };
}
