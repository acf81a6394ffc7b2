import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { totpCodeAt, wrongTotpCodeAt } from '../testing/authenticator.ts';
import { countOutcomes } from '../testing/expect.ts';
import { createTestAuthority } from '../testing/service-harness.ts';
import { noAttempts } from '../storage.ts';
import { createHarness } from './authority-harness.fixture.ts';
import type { Harness } from './authority-harness.fixture.ts';

const wrong = 'Not-the-one-1';
const day = 24 * 60 * 60_000;

describe('a new username whose host requires the password', () => {
  const open = () => createHarness({ confirmations: { username: 'password' } });

  test('is made with the right password, and not without or with a wrong one', async () => {
    const harness = await open();
    const service = harness.service(1);
    assert.equal((await service.load()).profile.usernameConfirmation, 'password');
    const rename = (password?: string) =>
      service.profile.update({ username: 'countess', password }, harness.newestProfile());
    await assert.rejects(rename(), (thrown: { code: string; issues: unknown }) => {
      assert.deepEqual(thrown.issues, [{ field: 'password', rule: 'required' }]);
      return thrown.code === 'INPUT_INVALID';
    });
    await assert.rejects(rename(wrong), { code: 'PASSWORD_WRONG', field: 'password' });
    assert.equal(harness.record().username, 'Ada.Lovelace');
    assert.equal(harness.record().attempts.sessions[0]?.failures, 1);
    const { profile } = await rename(harness.password);
    assert.deepEqual([profile.username, profile.usernameConfirmation], ['countess', 'password']);
    assert.deepEqual(harness.record().attempts.sessions, []);
  });

  test('is not made by an account without a password', async () => {
    const { authority, store } = await open();
    const { id } = await authority.accounts.register({ username: 'mallory', fullName: 'Mallory', password: null });
    const { profile, load } = authority.serviceWithoutSession(id);
    const newest = (await load()).profile;
    for (const password of [undefined, 'any']) {
      await assert.rejects(profile.update({ username: 'countess', password }, newest), { code: 'PASSWORD_UNSET' });
    }
    assert.equal(store.records.get(id)?.revision, 1);
  });

  test('can differ only in case, with the right password', async () => {
    const harness = await open();
    const rename = (password: string) =>
      harness.service().profile.update({ username: 'ADA.lovelace', password }, harness.newestProfile());
    await assert.rejects(rename(wrong), { code: 'PASSWORD_WRONG' });
    await assert.rejects(rename(''), { code: 'INPUT_INVALID', field: 'password' });
    assert.equal((await rename(harness.password)).profile.username, 'ADA.lovelace');
  });

  test('ends the session after ten wrong passwords', async () => {
    const harness = await open();
    const service = harness.service(1);
    for (let turn = 0; turn < 10; turn += 1) {
      const rename = service.profile.update({ username: 'countess', password: wrong }, harness.newestProfile());
      await assert.rejects(rename, { code: 'PASSWORD_WRONG' });
    }
    await assert.rejects(service.load(), { code: 'SESSION_ENDED' });
  });

  test('needs no password for the same username or another full name, and compares none', async () => {
    const harness = await open();
    const { hashes, verifications } = harness.hasher.work;
    const { profile } = harness.service(1);
    const seen = harness.newestProfile();
    await profile.update({ username: 'Ada.Lovelace', fullName: 'Ada King' }, seen);
    await assert.rejects(profile.update({ username: 'late', password: harness.password }, seen), {
      code: 'PROFILE_CHANGED',
    });
    assert.deepEqual({ ...harness.hasher.work }, { hashes, verifications });
    assert.equal(harness.record().revision, 2, 'nothing is counted for the second one');
  });

  test('is not required by default', async () => {
    const harness = await createHarness();
    const service = harness.service(1);
    assert.equal((await service.load()).profile.usernameConfirmation, undefined);
    await service.profile.update({ username: 'countess' }, harness.newestProfile());
  });
});

