import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { systemRandomBytes } from '../ambient.ts';
import { totpCodeAt, wrongTotpCodeAt } from '../testing/authenticator.ts';
import { createTestAuthority, testSealingKey } from '../testing/service-harness.ts';
import { countOutcomes, fiftyTimes } from '../testing/expect.ts';
import { createScene } from './scene.fixture.ts';

const newPassword = 'Difference-Engine-2';

describe('one-time requests at once (A2)', () => {
  test('spend a code once of fifty times, and count none of the others', async () => {
    const scene = await createScene();
    const { code } = await scene.enableMfa();
    const entered = code();
    assert.deepEqual(await countOutcomes(fiftyTimes(() => scene.enterCode(entered))), {
      answered: 1,
      codes: { CODE_USED: 49 },
    });
    assert.equal(scene.record().attempts.failures, 0);
  });

  test('spend a backup code once of fifty times', async () => {
    const scene = await createScene();
    const { backupCodes } = await scene.enableMfa();
    const outcomes = await countOutcomes(fiftyTimes(() => scene.enterCode(backupCodes[0] ?? '')));
    assert.deepEqual(outcomes, { answered: 1, codes: { CODE_USED: 49 } });
    assert.equal(scene.record().backupCodes.filter((code) => code.usedAt !== null).length, 1);
  });

  test('confirm an enrolment once of fifty times, with and without an epoch', async () => {
    for (const epoch of [1, undefined]) {
      const scene = await createScene();
      const { secret } = await scene.service().mfa.beginTotp({ password: scene.password });
      const code = totpCodeAt(secret, scene.clock());
      const outcomes = await countOutcomes(fiftyTimes(() => scene.service(epoch).mfa.confirmTotp({ code })));
      assert.deepEqual(outcomes, { answered: 1, codes: { SESSION_ENDED: 49 } });
      assert.equal(scene.record().credentialsEpoch, 2);
    }
  });

  test('make one new set of fifty, and never show codes that do not work', async () => {
    const scene = await createScene();
    const { epoch } = await scene.enableMfa();
    const { password } = scene;
    const calls = fiftyTimes(() => scene.service(epoch).mfa.regenerateBackupCodes({ password }));
    assert.deepEqual(await countOutcomes(calls), { answered: 1, codes: { BACKUP_CODES_CHANGED: 49 } });
    const [winner] = (await Promise.allSettled(calls)).filter((outcome) => outcome.status === 'fulfilled');
    for (const code of winner?.value.backupCodes ?? []) await scene.enterCode(code);
  });

  test('make no second set for a call that reads late, after the codes of the first were shown', async () => {
    const scene = await createScene();
    const { epoch } = await scene.enableMfa();
    const { password } = scene;
    const late = scene.service(epoch);
    const { backupCodes } = await scene.service(epoch).mfa.regenerateBackupCodes({ password });
    await assert.rejects(late.mfa.regenerateBackupCodes({ password }), { code: 'SESSION_ENDED' });
    for (const code of backupCodes) await scene.enterCode(code);
  });

  test('change the password once of fifty times, and do not lock the account', async () => {
    for (const epoch of [1, undefined]) {
      const scene = await createScene();
      const change = { currentPassword: scene.password, newPassword };
      const outcomes = await countOutcomes(fiftyTimes(() => scene.service(epoch).password.change(change)));
      assert.deepEqual(outcomes, { answered: 1, codes: { SESSION_ENDED: 49 } });
      assert.equal(scene.record().credentialsEpoch, 2);
      await scene.signIn(newPassword);
    }
  });

  test('disable MFA once of fifty times', async () => {
    const scene = await createScene();
    const { epoch } = await scene.enableMfa();
    const { password } = scene;
    const outcomes = await countOutcomes(fiftyTimes(() => scene.service(epoch).mfa.disable({ password })));
    assert.deepEqual(outcomes, { answered: 1, codes: { SESSION_ENDED: 49 } });
  });
});

