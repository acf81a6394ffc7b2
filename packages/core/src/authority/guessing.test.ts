import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { systemCrypto } from '../ambient.ts';
import type { WebCrypto } from '../ambient.ts';
import { wrongTotpCodeAt } from '../testing/authenticator.ts';
import { createTestAuthority } from '../testing/service-harness.ts';
import { countOutcomes } from '../testing/expect.ts';
import { createHarness } from './authority-harness.fixture.ts';
import type { PasswordHasher } from './ports.ts';
import { noAttempts } from '../storage.ts';

const wrong = 'Not-the-one-1';

describe('guessing (A3, A4)', () => {
  test('checks ten of two hundred concurrent passwords, even if a later one is correct', async () => {
    const harness = await createHarness();
    const guesses = Array.from({ length: 200 }, (_, index) => (index === 150 ? harness.password : `${wrong}${index}`));
    const outcomes = await countOutcomes(guesses.map((guess) => harness.signIn(guess)));
    assert.deepEqual(outcomes, { answered: 0, codes: { PASSWORD_WRONG: 10, ATTEMPTS_LOCKED: 190 } });
    assert.equal(harness.record().attempts.unknownDevices.streak, 10);
  });

  test('checks five of two hundred concurrent codes', async () => {
    const harness = await createHarness();
    const { secret } = await harness.enableMfa();
    const code = wrongTotpCodeAt(secret, harness.clock());
    const outcomes = await countOutcomes(Array.from({ length: 200 }, () => harness.enterCode(code)));
    assert.deepEqual(outcomes, { answered: 0, codes: { CODE_WRONG: 5, ATTEMPTS_LOCKED: 195 } });
  });

  test('is stored before its answer, and still counted after a restart (A3, CVE-2026-35597)', async () => {
    const harness = await createHarness();
    const { secret, code } = await harness.enableMfa();
    const wrongCode = wrongTotpCodeAt(secret, harness.clock());
    for (let turn = 1; turn <= 5; turn += 1) {
      await assert.rejects(harness.enterCode(wrongCode), { code: 'CODE_WRONG' });
      assert.equal(harness.record().attempts.secondFactor.streak, turn);
    }
    for (let turn = 1; turn <= 10; turn += 1) {
      await assert.rejects(harness.signIn(wrong), { code: 'PASSWORD_WRONG' });
      assert.equal(harness.record().attempts.unknownDevices.streak, turn);
    }
    const { store: storage, clock, hasher: passwordHasher, id: accountId, username, password } = harness;
    const restarted = createTestAuthority({ storage, clock, passwordHasher });
    const locked = { code: 'ATTEMPTS_LOCKED', retryAfter: 900 };
    await assert.rejects(restarted.verifyPassword({ username, password }), locked);
    const epoch = harness.record().credentialsEpoch;
    await assert.rejects(restarted.verifySecondFactor({ accountId, epoch, code: code() }), locked);
  });

  test('of backup codes compares once for each code, also for an unknown code', async () => {
    const { crypto, comparisons } = countingCrypto();
    const harness = await createHarness({ crypto });
    const { backupCodes } = await harness.enableMfa();
    const work = (): number => harness.hasher.work.verifications + comparisons();
    const [first = ''] = backupCodes;
    const unknown = ['00', 'ZZ', 'A0'].find((selector) => !backupCodes.some((code) => code.startsWith(selector)));
    for (const code of [`${unknown ?? ''}${first.slice(2)}`, `${first.slice(0, 2)}000-00000-00000`]) {
      const before = work();
      await assert.rejects(harness.enterCode(code), { code: 'CODE_WRONG' });
      assert.equal(work() - before, 1);
    }
    assert.equal(harness.record().attempts.secondFactor.streak, 2);
  });

  test('is not counted if the input cannot be a password or code', async () => {
    const harness = await createHarness();
    await harness.enableMfa();
    for (const code of ['', '12345', 'x'.repeat(10_000), '１２３４５', '12345x']) {
      await assert.rejects(harness.enterCode(code), { code: 'CODE_WRONG' });
    }
    for (const code of [123456, null, ['123456']]) {
      await assert.rejects(harness.enterCode(code as unknown as string), { code: 'INPUT_INVALID', field: 'code' });
    }
    for (const password of ['', 'x'.repeat(1_000_000), 'a\0b', 'a\uD800']) {
      await assert.rejects(harness.signIn(password), { code: 'INPUT_INVALID', field: 'password' });
    }
    assert.deepEqual(harness.record().attempts, noAttempts);
  });

  test('is rejected while the count of failures is corrupt, even with the right password', async () => {
    const harness = await createHarness();
    const unknownDevices = { ...noAttempts.unknownDevices, streak: Number.NaN };
    harness.corrupt({ attempts: { ...noAttempts, unknownDevices } });
    await assert.rejects(harness.signIn(), { code: 'RECORD_CORRUPT' });
    await assert.rejects(harness.signIn(wrong), { code: 'RECORD_CORRUPT' });
  });

  test('in a session is counted also if the call is aborted during the comparison', async () => {
    const harness = await createHarness();
    const { store: storage, clock } = harness;
    let abort = (): void => undefined;
    const passwordHasher: PasswordHasher = {
      ...harness.hasher,
      verify(password, hash) {
        abort();
        return harness.hasher.verify(password, hash);
      },
    };
    const authority = createTestAuthority({ storage, clock, passwordHasher });
    for (let turn = 1; turn <= 10; turn += 1) {
      const controller = new AbortController();
      abort = () => controller.abort();
      const { mfa } = authority.serviceFor({ accountId: harness.id, sessionId: 'session', epoch: 1 });
      const guess = mfa.beginTotp({ password: wrong }, { signal: controller.signal });
      await assert.rejects(guess, { code: 'REQUEST_ABORTED' });
      await new Promise((resolve) => setImmediate(resolve));
      assert.equal(harness.record().attempts.sessions[0]?.failures, turn);
    }
    const { verifications } = harness.hasher.work;
    await assert.rejects(harness.service(1).mfa.beginTotp({ password: harness.password }), { code: 'SESSION_ENDED' });
    assert.equal(harness.hasher.work.verifications, verifications);
  });

  test('does not make a session or a known device wait for the guess of a stranger', async () => {
    const harness = await createHarness();
    const verified = await harness.signIn();
    assert.ok(!verified.secondFactorRequired);
    const { store: storage, clock, username, password } = harness;
    const passwordHasher: PasswordHasher = {
      ...harness.hasher,
      verify: (given, hash) => (given === wrong ? new Promise(() => undefined) : harness.hasher.verify(given, hash)),
    };
    const authority = createTestAuthority({ storage, clock, passwordHasher });
    void authority.verifyPassword({ username, password: wrong });
    await authority.serviceFor({ accountId: harness.id, sessionId: 'session', epoch: 1 }).mfa.beginTotp({ password });
    await authority.verifyPassword({ username, password, deviceToken: verified.deviceToken });
  });

  test('is not counted if the server fails', async () => {
    const harness = await createHarness();
    const { code } = await harness.enableMfa();
    const sealed = harness.record().totp;
    harness.corrupt({ totp: { ...sealed, sealedSecret: 'v1.lost.AAAA.AAAA' } });
    await assert.rejects(harness.enterCode(code()), { code: 'SECRET_UNREADABLE' });
    assert.deepEqual(harness.record().attempts, noAttempts);
    const failing = { ...harness.hasher, verify: () => Promise.reject(new Error('out of memory')) };
    const broken = createTestAuthority({ storage: harness.store, passwordHasher: failing });
    const call = broken.verifyPassword({ username: harness.username, password: wrong });
    await assert.rejects(call, { code: 'SERVICE_FAILED' });
    assert.deepEqual(harness.record().attempts, noAttempts);
  });

  test('in a session is no longer counted after the right password', async () => {
    const harness = await createHarness();
    const { epoch } = await harness.enableMfa();
    for (let turn = 0; turn < 3; turn += 1) {
      for (let failure = 0; failure < 9; failure += 1) {
        await assert.rejects(harness.service(epoch).mfa.disable({ password: wrong }), { code: 'PASSWORD_WRONG' });
      }
      await harness.service(epoch).mfa.beginTotp({ password: harness.password });
      assert.deepEqual(harness.record().attempts, noAttempts);
    }
  });

  test('in a session ends this session alone, with any confirmation, and is told to the host (A4, A14)', async () => {
    const harness = await createHarness();
    const { epoch } = await harness.enableMfa();
    const stolen = harness.service(epoch, 'stolen');
    const prompts = [
      (password: string) => stolen.password.change({ currentPassword: password, newPassword: 'Difference-Engine-2' }),
      (password: string) => stolen.mfa.beginTotp({ password }),
      (password: string) => stolen.mfa.regenerateBackupCodes({ password }),
      (password: string) => stolen.mfa.disable({ password }),
    ];
    for (let turn = 0; turn < 10; turn += 1) {
      await assert.rejects(prompts[turn % prompts.length]?.(wrong) ?? Promise.resolve(), { code: 'PASSWORD_WRONG' });
    }
    const { hashes, verifications } = harness.hasher.work;
    for (const prompt of prompts) await assert.rejects(prompt(harness.password), { code: 'SESSION_ENDED' });
    await assert.rejects(stolen.load(), { code: 'SESSION_ENDED' });
    assert.deepEqual({ ...harness.hasher.work }, { hashes, verifications });
    assert.deepEqual(harness.events.at(-1), {
      type: 'session-ended', accountId: harness.id, at: harness.clock(), sessionId: 'stolen', address: undefined,
    }); // prettier-ignore
    await harness.service(epoch, 'mine').mfa.beginTotp({ password: harness.password });
    assert.equal((await harness.signIn()).secondFactorRequired, true);
  });

  test('in a session is still counted after a guess in another session', async () => {
    const harness = await createHarness();
    const guess = (sessionId: string): Promise<unknown> =>
      assert.rejects(harness.service(1, sessionId).mfa.beginTotp({ password: 'Not-the-one-1' }), {
        code: 'PASSWORD_WRONG',
      });
    for (let turn = 0; turn < 9; turn += 1) await guess('first');
    const { expiresAt } = harness.record().attempts.sessions[0] ?? {};
    assert.equal(expiresAt, harness.clock() + 400 * 24 * 3_600_000);
    await guess('second');
    await guess('first');
    await assert.rejects(harness.service(1, 'first').load(), { code: 'SESSION_ENDED' });
    await harness.service(1, 'second').load();
  });

  test('without a session counts like a sign-in from an unknown device', async () => {
    const harness = await createHarness();
    for (let turn = 0; turn < 10; turn += 1) {
      await assert.rejects(harness.service().mfa.beginTotp({ password: wrong }), { code: 'PASSWORD_WRONG' });
    }
    await assert.rejects(harness.service().mfa.beginTotp({ password: harness.password }), { code: 'ATTEMPTS_LOCKED' });
    await assert.rejects(harness.signIn(), { code: 'ATTEMPTS_LOCKED' });
    assert.equal((await harness.service().load()).id, harness.id);
  });

  test('is possible again after the host has reset the attempts', async () => {
    const harness = await createHarness();
    for (let turn = 0; turn < 10; turn += 1) await assert.rejects(harness.signIn(wrong));
    await assert.rejects(harness.signIn(), { code: 'ATTEMPTS_LOCKED' });
    await harness.authority.accounts.unlock(harness.id);
    assert.deepEqual(harness.record().attempts, noAttempts);
    await harness.signIn();
    assert.ok(harness.events.some(({ type }) => type === 'attempts-reset'));
  });

  test('of codes tells the host that another person knows the password, and starts again with a new password', async () => {
    const harness = await createHarness();
    const { secret, epoch } = await harness.enableMfa();
    for (let turn = 0; turn < 5; turn += 1) {
      await assert.rejects(harness.enterCode(wrongTotpCodeAt(secret, harness.clock())), { code: 'CODE_WRONG' });
    }
    const told = harness.events.slice(-2).map(({ type, code }) => [type, code]);
    assert.deepEqual(told, [['attempt-failed', 'CODE_WRONG'], ['second-factor-locked', undefined]]); // prettier-ignore
    const change = { currentPassword: harness.password, newPassword: 'Difference-Engine-2' };
    await harness.service(epoch).password.change(change);
    assert.deepEqual(harness.record().attempts, noAttempts);
  });
});

/** WebCrypto that counts how often a keyed hash is compared. */
function countingCrypto(): { crypto: WebCrypto; comparisons(): number } {
  const { subtle } = systemCrypto();
  let comparisons = 0;
  const verify: typeof subtle.verify = (...given) => {
    comparisons += 1;
    return subtle.verify(...given);
  };
  const counting = new Proxy(subtle, {
    get: (target, name) => {
      if (name === 'verify') return verify;
      const member = Reflect.get(target, name) as unknown;
      return typeof member === 'function' ? (member.bind(target) as unknown) : member;
    },
  });
  return { crypto: { subtle: counting }, comparisons: () => comparisons };
}