describe('a former username', () => {
  const register = ({ authority }: Harness, username: string) =>
    authority.accounts.register({ username, fullName: 'Mallory', password: null });

  test('is reserved for its account for 30 days', async () => {
    const harness = await createHarness();
    harness.clock.advance(40 * day);
    await harness.service().profile.update({ username: 'countess' }, harness.newestProfile());
    const { id } = await register(harness, 'mallory');
    const mallory = harness.authority.serviceWithoutSession(id);
    const { profile } = await mallory.load();
    for (const username of ['ada.lovelace', 'ADA.Lovelace']) {
      await assert.rejects(register(harness, username), { code: 'USERNAME_TAKEN', field: 'username' });
      const rename = mallory.profile.update({ username }, profile);
      await assert.rejects(rename, { code: 'USERNAME_TAKEN', field: 'username' });
    }
    harness.clock.advance(30 * day);
    await mallory.profile.update({ username: 'ada.lovelace' }, profile);
  });

  test('is not reserved if the host reserves none, also if it did before', async () => {
    const harness = await createHarness();
    harness.clock.advance(40 * day);
    await harness.service().profile.update({ username: 'countess' }, harness.newestProfile());
    const { store: storage, clock } = harness;
    const authority = createTestAuthority({ storage, clock, formerUsernameLifetime: 0 });
    await authority.accounts.register({ username: harness.username, fullName: 'Mallory', password: null });
  });

  test('can be taken back by its account', async () => {
    const harness = await createHarness();
    const { profile } = harness.service();
    harness.clock.advance(day);
    await profile.update({ username: 'countess' }, harness.newestProfile());
    harness.clock.advance(day - 1);
    await profile.update({ username: 'Ada.Lovelace' }, harness.newestProfile());
    await assert.rejects(register(harness, 'countess'), { code: 'USERNAME_TAKEN' });
  });

  test('is reserved for no longer than its account has had it', async () => {
    const harness = await createHarness();
    const { profile } = harness.service();
    harness.clock.advance(40 * day);
    await profile.update({ username: 'countess' }, harness.newestProfile());
    harness.clock.advance(1000);
    await profile.update({ username: 'Countess', fullName: 'Ada King' }, harness.newestProfile());
    await profile.update({ username: 'enchantress' }, harness.newestProfile());
    harness.clock.advance(999);
    await assert.rejects(register(harness, 'countess'), { code: 'USERNAME_TAKEN' });
    harness.clock.advance(1);
    await register(harness, 'countess');
  });

  test('is not reserved for a shorter time if its account takes it back and gives it up again', async () => {
    const harness = await createHarness();
    const { profile } = harness.service();
    harness.clock.advance(40 * day);
    await profile.update({ username: 'countess' }, harness.newestProfile());
    await profile.update({ username: 'Ada.Lovelace' }, harness.newestProfile());
    harness.clock.advance(1);
    await profile.update({ username: 'enchantress' }, harness.newestProfile());
    harness.clock.advance(30 * day - 2);
    await assert.rejects(register(harness, 'ada.lovelace'), { code: 'USERNAME_TAKEN' });
  });

  test('is not reserved if only its spelling changes, or if the host sets the time to 0', async () => {
    const harness = await createHarness();
    harness.clock.advance(day);
    await harness.service().profile.update({ username: 'ADA.LOVELACE' }, harness.newestProfile());
    assert.equal(await harness.store.formerUsernames?.accountOf('ada.lovelace', harness.clock()), null);
    const open = await createHarness({ formerUsernameLifetime: 0 });
    open.clock.advance(day);
    await open.service().profile.update({ username: 'countess' }, open.newestProfile());
    await register(open, 'ada.lovelace');
  });
});

