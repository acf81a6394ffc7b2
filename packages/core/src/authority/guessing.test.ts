import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { systemCrypto } from '../ambient.ts';
import type { WebCrypto } from '../ambient.ts';
import { wrongTotpCodeAt } from '../testing/authenticator.ts';
import { createTestAuthority } from '../testing/service-harness.ts';
import { countOutcomes } from '../testing/expect.ts';
import { createHarness } from './authority-harness.fixture.ts';

const wrong = 'Not-the-one-1';

describe('guessing (A3, A4)', () => {
  test('checks ten of two hundred concurrent passwords, even if a later one is correct', async () => {
    const harness = await createHarness();
    const guesses = Array.from({ length: 200 }, (_, index) => (index === 150 ? harness.password : `${wrong}${index}`));
    const outcomes = await countOutcomes(guesses.map((guess) => harness.signIn(guess)));
    assert.deepEqual(outcomes, { answered: 0, codes: { PASSWORD_WRONG: 10, ATTEMPTS_LOCKED: 190 } });
    assert.equal(harness.record().attempts.failures, 10);
  });

  test('checks ten of two hundred concurrent codes', async () => {
    const harness = await createHarness();
    const { secret } = await harness.enableMfa();
    const code = wrongTotpCodeAt(secret, harness.clock());
    const outcomes = await countOutcomes(Array.from({ length: 200 }, () => harness.enterCode(code)));
    assert.deepEqual(outcomes, { answered: 0, codes: { CODE_WRONG: 10, ATTEMPTS_LOCKED: 190 } });
  });

  test('is still counted after a restart', async () => {
    const harness = await createHarness();
    for (let turn = 0; turn < 10; turn += 1) await assert.rejects(harness.signIn(wrong), { code: 'PASSWORD_WRONG' });
    const { store: storage, clock, hasher: passwordHasher, username, password } = harness;
    const restarted = createTestAuthority({ storage, clock, passwordHasher });
    await assert.rejects(restarted.verifyPassword({ username, password }), {
      code: 'ATTEMPTS_LOCKED',
      retryAfter: 900,
    });
  });

  for (const kind of ['keyed', 'slow'] as const) {
    test(`of backup codes with ${kind} hashes compares once for each code, also for an unknown code`, async () => {
      const { crypto, comparisons } = countingCrypto();
      const harness = await createHarness({ crypto });
      const { backupCodes } = await harness.enableMfa();
      if (kind === 'slow') await harness.useSlowBackupCodes(backupCodes);
      const work = (): number => harness.hasher.work.verifications + comparisons();
      const [first = ''] = backupCodes;
      const unknown = ['00', 'ZZ', 'A0'].find((selector) => !backupCodes.some((code) => code.startsWith(selector)));
      for (const code of [`${unknown ?? ''}${first.slice(2)}`, `${first.slice(0, 2)}000-00000-00000`]) {
        const before = work();
        await assert.rejects(harness.enterCode(code), { code: 'CODE_WRONG' });
        assert.equal(work() - before, 1);
      }
      assert.equal(harness.record().attempts.failures, 2);
    });
  }

  test('is not counted if the input cannot be a password or code', async () => {
    const harness = await createHarness();
    await harness.enableMfa();
    for (const code of ['', '12345', 'x'.repeat(10_000), '１２３４５６']) {
      await assert.rejects(harness.enterCode(code), { code: 'CODE_WRONG' });
    }
    for (const code of [123456, null, ['123456']]) {
      await assert.rejects(harness.enterCode(code as unknown as string), { code: 'INPUT_INVALID', field: 'code' });
    }
    for (const password of ['', 'x'.repeat(1_000_000), 'a\0b', 'a\uD800']) {
      await assert.rejects(harness.signIn(password), { code: 'INPUT_INVALID', field: 'password' });
    }
    assert.equal(harness.record().attempts.failures, 0);
  });

  test('is rejected while the failure counter is corrupt, even with the right password', async () => {
    const harness = await createHarness();
    harness.corrupt({ attempts: { failures: Number.NaN, lockedUntil: null } });
    await assert.rejects(harness.signIn(), { code: 'RECORD_CORRUPT' });
    await assert.rejects(harness.signIn(wrong), { code: 'RECORD_CORRUPT' });
  });

  test('is not counted if the server fails', async () => {
    const harness = await createHarness();
    const { code } = await harness.enableMfa();
    const sealed = harness.record().totp;
    harness.corrupt({ totp: { ...sealed, sealedSecret: 'v1.lost.AAAA.AAAA' } });
    await assert.rejects(harness.enterCode(code()), { code: 'SECRET_UNREADABLE' });
    assert.equal(harness.record().attempts.failures, 0);
    const failing = { ...harness.hasher, verify: () => Promise.reject(new Error('out of memory')) };
    const broken = createTestAuthority({ storage: harness.store, passwordHasher: failing });
    const call = broken.verifyPassword({ username: harness.username, password: wrong });
    await assert.rejects(call, { code: 'SERVICE_FAILED' });
    assert.equal(harness.record().attempts.failures, 0);
  });

  test('in the settings is no longer counted after the right password', async () => {
    const harness = await createHarness();
    const { epoch } = await harness.enableMfa();
    for (let turn = 0; turn < 3; turn += 1) {
      for (let failure = 0; failure < 9; failure += 1) {
        await assert.rejects(harness.service(epoch).mfa.disable({ password: wrong }), { code: 'PASSWORD_WRONG' });
      }
      await harness.service(epoch).mfa.beginTotp({ password: harness.password });
      assert.equal(harness.record().attempts.failures, 0);
    }
  });

  test('is rejected after the budget is exhausted, until the host resets the failures', async () => {
    const harness = await createHarness();
    harness.corrupt({ attempts: { failures: 50, lockedUntil: null } });
    harness.clock.advance(365 * 24 * 60 * 60_000);
    await assert.rejects(harness.signIn(), { code: 'ATTEMPTS_EXHAUSTED' });
    await harness.authority.resetAttempts(harness.id);
    assert.deepEqual(harness.record().attempts, { failures: 0, lockedUntil: null });
    await harness.signIn();
  });

  test('is rejected by every confirmation in the settings while the account is locked', async () => {
    const harness = await createHarness();
    const { epoch } = await harness.enableMfa();
    harness.corrupt({ attempts: { failures: 10, lockedUntil: harness.clock() + 1 } });
    const service = harness.service(epoch);
    const { password } = harness;
    const prompts = [
      () => service.password.change({ currentPassword: password, newPassword: 'Difference-Engine-2' }),
      () => service.mfa.beginTotp({ password }),
      () => service.mfa.regenerateBackupCodes({ password }),
      () => service.mfa.disable({ password }),
    ];
    const { hashes, verifications } = harness.hasher.work;
    for (const prompt of prompts) await assert.rejects(prompt(), { code: 'ATTEMPTS_LOCKED', retryAfter: 1 });
    assert.deepEqual({ ...harness.hasher.work }, { hashes, verifications });
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
