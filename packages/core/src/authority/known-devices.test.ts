import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { totpCodeAt, wrongTotpCodeAt } from '../testing/authenticator.ts';
import { createTestAuthority } from '../testing/service-harness.ts';
import { countOutcomes } from '../testing/expect.ts';
import { createHarness } from './authority-harness.fixture.ts';
import type { Harness } from './authority-harness.fixture.ts';

const wrong = 'Not-the-one-1';

async function tokenOf(signIn: ReturnType<Harness['signIn']>): Promise<string> {
  const verified = await signIn;
  assert.ok(!verified.secondFactorRequired);
  return verified.deviceToken;
}

/** Uses up the budget of unknown devices. */
async function lock(harness: Harness): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await assert.rejects(harness.signIn(wrong), { code: 'PASSWORD_WRONG' });
  await assert.rejects(harness.signIn(), { code: 'ATTEMPTS_LOCKED' });
}

describe('a known device (A14)', () => {
  test('signs in while a stranger has locked the sign-in', async () => {
    const harness = await createHarness();
    const token = await tokenOf(harness.signIn());
    await lock(harness);
    await harness.signIn(harness.password, token);
    await assert.rejects(harness.signIn(), { code: 'ATTEMPTS_LOCKED' }, 'and the stranger still waits');
  });

  test('signs in with both factors while a person who knows the password has locked the second one', async () => {
    const harness = await createHarness();
    const { secret, code } = await harness.enableMfa();
    assert.deepEqual(Object.keys(await harness.signIn()), ['accountId', 'epoch', 'secondFactorRequired']);
    const { deviceToken } = await harness.enterCode(code());
    for (let turn = 0; turn < 5; turn += 1) {
      await assert.rejects(harness.enterCode(wrongTotpCodeAt(secret, harness.clock())), { code: 'CODE_WRONG' });
    }
    harness.clock.advance(30_000);
    await assert.rejects(harness.enterCode(code()), { code: 'ATTEMPTS_LOCKED' });
    await harness.signIn(harness.password, deviceToken);
    await harness.enterCode(code(), deviceToken);
  });

  test('is an unknown device after ten failures in its life, and the host is told', async () => {
    const harness = await createHarness();
    const token = await tokenOf(harness.signIn());
    for (let turn = 0; turn < 9; turn += 1) {
      await assert.rejects(harness.signIn(wrong, token), { code: 'PASSWORD_WRONG' });
    }
    const newer = await tokenOf(harness.signIn(harness.password, token));
    await assert.rejects(harness.signIn(wrong, token), { code: 'PASSWORD_WRONG' });
    assert.equal(harness.events.at(-1)?.type, 'known-device-removed');
    assert.equal(harness.record().attempts.unknownDevices.streak, 0);
    await assert.rejects(harness.signIn(wrong, token), { code: 'PASSWORD_WRONG' });
    assert.equal(harness.record().attempts.unknownDevices.streak, 1);
    await harness.authority.accounts.unlock(harness.id);
    await assert.rejects(harness.signIn(wrong, token), { code: 'PASSWORD_WRONG' });
    assert.equal(harness.record().attempts.unknownDevices.streak, 1, 'also after a reset of the attempts');
    await harness.signIn(harness.password, newer);
  });

  test('compares ten of two hundred concurrent passwords with one token, and then ten without it', async () => {
    const harness = await createHarness();
    const token = await tokenOf(harness.signIn());
    const guesses = Array.from({ length: 200 }, (_, index) => harness.signIn(`${wrong}${index}`, token));
    assert.deepEqual(await countOutcomes(guesses), {
      answered: 0,
      codes: { PASSWORD_WRONG: 20, ATTEMPTS_LOCKED: 180 },
    });
  });

  test('is an unknown device for another account, without the key, with a changed token, and after 180 days', async () => {
    const harness = await createHarness();
    const other = await createHarness();
    const token = await tokenOf(harness.signIn());
    const { store: storage, clock, hasher: passwordHasher, username, password } = harness;
    const rotated = createTestAuthority({
      storage,
      clock,
      passwordHasher,
      sealingKeys: [{ id: 'other', bytes: crypto.getRandomValues(new Uint8Array(32)) }],
    });
    await lock(harness);
    const [time = '', id = '', ...hash] = token.split('.');
    const later = (Number.parseInt(time, 36) + 1).toString(36);
    const bad = [
      await tokenOf(other.signIn()),
      [later, id, ...hash].join('.'),
      [time, `${id.slice(0, -1)}${id.endsWith('A') ? 'Q' : 'A'}`, ...hash].join('.'),
      token.slice(0, -1),
      `${token}A`,
      '',
      '.',
      'x'.repeat(100_000),
      `!${token}`,
      `${token}\n`,
      `${token}${'A'.repeat(100_000)}`,
      '0.AAAAAAAAAAAAAAAAAAAAAA.v1.test.AAAA',
    ];
    for (const one of bad) await assert.rejects(harness.signIn(password, one), { code: 'ATTEMPTS_LOCKED' });
    const keyless = rotated.verifyPassword({ username, password, deviceToken: token });
    await assert.rejects(keyless, { code: 'ATTEMPTS_LOCKED' });
    await harness.signIn(password, token);
    harness.clock.advance(180 * 24 * 3_600_000 - 1);
    await lock(harness);
    await harness.signIn(password, token);
    harness.clock.advance(1);
    await assert.rejects(harness.signIn(password, token), { code: 'ATTEMPTS_LOCKED' });
  });

  test('is an unknown device after a change of password or MFA, with any number of tokens', async () => {
    const harness = await createHarness();
    const tokens: string[] = [];
    for (let turn = 0; turn < 60; turn += 1) tokens.push(await tokenOf(harness.signIn()));
    const newPassword = 'Difference-Engine-2';
    await harness.service(1).password.change({ currentPassword: harness.password, newPassword });
    const guesses = tokens.map((token) => harness.signIn(wrong, token));
    assert.deepEqual(await countOutcomes(guesses), { answered: 0, codes: { PASSWORD_WRONG: 10, ATTEMPTS_LOCKED: 50 } });
    await harness.authority.accounts.unlock(harness.id);
    const token = await tokenOf(harness.signIn(newPassword));
    const { mfa } = harness.service(2);
    const { secret } = await mfa.beginTotp({ password: newPassword });
    await mfa.confirmTotp({ code: totpCodeAt(secret, harness.clock()) });
    await lock(harness);
    await assert.rejects(harness.signIn(newPassword, token), { code: 'ATTEMPTS_LOCKED' });
  });

  test('can get a new token after its own change, which no other epoch or account can use', async () => {
    const harness = await createHarness();
    const newPassword = 'Difference-Engine-2';
    await harness.service(1).password.change({ currentPassword: harness.password, newPassword });
    const { authority, id: accountId } = harness;
    await lock({ ...harness, signIn: (password = newPassword) => harness.signIn(password) });
    for (const other of [
      { accountId, epoch: 1 },
      { accountId: 'another', epoch: 2 },
    ]) {
      const token = await authority.issueDeviceToken(other);
      await assert.rejects(harness.signIn(newPassword, token), { code: 'ATTEMPTS_LOCKED' });
    }
    await harness.signIn(newPassword, await authority.issueDeviceToken({ accountId, epoch: 2 }));
  });

  test('does the same work for a wrong password as an unknown device (A9)', async () => {
    const harness = await createHarness();
    const token = await tokenOf(harness.signIn());
    const { hashes, verifications } = harness.hasher.work;
    await assert.rejects(harness.signIn(wrong, token), { code: 'PASSWORD_WRONG' });
    assert.deepEqual({ ...harness.hasher.work }, { hashes, verifications: verifications + 1 });
  });

  test('is not named in an event or in the answer of another call', async () => {
    const harness = await createHarness();
    const token = await tokenOf(harness.signIn());
    await assert.rejects(harness.signIn(wrong, token));
    const text = JSON.stringify([harness.events, await harness.service().load(), [...harness.store.records.values()]]);
    assert.ok(!text.includes(token.split('.').at(-1) ?? '-'));
  });
});
