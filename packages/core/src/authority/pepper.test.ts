import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { systemRandomBytes } from '../ambient.ts';
import { noAttempts } from '../storage.ts';
import { createTestAuthority, testSealingKey } from '../testing/service-harness.ts';
import { createTestHasher } from '../testing/test-hasher.ts';
import { createHarness } from './authority-harness.fixture.ts';
import type { Harness } from './authority-harness.fixture.ts';
import { createPbkdf2Hasher } from './password/pbkdf2.ts';

const newPassword = 'Difference-Engine-2';

const again = ({ store: storage, clock, hasher: passwordHasher }: Harness, options: object) =>
  createTestAuthority({ storage, clock, passwordHasher, ...options });

describe('password hashes with a pepper (A8, A16)', () => {
  test('sign in, confirm and are changed like others', async () => {
    const harness = await createHarness({ usesPepper: true });
    assert.match(harness.record().passwordHash ?? '', /^pepper\.test\.\$test\$/u);
    await harness.signIn();
    await assert.rejects(harness.signIn('Not-the-one-1'), { code: 'PASSWORD_WRONG' });
    await harness.service(1).password.change({ currentPassword: harness.password, newPassword });
    assert.match(harness.record().passwordHash ?? '', /^pepper\.test\.\$test\$/u);
    await harness.signIn(newPassword);
  });

  test('do not match without the key, with the password alone, or in the row of another account', async () => {
    const harness = await createHarness({ usesPepper: true });
    const { passwordHash } = harness.record();
    const [, , hash = ''] = /^pepper\.(\w+)\.(.*)$/u.exec(passwordHash ?? '') ?? [];
    assert.equal(await createTestHasher().verify(harness.password, hash), false);
    const other = await createHarness({ usesPepper: true });
    other.corrupt({ passwordHash });
    await assert.rejects(other.signIn(), { code: 'PASSWORD_WRONG' });
    other.corrupt({ passwordHash: `x${passwordHash ?? ''}` });
    await assert.rejects(other.signIn(), { code: 'HASH_UNREADABLE' });
    const keyless = again(harness, { sealingKeys: [{ id: 'new', bytes: systemRandomBytes(32) }], usesPepper: true });
    const { username, password } = harness;
    await assert.rejects(keyless.verifyPassword({ username, password }), { code: 'SECRET_UNREADABLE' });
    assert.equal(harness.record().attempts.unknownDevices.streak, 0);
  });

  test('replace sealed hashes and those of an older key at the next success, and stay on a server without the option', async () => {
    const harness = await createHarness();
    const { username, password } = harness;
    const newKey = { id: 'new', bytes: systemRandomBytes(32) };
    const steps = [
      [{}, /^sealed\.v1\.test\./u],
      [{ usesPepper: true }, /^pepper\.test\.\$test\$/u],
      [{}, /^pepper\.test\.\$test\$/u],
      [{ usesPepper: true, sealingKeys: [newKey, testSealingKey] }, /^pepper\.new\.\$test\$/u],
      [{ sealingKeys: [testSealingKey, newKey] }, /^\$test\$/u],
    ] as const;
    assert.match(harness.record().passwordHash ?? '', /^\$test\$/u);
    await harness.authority.accounts.reseal(harness.id, { sealsPlainHashes: true });
    for (const [options, expected] of steps) {
      await again(harness, options).verifyPassword({ username, password });
      const { passwordHash } = harness.record();
      assert.match(passwordHash ?? '', expected);
      await again(harness, options).verifyPassword({ username, password });
      assert.equal(harness.record().passwordHash, passwordHash, 'only once');
    }
  });

  test('treat both Unicode forms of a password alike', async () => {
    const harness = await createHarness({ usesPepper: true });
    const change = { currentPassword: harness.password, newPassword: 'Se\u0301ance-Engine-2' };
    await harness.service(1).password.change(change);
    await harness.signIn('S\u00E9ance-Engine-2');
  });
});

describe('a password hash without a pepper, on a server that uses one (A8, A16)', () => {
  const values: readonly (readonly [what: string, value: (harness: Harness) => Promise<string>])[] = [
    ['was stored before', async (harness) => harness.hasher.hash(harness.password)],
    ['was computed for another scheme', async () => createPbkdf2Hasher().hash('Chosen-by-mallory-1')],
    ['has lost its pepper', async ({ record }) => (record().passwordHash ?? '').replace(/^pepper\.\w+\./u, '')],
    ['has no known form', async () => 'pepper.$test$x'],
  ];
  for (const [what, value] of values) {
    test(`is refused if it ${what}, and is not counted`, async () => {
      const harness = await createHarness({ usesPepper: true });
      const before = harness.hasher.work.verifications;
      harness.corrupt({ passwordHash: await value(harness) });
      for (const password of [harness.password, 'Chosen-by-mallory-1']) {
        await assert.rejects(harness.signIn(password), ({ code, cause }: { code: string; cause: Error }) => {
          assert.equal(code, 'HASH_UNREADABLE');
          assert.match(cause.message, /neither a pepper nor a seal.*accounts\.reseal/u);
          return true;
        });
      }
      assert.equal(harness.hasher.work.verifications - before, 2, 'the same work as for other passwords');
      assert.deepEqual(harness.record().attempts, noAttempts);
    });
  }

  test('is refused after a rotation of the keys as well', async () => {
    const harness = await createHarness({ usesPepper: true });
    harness.corrupt({ passwordHash: await harness.hasher.hash('Chosen-by-mallory-1') });
    await harness.authority.accounts.reseal(harness.id);
    await assert.rejects(harness.signIn('Chosen-by-mallory-1'), { code: 'HASH_UNREADABLE' });
  });
});