describe('a time step (A1)', () => {
  test('is used up by the code that confirms a replacement', async () => {
    const scene = await createScene();
    await scene.enableMfa();
    const { secret } = await scene.service().mfa.beginTotp({ password: scene.password });
    const code = totpCodeAt(secret, scene.clock());
    await scene.service().mfa.confirmTotp({ code });
    await assert.rejects(scene.enterCode(code), { code: 'CODE_USED' });
  });

  test('stays used up when the clock of the server is set back', async () => {
    const scene = await createScene();
    const { code } = await scene.enableMfa();
    const entered = code();
    await scene.enterCode(entered);
    scene.clock.advance(-30_000);
    await assert.rejects(scene.enterCode(entered), { code: 'CODE_USED' });
    await assert.rejects(scene.enterCode(code()), { code: 'CODE_USED' });
  });
});

describe('an enrolment (A5)', () => {
  test('changes nothing but itself until it is confirmed', async () => {
    const scene = await createScene();
    await scene.enableMfa();
    const before = scene.record();
    const { secret } = await scene.service().mfa.beginTotp({ password: scene.password });
    await assert.rejects(scene.service().mfa.confirmTotp({ code: wrongTotpCodeAt(secret, scene.clock()) }));
    const { pendingTotp, revision } = scene.record();
    assert.deepEqual(scene.record(), { ...before, pendingTotp, revision });
    assert.equal(pendingTotp?.failures, 1);
  });

  test('is not confirmed with a code of another account', async () => {
    const scene = await createScene();
    const other = await createScene();
    await scene.service().mfa.beginTotp({ password: scene.password });
    const { secret } = await other.service().mfa.beginTotp({ password: other.password });
    const call = scene.service().mfa.confirmTotp({ code: totpCodeAt(secret, scene.clock()) });
    await assert.rejects(call, { code: 'CODE_WRONG' });
  });

  test('shows an active secret and stored codes in no answer', async () => {
    const scene = await createScene();
    const { secret, backupCodes, epoch, code } = await scene.enableMfa();
    const service = scene.service(epoch);
    const { password } = scene;
    const { profile, preferences } = await service.load();
    const answers = [
      await service.load(),
      await service.profile.update({ fullName: 'Ada King' }, profile),
      await service.preferences.update({ theme: 'dark' }, preferences),
      await scene.signIn(),
      await scene.enterCode(code()),
      await service.mfa.beginTotp({ password }),
      await service.mfa.cancelTotp(),
      await service.password.change({ currentPassword: password, newPassword }),
      await service.mfa.regenerateBackupCodes({ password: newPassword }),
      await service.mfa.disable({ password: newPassword }),
    ];
    const text = JSON.stringify(answers);
    for (const known of [secret, password, newPassword, ...backupCodes]) assert.ok(!text.includes(known));
    assert.doesNotMatch(text, /\$test\$|v1\.test\./u);
  });

  test('is gone from the database once it has ended', async () => {
    const scene = await createScene();
    await scene.service().mfa.beginTotp({ password: scene.password });
    scene.clock.advance(10 * 60_000);
    await assert.rejects(scene.service().mfa.confirmTotp({ code: '000000' }), {
      code: 'ENROLMENT_EXPIRED',
      field: 'code',
    });
    assert.equal(scene.record().pendingTotp, null);
  });
});

