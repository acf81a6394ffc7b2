import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { systemRandomBytes } from '../ambient.ts';
import { totpCodeAt, wrongTotpCodeAt } from '../testing/authenticator.ts';
import { createTestAuthority, testSealingKey } from '../testing/service-harness.ts';
import { countOutcomes, fiftyTimes } from '../testing/expect.ts';
import { createHarness } from './authority-harness.fixture.ts';
import { noAttempts } from '../storage.ts';

const newPassword = 'Difference-Engine-2';

describe('concurrent one-time requests (A2)', () => {
  test('use a code once in fifty concurrent calls, and count no other call as a failure', async () => {
    const harness = await createHarness();
    const { code } = await harness.enableMfa();
    const entered = code();
    assert.deepEqual(await countOutcomes(fiftyTimes(() => harness.enterCode(entered))), {
      answered: 1,
      codes: { CODE_USED: 49 },
    });
    assert.deepEqual(harness.record().attempts, noAttempts);
  });

  test('use a backup code once, in fifty concurrent calls and after them (A2, CVE-2026-31875, CVE-2026-33624, CVE-2026-34224)', async () => {
    const harness = await createHarness();
    const { backupCodes } = await harness.enableMfa();
    const outcomes = await countOutcomes(fiftyTimes(() => harness.enterCode(backupCodes[0] ?? '')));
    assert.deepEqual(outcomes, { answered: 1, codes: { CODE_USED: 49 } });
    assert.equal(harness.record().backupCodes.filter((code) => code.usedAt !== null).length, 1);
    await assert.rejects(harness.enterCode(backupCodes[0] ?? ''), { code: 'CODE_USED' });
  });

  test('confirm an enrolment once in fifty concurrent calls, with and without an epoch', async () => {
    for (const epoch of [1, undefined]) {
      const harness = await createHarness();
      const { secret } = await harness.service().mfa.beginTotp({ password: harness.password });
      const code = totpCodeAt(secret, harness.clock());
      const outcomes = await countOutcomes(fiftyTimes(() => harness.service(epoch).mfa.confirmTotp({ code })));
      assert.deepEqual(outcomes, { answered: 1, codes: { SESSION_ENDED: 49 } });
      assert.equal(harness.record().credentialsEpoch, 2);
    }
  });

  test('create one new set of backup codes in fifty concurrent calls, and never show codes that do not work (A7)', async () => {
    const harness = await createHarness();
    const { epoch } = await harness.enableMfa();
    const { password } = harness;
    const calls = fiftyTimes(() => harness.service(epoch).mfa.regenerateBackupCodes({ password }));
    assert.deepEqual(await countOutcomes(calls), { answered: 1, codes: { BACKUP_CODES_CHANGED: 49 } });
    const [winner] = (await Promise.allSettled(calls)).filter((outcome) => outcome.status === 'fulfilled');
    for (const code of winner?.value.backupCodes ?? []) await harness.enterCode(code);
  });

  test('create no second set for a call that reads after the codes of the first set were shown (A7)', async () => {
    const harness = await createHarness();
    const { epoch } = await harness.enableMfa();
    const { password } = harness;
    const late = harness.service(epoch);
    const { backupCodes } = await harness.service(epoch).mfa.regenerateBackupCodes({ password });
    await assert.rejects(late.mfa.regenerateBackupCodes({ password }), { code: 'SESSION_ENDED' });
    for (const code of backupCodes) await harness.enterCode(code);
  });

  test('change the password once in fifty concurrent calls, and do not lock the account', async () => {
    for (const epoch of [1, undefined]) {
      const harness = await createHarness();
      const change = { currentPassword: harness.password, newPassword };
      const outcomes = await countOutcomes(fiftyTimes(() => harness.service(epoch).password.change(change)));
      assert.deepEqual(outcomes, { answered: 1, codes: { SESSION_ENDED: 49 } });
      assert.equal(harness.record().credentialsEpoch, 2);
      await harness.signIn(newPassword);
    }
  });

  test('disable MFA once in fifty concurrent calls', async () => {
    const harness = await createHarness();
    const { epoch } = await harness.enableMfa();
    const { password } = harness;
    const outcomes = await countOutcomes(fiftyTimes(() => harness.service(epoch).mfa.disable({ password })));
    assert.deepEqual(outcomes, { answered: 1, codes: { SESSION_ENDED: 49 } });
  });
});

