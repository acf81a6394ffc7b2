import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { noAttempts } from '../storage.ts';
import type { AccountRecord } from '../storage.ts';
import { totpCodeAt } from '../testing/authenticator.ts';
import { countOutcomes, fiftyTimes } from '../testing/expect.ts';
import { createHarness } from './authority-harness.fixture.ts';
import type { Harness } from './authority-harness.fixture.ts';
import type { AccountAdministration } from './authority.ts';

const newPassword = 'Difference-Engine-2';

const typesOf = ({ events }: Harness): readonly string[] => events.map(({ type }) => type);
const guessTenTimes = async (harness: Harness): Promise<void> => {
  for (let guess = 0; guess < 10; guess += 1) await assert.rejects(harness.signIn('Not-the-one-1'));
};

describe('accounts.find', () => {
  test('finds an account by its id and by its username in any notation', async () => {
    const harness = await createHarness();
    const { accounts } = harness.authority;
    const found = await accounts.find({ id: harness.id });
    assert.equal(found?.account.profile.username, harness.username);
    assert.deepEqual(
      { epoch: found.epoch, lockedUntil: found.lockedUntil, suspendedAt: found.suspendedAt },
      { epoch: 1, lockedUntil: null, suspendedAt: null },
    );
    assert.deepEqual(await accounts.find({ username: ` ${harness.username.toUpperCase()} ` }), found);
  });

  test('finds an account by a former username that is reserved for it, as a sign-in does', async () => {
    const harness = await createHarness();
    harness.clock.advance(24 * 60 * 60_000);
    const { profile } = await harness.service().load();
    await harness.service().profile.update({ username: 'countess' }, profile);
    const found = await harness.authority.accounts.find({ username: harness.username });
    assert.equal(found?.account.profile.username, 'countess');
  });

  test('finds nothing for an unknown id or username', async () => {
    const { accounts } = (await createHarness()).authority;
    assert.equal(await accounts.find({ id: 'missing' }), null);
    assert.equal(await accounts.find({ username: 'missing' }), null);
    for (const unstorable of ['', 'a\0', '\uD800', 'x'.repeat(1_000_000)]) {
      assert.equal(await accounts.find({ username: unstorable }), null);
    }
    assert.equal(await accounts.find({ id: 'a\0' }), null);
  });

  test('does not ask the database for a text that it might not accept', async () => {
    const { authority, store } = await createHarness();
    const asked: string[] = [];
    const ask = async (key: string): Promise<null> => (asked.push(key), null);
    Object.assign(store, { get: ask, findByUsername: ask });
    for (const query of [{ id: 'a\0' }, { username: 'a\0' }, { username: '' }]) await authority.accounts.find(query);
    assert.deepEqual(asked, []);
    await authority.accounts.find({ id: 'a' });
    assert.deepEqual(asked, ['a']);
  });

  test('rejects a damaged record', async () => {
    const harness = await createHarness();
    harness.corrupt({ credentialsEpoch: null });
    await assert.rejects(harness.authority.accounts.find({ id: harness.id }), { code: 'RECORD_CORRUPT' });
  });

  test('rejects a query that names no account, or two', async () => {
    const { accounts } = (await createHarness()).authority;
    for (const query of [{}, { id: 'a', username: 'b' }, null, { id: 1 }]) {
      await assert.rejects(accounts.find(query as { id: string }), { code: 'INPUT_INVALID' });
    }
  });

  test('says until when the sign-in is locked', async () => {
    const harness = await createHarness();
    const lockedUntil = async () => (await harness.authority.accounts.find({ id: harness.id }))?.lockedUntil ?? null;
    await guessTenTimes(harness);
    assert.equal(await lockedUntil(), new Date(harness.clock() + 15 * 60_000).toISOString());
    harness.clock.advance(15 * 60_000);
    assert.equal(await lockedUntil(), null);
    await harness.enableMfa();
    for (let guess = 0; guess < 5; guess += 1) await assert.rejects(harness.enterCode('00000-00000-00000'));
    assert.equal(await lockedUntil(), new Date(harness.clock() + 15 * 60_000).toISOString());
  });

  test('returns no secret', async () => {
    const harness = await createHarness();
    const { secret, backupCodes } = await harness.enableMfa();
    const text = JSON.stringify(await harness.authority.accounts.find({ id: harness.id }));
    const { passwordHash, totp } = harness.record();
    for (const known of [secret, ...backupCodes, harness.password, passwordHash ?? '-', totp?.sealedSecret ?? '-']) {
      assert.ok(!text.includes(known));
    }
  });
});