describe('sealing at rest (A8)', () => {
  test('keeps the secret out of the database, and rows that were swapped fail closed', async () => {
    const scene = await createScene();
    const { secret, backupCodes, code } = await scene.enableMfa();
    const dump = JSON.stringify([...scene.store.records.values()]);
    for (const known of [
      secret,
      scene.password,
      ...backupCodes,
      ...backupCodes.map((one) => one.replaceAll('-', '')),
    ]) {
      assert.ok(!dump.includes(known));
    }
    const { id } = await scene.authority.register({
      username: 'mallory',
      fullName: 'Mallory',
      password: 'Not-his-one-1',
    });
    scene.store.records.set(id, { ...scene.record(), id, username: 'mallory', usernameKey: 'mallory' });
    const credentials = { accountId: id, epoch: scene.record().credentialsEpoch, code: code() };
    await assert.rejects(scene.authority.verifySecondFactor(credentials), { code: 'SECRET_UNREADABLE' });
    assert.equal(scene.store.records.get(id)?.attempts.failures, 0);
  });

  test('moves a secret to the newest key at its next use', async () => {
    const scene = await createScene();
    const { code } = await scene.enableMfa();
    const newKey = { id: 'new', bytes: systemRandomBytes(32) };
    const options = { storage: scene.store, clock: scene.clock, passwordHasher: scene.hasher };
    const rotated = createTestAuthority({ ...options, sealingKeys: [newKey, testSealingKey] });
    const credentials = { accountId: scene.id, epoch: scene.record().credentialsEpoch };
    await rotated.verifySecondFactor({ ...credentials, code: code() });
    assert.match(scene.record().totp?.sealedSecret ?? '', /^v1\.new\./u);
    scene.clock.advance(30_000);
    const without = createTestAuthority({ ...options, sealingKeys: [newKey] });
    await without.verifySecondFactor({ ...credentials, code: code() });
  });

  test('lets the slow hashes of former backup codes match, each once', async () => {
    const scene = await createScene();
    const { backupCodes } = await scene.enableMfa();
    await scene.useSlowBackupCodes(backupCodes);
    const [first = '', second = ''] = backupCodes;
    const outcomes = await countOutcomes(fiftyTimes(() => scene.enterCode(first)));
    assert.deepEqual(outcomes, { answered: 1, codes: { CODE_USED: 49 } });
    await assert.rejects(scene.enterCode(`${first.slice(0, 2)}${second.slice(2)}`), { code: 'CODE_WRONG' });
    await scene.enterCode(second);
  });

  test('keeps backup codes to their account: copied to another row, they are wrong codes', async () => {
    const [mine, theirs] = [await createScene(), await createScene()];
    const { backupCodes } = await mine.enableMfa();
    await theirs.enableMfa();
    theirs.corrupt({ backupCodes: mine.record().backupCodes });
    await assert.rejects(theirs.enterCode(backupCodes[0] ?? ''), { code: 'CODE_WRONG' });
    assert.equal(theirs.record().attempts.failures, 1);
    await mine.enterCode(backupCodes[0] ?? '');
  });

  test('keeps backup codes to their selector: hashes that changed places match nothing', async () => {
    const scene = await createScene();
    const { backupCodes } = await scene.enableMfa();
    const [one, other, ...rest] = scene.record().backupCodes;
    assert.ok(one && other);
    scene.corrupt({ backupCodes: [{ ...one, hash: other.hash }, { ...other, hash: one.hash }, ...rest] });
    const [first = '', second = ''] = backupCodes;
    const mixed = `${first.slice(0, 2)}${second.slice(2)}`;
    for (const code of [first, second, mixed]) await assert.rejects(scene.enterCode(code), { code: 'CODE_WRONG' });
  });

  test('compares backup codes with the key that made them, and makes new ones with the newest', async () => {
    const scene = await createScene();
    const { backupCodes } = await scene.enableMfa();
    const options = { storage: scene.store, clock: scene.clock, passwordHasher: scene.hasher };
    const newKey = { id: 'new', bytes: systemRandomBytes(32) };
    const rotated = createTestAuthority({ ...options, sealingKeys: [newKey, testSealingKey] });
    const credentials = { accountId: scene.id, epoch: scene.record().credentialsEpoch };
    await rotated.verifySecondFactor({ ...credentials, code: backupCodes[0] ?? '' });
    const without = createTestAuthority({ ...options, sealingKeys: [newKey] });
    const lost = without.verifySecondFactor({ ...credentials, code: backupCodes[1] ?? '' });
    await assert.rejects(lost, { code: 'SECRET_UNREADABLE' });
    assert.equal(scene.record().attempts.failures, 0);
    await rotated.serviceFor({ accountId: scene.id }).mfa?.regenerateBackupCodes({ password: scene.password });
    for (const { hash } of scene.record().backupCodes) assert.match(hash, /^v1\.new\./u);
  });
});