describe('a time step (A1)', () => {
  test('is used by a sign-in, for as long as its code is in the window (A1, CVE-2015-7225, CVE-2021-43177)', async () => {
    const harness = await createHarness();
    const { code } = await harness.enableMfa();
    const entered = code();
    await harness.enterCode(entered);
    await assert.rejects(harness.enterCode(entered), { code: 'CODE_USED' });
    harness.clock.advance(30_000);
    await assert.rejects(harness.enterCode(entered), { code: 'CODE_USED' });
    harness.clock.advance(30_000);
    await assert.rejects(harness.enterCode(entered), { code: 'CODE_WRONG' });
  });

  test('is used by the code that confirms a replacement', async () => {
    const harness = await createHarness();
    await harness.enableMfa();
    const { secret } = await harness.service().mfa.beginTotp({ password: harness.password });
    const code = totpCodeAt(secret, harness.clock());
    await harness.service().mfa.confirmTotp({ code });
    await assert.rejects(harness.enterCode(code), { code: 'CODE_USED' });
  });

  test('remains used if the clock of the server is set back', async () => {
    const harness = await createHarness();
    const { code } = await harness.enableMfa();
    const entered = code();
    await harness.enterCode(entered);
    harness.clock.advance(-30_000);
    await assert.rejects(harness.enterCode(entered), { code: 'CODE_USED' });
    await assert.rejects(harness.enterCode(code()), { code: 'CODE_USED' });
  });
});

describe('an enrolment (A5)', () => {
  test('changes nothing else until it is confirmed', async () => {
    const harness = await createHarness();
    await harness.enableMfa();
    const before = harness.record();
    const { secret } = await harness.service().mfa.beginTotp({ password: harness.password });
    await assert.rejects(harness.service().mfa.confirmTotp({ code: wrongTotpCodeAt(secret, harness.clock()) }));
    const { pendingTotp, revision } = harness.record();
    assert.deepEqual(harness.record(), { ...before, pendingTotp, revision });
    assert.equal(pendingTotp?.failures, 1);
  });

  test('is not confirmed with a code of another account', async () => {
    const harness = await createHarness();
    const other = await createHarness();
    await harness.service().mfa.beginTotp({ password: harness.password });
    const { secret } = await other.service().mfa.beginTotp({ password: other.password });
    const call = harness.service().mfa.confirmTotp({ code: totpCodeAt(secret, harness.clock()) });
    await assert.rejects(call, { code: 'CODE_WRONG' });
  });

  test('never shows an active secret or a stored code in an answer (A5, CVE-2026-44460)', async () => {
    const harness = await createHarness();
    const { secret, backupCodes, epoch, code } = await harness.enableMfa();
    const service = harness.service(epoch);
    const { password } = harness;
    const { profile, preferences } = await service.load();
    const { totp, passwordHash, backupCodes: hashes } = harness.record();
    const storedSecrets = [totp?.sealedSecret ?? '-', passwordHash ?? '-', ...hashes.map(({ hash }) => hash)];
    const answers = [
      await service.load(),
      await service.profile.update({ fullName: 'Ada King' }, profile),
      await service.preferences.update({ theme: 'dark' }, preferences),
      await harness.signIn(),
      await harness.enterCode(code()),
      await service.mfa.beginTotp({ password }),
      await service.mfa.cancelTotp(),
      await service.password.change({ currentPassword: password, newPassword }),
      await service.mfa.regenerateBackupCodes({ password: newPassword }),
      await service.mfa.disable({ password: newPassword }),
    ];
    const text = JSON.stringify(answers);
    for (const known of [secret, password, newPassword, ...backupCodes]) assert.ok(!text.includes(known));
    for (const stored of storedSecrets) assert.ok(!text.includes(stored));
  });

  test('reports each of ten wrong codes, also the one that ends it', async () => {
    const harness = await createHarness();
    const { secret } = await harness.service().mfa.beginTotp({ password: harness.password });
    const code = wrongTotpCodeAt(secret, harness.clock());
    for (let turn = 0; turn < 10; turn += 1) await assert.rejects(harness.service().mfa.confirmTotp({ code }));
    assert.equal(harness.record().pendingTotp, null);
    assert.equal(harness.events.filter(({ type }) => type === 'enrolment-code-wrong').length, 10);
  });

  test('is removed from the database when it ends', async () => {
    const harness = await createHarness();
    await harness.service().mfa.beginTotp({ password: harness.password });
    harness.clock.advance(10 * 60_000);
    await assert.rejects(harness.service().mfa.confirmTotp({ code: '000000' }), {
      code: 'ENROLMENT_EXPIRED',
      field: 'code',
    });
    assert.equal(harness.record().pendingTotp, null);
  });
});