describe('accounts.setPassword', () => {
  test('replaces a lost password, and ends every session and device token', async () => {
    const harness = await createHarness();
    const { epoch } = await harness.signIn();
    await harness.authority.accounts.setPassword(harness.id, newPassword);
    await assert.rejects(harness.service(epoch).load(), { code: 'SESSION_ENDED' });
    await assert.rejects(harness.signIn(), { code: 'PASSWORD_WRONG' });
    await harness.signIn(newPassword);
    assert.equal(harness.record().passwordChangedAt, harness.clock());
    assert.ok(typesOf(harness).includes('password-set'));
  });

  test('sets the first password of an account', async () => {
    const harness = await createHarness();
    const { id } = await harness.authority.accounts.register({ username: 'grace', fullName: 'Grace', password: null });
    await harness.authority.accounts.setPassword(id, newPassword);
    const { accountId } = await harness.authority.verifyPassword({ username: 'grace', password: newPassword });
    assert.equal(accountId, id);
  });

  test('ends the lock of passwords at sign-in, so that the owner can use the new password at once', async () => {
    const harness = await createHarness();
    await guessTenTimes(harness);
    await harness.authority.accounts.setPassword(harness.id, newPassword);
    await harness.signIn(newPassword);
  });

  test('keeps MFA, its backup codes and the failures of its codes', async () => {
    const harness = await createHarness();
    const { backupCodes } = await harness.enableMfa();
    for (let guess = 0; guess < 5; guess += 1) {
      await assert.rejects(harness.enterCode('00000-00000-00000'), { code: 'CODE_WRONG' });
    }
    await harness.authority.accounts.setPassword(harness.id, newPassword);
    assert.equal((await harness.signIn(newPassword)).secondFactorRequired, true);
    await assert.rejects(harness.enterCode(backupCodes[0] ?? ''), { code: 'ATTEMPTS_LOCKED' });
  });

  test('ends a set-up of MFA that was started with the old password', async () => {
    const harness = await createHarness();
    await harness.service().mfa.beginTotp({ password: harness.password });
    await harness.authority.accounts.setPassword(harness.id, newPassword);
    assert.equal(harness.record().pendingTotp, null);
  });

  test('applies the policy with the names of the user, and changes nothing if it rejects the password', async () => {
    const harness = await createHarness();
    const before = harness.record();
    for (const rejected of ['short', 'Password1!', `${harness.username}-Xy-42`, '']) {
      await assert.rejects(harness.authority.accounts.setPassword(harness.id, rejected), {
        code: 'PASSWORD_REJECTED',
        field: 'password',
      });
    }
    await assert.rejects(harness.authority.accounts.setPassword(harness.id, null as unknown as string), {
      code: 'INPUT_INVALID',
    });
    assert.deepEqual(harness.record(), before);
    assert.equal(harness.hasher.work.hashes, 1, 'only that of the registration');
  });

  test('asks the breach check', async () => {
    const harness = await createHarness({ breachCheck: async (password) => password === newPassword });
    await assert.rejects(harness.authority.accounts.setPassword(harness.id, newPassword), {
      code: 'PASSWORD_REJECTED',
      issues: [{ field: 'password', rule: 'breached' }],
    });
  });
});