describe('a change of MFA whose host requires a code besides the password', () => {
  const open = async () => {
    const harness = await createHarness({ confirmations: { mfa: 'password-and-code' } });
    return { ...harness, ...(await harness.enableMfa()) };
  };
  const changes = [
    ['disable', (given: object) => (service: ReturnType<Harness['service']>) => service.mfa.disable(given as never)],
    ['replace', (given: object) => (service: ReturnType<Harness['service']>) => service.mfa.beginTotp(given as never)],
    [
      'regenerate',
      (given: object) => (service: ReturnType<Harness['service']>) => service.mfa.regenerateBackupCodes(given as never),
    ],
  ] as const;

  for (const [title, change] of changes) {
    test(`is made with both (${title})`, async () => {
      const { service, epoch, password, code, secret, clock, record } = await open();
      const session = service(epoch);
      assert.equal((await session.load()).mfa.confirmation, 'password-and-code');
      const before = record();
      for (const [given, rule] of [
        [{ password }, 'required'],
        [{ password, code: '' }, 'required'],
        [{ password, code: '12' }, 'codeShape'],
      ] as const) {
        const issues = [{ field: 'code', rule }];
        await assert.rejects(change(given)(session), { code: 'INPUT_INVALID', issues });
      }
      assert.deepEqual(record(), before, 'nothing was compared');
      await assert.rejects(change({ password: wrong, code: code() })(session), { code: 'PASSWORD_WRONG' });
      const wrongCode = wrongTotpCodeAt(secret, clock());
      await assert.rejects(change({ password, code: wrongCode })(session), { code: 'CODE_WRONG', field: 'code' });
      assert.equal(record().attempts.confirmationCodes.streak, 1);
      await change({ password, code: code() })(session);
      assert.equal(record().attempts.confirmationCodes.streak, 0);
      assert.deepEqual(record().attempts.sessions, []);
    });
  }

  test('uses the code', async () => {
    const { service, epoch, password, code, enterCode, backupCodes, record } = await open();
    const session = service(epoch);
    const used = code();
    await session.mfa.beginTotp({ password, code: used });
    await assert.rejects(session.mfa.beginTotp({ password, code: used }), { code: 'CODE_USED' });
    await assert.rejects(enterCode(used), { code: 'CODE_USED' });
    const [backupCode = ''] = backupCodes;
    await session.mfa.beginTotp({ password, code: backupCode });
    assert.equal(record().backupCodes.filter(({ usedAt }) => usedAt !== null).length, 1);
    await assert.rejects(session.mfa.beginTotp({ password, code: backupCode }), { code: 'CODE_USED' });
  });

  test('ends the session after ten wrong passwords, and compares no code with them', async () => {
    const { service, epoch, code, record } = await open();
    const session = service(epoch);
    for (let turn = 0; turn < 10; turn += 1) {
      await assert.rejects(session.mfa.disable({ password: wrong, code: code() }), { code: 'PASSWORD_WRONG' });
    }
    await assert.rejects(session.load(), { code: 'SESSION_ENDED' });
    assert.deepEqual(record().attempts.confirmationCodes, noAttempts.confirmationCodes);
  });

  test('compares 20 wrong codes in 30 days, in any number of sessions, also if the password is changed in between', async () => {
    const { service, epoch, password, secret, clock, record, events, enterCode } = await open();
    let current = { epoch, password };
    let compared = 0;
    for (let turn = 0; turn < 100; turn += 1) {
      const session = service(current.epoch, `session-${turn}`);
      const given = { password: current.password, code: wrongTotpCodeAt(secret, clock()) };
      const outcomes = await countOutcomes([session.mfa.disable(given), session.mfa.regenerateBackupCodes(given)]);
      compared += outcomes.codes['CODE_WRONG'] ?? 0;
      const next = `Difference-Engine-${turn}x`;
      const changed = await session.password.change({ currentPassword: current.password, newPassword: next });
      current = { epoch: changed.epoch, password: next };
      clock.advance(6 * 60 * 60_000);
    }
    assert.equal(compared, 20);
    assert.equal(events.filter(({ type }) => type === 'second-factor-locked').length, 4);
    assert.equal(record().attempts.secondFactor.streak, 0, 'the sign-in is not locked');
    await assert.rejects(enterCode(wrongTotpCodeAt(secret, clock())), { code: 'CODE_WRONG' });
    const { streak } = record().attempts.secondFactor;
    await service(current.epoch).password.change({
      currentPassword: current.password,
      newPassword: 'Difference-Engine-2',
    });
    assert.equal(record().attempts.secondFactor.streak, streak, 'a new password gives no new guesses');
  });

  test('needs no code while MFA is off, and none by default', async () => {
    const required = await createHarness({ confirmations: { mfa: 'password-and-code' } });
    const { secret } = await required.service().mfa.beginTotp({ password: required.password });
    await required.service().mfa.confirmTotp({ code: totpCodeAt(secret, required.clock()) });
    const harness = await createHarness();
    await harness.enableMfa();
    assert.equal((await harness.service().load()).mfa.confirmation, undefined);
    await harness.service().mfa.disable({ password: harness.password });
  });
});
