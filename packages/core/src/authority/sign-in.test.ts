import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inspect } from 'node:util';

import { isAccountError } from '../errors.ts';
import { createTestAuthority } from '../testing/service-harness.ts';
import { createTestHasher } from '../testing/test-hasher.ts';
import { createPbkdf2Hasher } from './password/pbkdf2.ts';
import type { PasswordHasher } from './ports.ts';
import { createScene } from './scene.fixture.ts';

describe('the first step of a sign-in', () => {
  test('finds an account by any spelling of its username', async () => {
    const { authority, id, password } = await createScene();
    for (const username of ['Ada.Lovelace', 'ada.lovelace', ' ADA.LOVELACE ']) {
      assert.equal((await authority.verifyPassword({ username, password })).accountId, id);
    }
  });

  test('does equal work for an unknown name, an impossible one, no password and a wrong password (A9)', async () => {
    const scene = await createScene();
    const { authority, hasher } = scene;
    await authority.register({ username: 'no-password', fullName: 'Sign-in by others', password: null });
    await assert.rejects(scene.signIn('Warm-the-decoy-1'));
    for (const username of [scene.username, 'nobody', 'no-password', '', '../..', 'x'.repeat(10_000), 'a\0b\uD800']) {
      const { hashes, verifications } = hasher.work;
      const call = authority.verifyPassword({ username, password: 'Not-the-one-1' });
      await assert.rejects(call, { code: 'PASSWORD_WRONG', field: 'password', message: 'PASSWORD_WRONG (password)' });
      assert.deepEqual({ ...hasher.work }, { hashes, verifications: verifications + 1 }, username.slice(0, 20));
    }
  });

  test('makes the decoy before the first answer of any kind', async () => {
    const { authority, username, password, hasher } = await createScene();
    const before = hasher.work.hashes;
    await authority.verifyPassword({ username, password });
    assert.equal(hasher.work.hashes - before, 1);
    await assert.rejects(authority.verifyPassword({ username: 'nobody', password }));
    assert.equal(hasher.work.hashes - before, 1);
  });

  test('lets strangers not lock an account that has no password', async () => {
    const { authority, store } = await createScene();
    const { id } = await authority.register({ username: 'no-password', fullName: 'Sign-in by others', password: null });
    for (let turn = 0; turn < 12; turn += 1) {
      const call = authority.verifyPassword({ username: 'no-password', password: 'Not-the-one-1' });
      await assert.rejects(call, { code: 'PASSWORD_WRONG' });
    }
    assert.equal(store.records.get(id)?.revision, 1);
  });

  test('renews a hash of a former scheme or strength, once, and ends no session', async () => {
    const scene = await createScene();
    const { username, password, clock } = scene;
    const legacy = await createPbkdf2Hasher({ iterations: 5 }).hash(password);
    scene.corrupt({ passwordHash: legacy });
    await assert.rejects(scene.signIn('Not-the-one-1'), { code: 'PASSWORD_WRONG' });
    assert.equal(scene.record().passwordHash, legacy);
    await scene.signIn();
    assert.match(scene.record().passwordHash ?? '', /^\$test\$s=1\$/u);
    const stronger = createTestAuthority({ storage: scene.store, clock, passwordHasher: createTestHasher(2) });
    await stronger.verifyPassword({ username, password });
    assert.match(scene.record().passwordHash ?? '', /^\$test\$s=2\$/u);
    const { revision } = scene.record();
    await stronger.verifyPassword({ username, password });
    assert.deepEqual([scene.record().revision, scene.record().credentialsEpoch], [revision, 1]);
    assert.equal(scene.record().passwordChangedAt, null);
  });

  const unreadableHashes = [
    '',
    '!',
    'Analytical-Engine-1843',
    '$plain$',
    '$2b$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy',
    '$argon2i$v=19$m=64,t=1,p=1$c29tZXNhbHQ$aGFzaA',
    'pbkdf2_sha256$600000$salt$aGFzaA==',
    '$pbkdf2-sha256$29000$c29tZXNhbHQ$aGFzaA',
    '$pbkdf2-sha256$i=5$truncated',
  ];
  for (const passwordHash of unreadableHashes) {
    test(`counts no attempt against a hash that no hasher can read: ${passwordHash}`, async () => {
      const scene = await createScene();
      scene.corrupt({ passwordHash });
      const before = scene.record();
      for (let turn = 0; turn < 12; turn += 1) {
        await assert.rejects(scene.signIn(), (thrown) => {
          assert.ok(isAccountError(thrown));
          assert.equal(thrown.code, 'HASH_UNREADABLE');
          assert.match(String(thrown.cause), /No hasher can read a stored hash/u);
          const told = inspect(thrown, { depth: 10 });
          assert.ok(!told.includes(scene.password) && (passwordHash.length < 8 || !told.includes(passwordHash)));
          return true;
        });
      }
      const confirmation = { password: scene.password };
      const { mfa, password } = scene.service();
      const change = { currentPassword: scene.password, newPassword: 'Another-one-4-all' };
      await assert.rejects(password.change(change), { code: 'HASH_UNREADABLE' });
      await assert.rejects(mfa.beginTotp(confirmation), { code: 'HASH_UNREADABLE' });
      assert.deepEqual(scene.record(), before);
      assert.deepEqual(scene.events, []);
    });
  }

  for (const [hash, advice] of [
    ['$2b$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy', /scheme "2b": add a hasher to formerHashers/u],
    ['$pbkdf2-sha256$i=5$truncated', /scheme "pbkdf2-sha256": it is damaged/u],
  ] as const) {
    test(`advises the host on a hash that no hasher can read: ${hash}`, async () => {
      const scene = await createScene();
      scene.corrupt({ passwordHash: hash });
      await assert.rejects(scene.signIn(), (thrown) => advice.test(String((thrown as Error).cause)));
    });
  }

  test('accepts the right password of an imported user once a former hasher reads its hash', async () => {
    const scene = await createScene();
    const { username, password, clock } = scene;
    // As Django stores it, without a leading $.
    const django: PasswordHasher = {
      scheme: 'pbkdf2_sha256',
      canVerify: (hash) => hash.startsWith('pbkdf2_sha256$'),
      hash: () => Promise.reject(new Error('makes no new hashes')),
      verify: async (given, hash) => hash === `pbkdf2_sha256$1$salt$${given}`,
      isOutdated: () => true,
    };
    scene.corrupt({ passwordHash: `pbkdf2_sha256$1$salt$${password}` });
    const passwordHasher = createTestHasher();
    const authority = createTestAuthority({ storage: scene.store, clock, passwordHasher, formerHashers: [django] });
    await assert.rejects(authority.verifyPassword({ username, password: 'Not-the-one-1' }), { code: 'PASSWORD_WRONG' });
    await authority.verifyPassword({ username, password });
    assert.match(scene.record().passwordHash ?? '', /^\$test\$/u);
  });

  test('writes nothing when there is nothing to write', async () => {
    const scene = await createScene();
    await scene.signIn();
    assert.equal(scene.record().revision, 1);
  });

  test('refuses input of a wrong shape by the name of the field', async () => {
    const { authority } = await createScene();
    const bad: readonly (readonly [unknown, string])[] = [
      [{ username: 1, password: 'x' }, 'username'],
      [{ username: 'ada' }, 'password'],
      [{ username: 'ada', password: ['x'] }, 'password'],
      [{ username: 'ada', password: 'x', role: 'admin' }, 'role'],
      [null, 'body'],
    ];
    for (const [credentials, field] of bad) {
      await assert.rejects(authority.verifyPassword(credentials as never), { code: 'INPUT_INVALID', field });
    }
  });
});

describe('the second step of a sign-in', () => {
  test('needs the epoch that the first step gave', async () => {
    const scene = await createScene();
    const { code, epoch } = await scene.enableMfa();
    for (const wrong of [epoch - 1, epoch + 1]) {
      const call = scene.authority.verifySecondFactor({ accountId: scene.id, epoch: wrong, code: code() });
      await assert.rejects(call, { code: 'SESSION_ENDED' });
    }
    const missing = { accountId: scene.id, code: code() } as never;
    await assert.rejects(scene.authority.verifySecondFactor(missing), { code: 'INPUT_INVALID', field: 'epoch' });
  });

  test('knows no account that is not there', async () => {
    const { authority } = await createScene();
    const call = authority.verifySecondFactor({ accountId: 'nobody', epoch: 1, code: '123456' });
    await assert.rejects(call, { code: 'SESSION_ENDED' });
  });

  test('rejects a code of another account', async () => {
    const scene = await createScene();
    await scene.enableMfa();
    const other = await createScene();
    const { backupCodes } = await other.enableMfa();
    await assert.rejects(scene.enterCode(backupCodes[0] ?? ''), { code: 'CODE_WRONG' });
  });
});