describe('accounts.endMfa', () => {
  test('lets a user sign in without the lost authenticator, ends the sessions, and removes the codes', async () => {
    const harness = await createHarness();
    const { epoch } = await harness.enableMfa();
    for (let guess = 0; guess < 5; guess += 1) await assert.rejects(harness.enterCode('00000-00000-00000'));
    await harness.authority.accounts.endMfa(harness.id);
    await assert.rejects(harness.service(epoch).load(), { code: 'SESSION_ENDED' });
    assert.equal((await harness.signIn()).secondFactorRequired, false);
    const { totp, backupCodes, attempts } = harness.record();
    assert.deepEqual([totp, backupCodes, attempts], [null, [], noAttempts]);
    assert.ok(typesOf(harness).includes('mfa-ended'));
    await harness.enableMfa();
  });

  test('ends a set-up that is not confirmed', async () => {
    const harness = await createHarness();
    await harness.service().mfa.beginTotp({ password: harness.password });
    await harness.authority.accounts.endMfa(harness.id);
    assert.equal(harness.record().pendingTotp, null);
  });
});

describe('accounts.endSessions', () => {
  test('ends every session, and counts the owner’s device as unknown', async () => {
    const harness = await createHarness();
    const signedIn = await harness.signIn();
    assert.ok(!signedIn.secondFactorRequired);
    await harness.authority.accounts.endSessions(harness.id);
    await assert.rejects(harness.service(signedIn.epoch).load(), { code: 'SESSION_ENDED' });
    assert.equal(harness.record().credentialsEpoch, signedIn.epoch + 1);
    await guessTenTimes(harness);
    await assert.rejects(harness.signIn(undefined, signedIn.deviceToken), { code: 'ATTEMPTS_LOCKED' });
    assert.ok(typesOf(harness).includes('sessions-ended'));
  });
});

describe('a suspended account', () => {
  test('ends its sessions and rejects every sign-in until it is restored', async () => {
    const harness = await createHarness();
    const { accounts } = harness.authority;
    const { epoch } = await harness.signIn();
    await accounts.suspend(harness.id);
    assert.equal((await accounts.find({ id: harness.id }))?.suspendedAt, new Date(harness.clock()).toISOString());
    await assert.rejects(harness.service(epoch).load(), { code: 'SESSION_ENDED' });
    await assert.rejects(harness.service(epoch + 1).load(), { code: 'SESSION_ENDED' });
    await assert.rejects(harness.service().load(), { code: 'SESSION_ENDED' });
    await assert.rejects(harness.signIn(), { code: 'ACCOUNT_SUSPENDED' });
    await accounts.restore(harness.id);
    await harness.signIn();
    assert.deepEqual(
      typesOf(harness).filter((type) => type.startsWith('account-')),
      ['account-registered', 'account-suspended', 'account-restored'],
    );
  });

  test('says so only after the right password, and still counts wrong ones', async () => {
    const harness = await createHarness();
    await harness.authority.accounts.suspend(harness.id);
    await assert.rejects(harness.signIn('Not-the-one-1'), { code: 'PASSWORD_WRONG' });
    await assert.rejects(harness.signIn(), { code: 'ACCOUNT_SUSPENDED' });
    assert.equal(harness.record().attempts.unknownDevices.streak, 1);
  });

  test('rejects the second factor of a sign-in that began before', async () => {
    const harness = await createHarness();
    const { code } = await harness.enableMfa();
    const { epoch } = await harness.signIn();
    await harness.authority.accounts.suspend(harness.id);
    const credentials = { accountId: harness.id, code: code() };
    await assert.rejects(harness.authority.verifySecondFactor({ ...credentials, epoch }), { code: 'SESSION_ENDED' });
    const current = harness.record().credentialsEpoch;
    await assert.rejects(harness.authority.verifySecondFactor({ ...credentials, epoch: current }), {
      code: 'ACCOUNT_SUSPENDED',
    });
  });
});