describe('a sealed password hash', () => {
  const sealed = async (options: object = {}) => {
    const harness = await createHarness(options);
    await harness.authority.accounts.reseal(harness.id, { sealsPlainHashes: true });
    assert.match(harness.record().passwordHash ?? '', /^sealed\.v1\.test\.[\w-]+\.[\w-]+$/u);
    return harness;
  };

  test('is read with and without the pepper, and replaced with it', async () => {
    const harness = await sealed();
    const { username, password } = harness;
    await harness.signIn();
    await assert.rejects(harness.signIn('Not-the-one-1'), { code: 'PASSWORD_WRONG' });
    assert.match(harness.record().passwordHash ?? '', /^sealed\./u);
    await again(harness, { usesPepper: true }).verifyPassword({ username, password });
    assert.match(harness.record().passwordHash ?? '', /^pepper\./u);
  });

  test('is refused in the row of another account (A8, A16)', async () => {
    const [mine, theirs] = [await sealed(), await sealed()];
    theirs.corrupt({ passwordHash: mine.record().passwordHash });
    await assert.rejects(theirs.signIn(), { code: 'SECRET_UNREADABLE' });
    assert.deepEqual(theirs.record().attempts, noAttempts);
  });

  test('is refused if it is a secret that was sealed for another purpose', async () => {
    const harness = await sealed();
    await harness.enableMfa();
    harness.corrupt({ passwordHash: `sealed.${harness.record().totp?.sealedSecret ?? ''}` });
    await assert.rejects(harness.signIn(), { code: 'SECRET_UNREADABLE' });
  });

  test('needs its key until it is sealed again or its user signs in', async () => {
    const harness = await sealed();
    const { username, password, id } = harness;
    const newKey = { id: 'new', bytes: systemRandomBytes(32) };
    const rotated = again(harness, { sealingKeys: [newKey, testSealingKey] });
    const lost = again(harness, { sealingKeys: [newKey] });
    await assert.rejects(lost.verifyPassword({ username, password }), { code: 'SECRET_UNREADABLE' });
    assert.deepEqual(await rotated.accounts.reseal(id), { needsOlderKey: false });
    assert.match(harness.record().passwordHash ?? '', /^sealed\.v1\.new\./u);
    await lost.verifyPassword({ username, password });
  });

  test('is what an import stores if the host uses a pepper, and it is replaced at the next success', async () => {
    const harness = await createHarness({ usesPepper: true });
    const passwordHash = await harness.hasher.hash('Nanosecond-1');
    const { id } = await harness.authority.accounts.import({ username: 'grace', fullName: 'Grace', passwordHash });
    assert.match(harness.store.records.get(id)?.passwordHash ?? '', /^sealed\./u);
    await harness.authority.verifyPassword({ username: 'grace', password: 'Nanosecond-1' });
    assert.match(harness.store.records.get(id)?.passwordHash ?? '', /^pepper\./u);
  });

  test('is made only with the option of reseal', async () => {
    const harness = await createHarness();
    const before = harness.record();
    await harness.authority.accounts.reseal(harness.id);
    assert.equal(harness.record(), before);
    const call = harness.authority.accounts.reseal(harness.id, { sealsPlainHashes: 'yes' } as object);
    await assert.rejects(call, { code: 'INPUT_INVALID', field: 'sealsPlainHashes' });
  });

  test('is not made of a hash that has a seal or a pepper already', async () => {
    for (const harness of [await sealed(), await createHarness({ usesPepper: true })]) {
      const before = harness.record();
      await harness.authority.accounts.reseal(harness.id, { sealsPlainHashes: true });
      assert.equal(harness.record(), before);
      await harness.signIn();
    }
  });

  test('is not made for an account without a password', async () => {
    const { authority, store } = await createHarness();
    const { id } = await authority.accounts.register({ username: 'grace', fullName: 'Grace', password: null });
    await authority.accounts.reseal(id, { sealsPlainHashes: true });
    assert.equal(store.records.get(id)?.passwordHash, null);
  });
});