describe('sealing at rest (A8)', () => {
  test('keeps the secret out of the database, and rejects swapped rows', async () => {
    const harness = await createHarness();
    const { secret, backupCodes, code } = await harness.enableMfa();
    const dump = JSON.stringify([...harness.store.records.values()]);
    for (const known of [
      secret,
      harness.password,
      ...backupCodes,
      ...backupCodes.map((one) => one.replaceAll('-', '')),
    ]) {
      assert.ok(!dump.includes(known));
    }
    const { id } = await harness.authority.accounts.register({
      username: 'mallory',
      fullName: 'Mallory',
      password: 'Not-his-one-1',
    });
    harness.store.records.set(id, { ...harness.record(), id, username: 'mallory', usernameKey: 'mallory' });
    const credentials = { accountId: id, epoch: harness.record().credentialsEpoch, code: code() };
    await assert.rejects(harness.authority.verifySecondFactor(credentials), { code: 'SECRET_UNREADABLE' });
    assert.deepEqual(harness.store.records.get(id)?.attempts, noAttempts);
  });

  test('seals a secret with the newest key at its next use', async () => {
    const harness = await createHarness();
    const { code } = await harness.enableMfa();
    const newKey = { id: 'new', bytes: systemRandomBytes(32) };
    const options = { storage: harness.store, clock: harness.clock, passwordHasher: harness.hasher };
    const rotated = createTestAuthority({ ...options, sealingKeys: [newKey, testSealingKey] });
    const credentials = { accountId: harness.id, epoch: harness.record().credentialsEpoch };
    await rotated.verifySecondFactor({ ...credentials, code: code() });
    assert.match(harness.record().totp?.sealedSecret ?? '', /^v1\.new\./u);
    harness.clock.advance(30_000);
    const without = createTestAuthority({ ...options, sealingKeys: [newKey] });
    await without.verifySecondFactor({ ...credentials, code: code() });
  });

  test('rejects backup codes whose hash was computed without the key, and counts nothing (A8, A16)', async () => {
    const harness = await createHarness();
    const { backupCodes } = await harness.enableMfa();
    const [known = ''] = backupCodes;
    const canonical = known.replaceAll('-', '');
    const forms = [known, canonical, canonical.slice(2)];
    for (const selector of [canonical.slice(0, 2), null]) {
      for (const form of forms) {
        harness.corrupt({ backupCodes: [{ selector, hash: await harness.hasher.hash(form), usedAt: null }] });
        await assert.rejects(harness.enterCode(known), { code: 'HASH_UNREADABLE' });
      }
    }
    assert.deepEqual(harness.record().attempts, noAttempts);
  });

  test('rejects backup codes that were copied to the row of another account (A16)', async () => {
    const [mine, theirs] = [await createHarness(), await createHarness()];
    const { backupCodes } = await mine.enableMfa();
    await theirs.enableMfa();
    theirs.corrupt({ backupCodes: mine.record().backupCodes });
    await assert.rejects(theirs.enterCode(backupCodes[0] ?? ''), { code: 'CODE_WRONG' });
    assert.equal(theirs.record().attempts.secondFactor.streak, 1);
    await mine.enterCode(backupCodes[0] ?? '');
  });

  test('rejects backup codes whose hashes were exchanged within the set', async () => {
    const harness = await createHarness();
    const { backupCodes } = await harness.enableMfa();
    const [one, other, ...rest] = harness.record().backupCodes;
    assert.ok(one && other);
    harness.corrupt({ backupCodes: [{ ...one, hash: other.hash }, { ...other, hash: one.hash }, ...rest] });
    const [first = '', second = ''] = backupCodes;
    const mixed = `${first.slice(0, 2)}${second.slice(2)}`;
    for (const code of [first, second, mixed]) await assert.rejects(harness.enterCode(code), { code: 'CODE_WRONG' });
  });

  test('verifies backup codes with the key that created them, and creates new ones with the newest key', async () => {
    const harness = await createHarness();
    const { backupCodes } = await harness.enableMfa();
    const options = { storage: harness.store, clock: harness.clock, passwordHasher: harness.hasher };
    const newKey = { id: 'new', bytes: systemRandomBytes(32) };
    const rotated = createTestAuthority({ ...options, sealingKeys: [newKey, testSealingKey] });
    const credentials = { accountId: harness.id, epoch: harness.record().credentialsEpoch };
    await rotated.verifySecondFactor({ ...credentials, code: backupCodes[0] ?? '' });
    const without = createTestAuthority({ ...options, sealingKeys: [newKey] });
    const lost = without.verifySecondFactor({ ...credentials, code: backupCodes[1] ?? '' });
    await assert.rejects(lost, { code: 'SECRET_UNREADABLE' });
    assert.deepEqual(harness.record().attempts, noAttempts);
    await rotated.serviceWithoutSession(harness.id).mfa?.regenerateBackupCodes({ password: harness.password });
    for (const { hash } of harness.record().backupCodes) assert.match(hash, /^v1\.new\./u);
  });
});