describe('accounts.remove', () => {
  test('deletes the account, and ends its sessions', async () => {
    const harness = await createHarness();
    const { epoch } = await harness.signIn();
    await harness.authority.accounts.remove(harness.id);
    assert.equal(harness.store.records.size, 0);
    await assert.rejects(harness.service(epoch).load(), { code: 'SESSION_ENDED' });
    await assert.rejects(harness.signIn(), { code: 'PASSWORD_WRONG' });
    assert.equal(typesOf(harness).at(-1), 'account-removed');
  });

  test('keeps the username reserved for as long as a former one', async () => {
    const harness = await createHarness();
    const { accounts } = harness.authority;
    harness.clock.advance(60 * 24 * 60 * 60_000);
    await accounts.remove(harness.id);
    const again = { username: harness.username, fullName: 'Mallory', password: null };
    await assert.rejects(accounts.register(again), { code: 'USERNAME_TAKEN' });
    harness.clock.advance(30 * 24 * 60 * 60_000);
    await accounts.register(again);
  });

  test('removes an account once in fifty concurrent calls', async () => {
    const harness = await createHarness();
    const calls = fiftyTimes(() => harness.authority.accounts.remove(harness.id));
    assert.deepEqual(await countOutcomes(calls), { answered: 1, codes: { ACCOUNT_MISSING: 49 } });
    assert.equal(typesOf(harness).filter((type) => type === 'account-removed').length, 1);
  });

  test('removes the newest record, also if the account changes at the same time', async () => {
    const harness = await createHarness();
    const { profile } = await harness.service().load();
    const update = harness.service().profile.update({ fullName: 'Ada King' }, { version: profile.version });
    await Promise.allSettled([update, harness.authority.accounts.remove(harness.id)]);
    assert.equal(harness.store.records.size, 0);
  });

  test('reports an unknown outcome if the answer of the database was lost', async () => {
    const harness = await createHarness();
    const { store } = harness;
    const lost = new Error('connection lost');
    store.remove = async () => Promise.reject(lost);
    await assert.rejects(harness.authority.accounts.remove(harness.id), { code: 'OUTCOME_UNKNOWN' });
    assert.deepEqual(
      harness.events.filter(({ type }) => type === 'account-removed').map(({ outcome }) => outcome),
      ['unknown'],
    );
  });
});

describe('every function of administrators', () => {
  const functions: readonly (readonly [name: string, call: (accounts: AccountAdministration, id: string) => Promise<unknown>])[] = [
    ['setPassword', (accounts, id) => accounts.setPassword(id, newPassword)],
    ['endMfa', (accounts, id) => accounts.endMfa(id)],
    ['endSessions', (accounts, id) => accounts.endSessions(id)],
    ['unlock', (accounts, id) => accounts.unlock(id)],
    ['suspend', (accounts, id) => accounts.suspend(id)],
    ['restore', (accounts, id) => accounts.restore(id)],
    ['remove', (accounts, id) => accounts.remove(id)],
    ['assignRole', (accounts, id) => accounts.assignRole(id, { role: null, permissions: [] })],
    ['reseal', (accounts, id) => accounts.reseal(id)],
  ]; // prettier-ignore

  for (const [name, call] of functions) {
    test(`${name} rejects an unknown id`, async () => {
      const { authority, store } = await createHarness();
      const before = [...store.records.values()];
      await assert.rejects(call(authority.accounts, 'missing'), { code: 'ACCOUNT_MISSING' });
      assert.deepEqual([...store.records.values()], before);
    });
  }

  for (const [name, call] of functions.filter(([name]) => ['endMfa', 'suspend', 'restore'].includes(name))) {
    test(`${name} writes and reports nothing if the account is already so`, async () => {
      const harness = await createHarness();
      if (name === 'suspend') await harness.authority.accounts.suspend(harness.id);
      const before: readonly [AccountRecord, number] = [harness.record(), harness.events.length];
      await call(harness.authority.accounts, harness.id);
      assert.deepEqual([harness.record(), harness.events.length], before);
    });
  }

  test('has an effect on an account whose sign-in is locked', async () => {
    const harness = await createHarness();
    const { secret } = await harness.enableMfa();
    await guessTenTimes(harness);
    await harness.authority.accounts.unlock(harness.id);
    await harness.signIn();
    await harness.enterCode(totpCodeAt(secret, harness.clock()));
    assert.ok(typesOf(harness).includes('attempts-reset'));
  });
});
