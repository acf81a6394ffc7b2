import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inspect } from 'node:util';

import { isAccountError } from '../errors.ts';
import { createTestAuthority } from '../testing/service-harness.ts';
import { createTestHasher } from '../testing/test-hasher.ts';
import { createPbkdf2Hasher } from './password/pbkdf2.ts';
import type { PasswordHasher, PasswordVerifier } from './ports.ts';
import { noAttempts } from '../storage.ts';
import { createHarness } from './authority-harness.fixture.ts';
import type { Harness } from './authority-harness.fixture.ts';

describe('the first step of a sign-in', () => {
  test('finds an account by any spelling of its username', async () => {
    const { authority, id, password } = await createHarness();
    for (const username of ['Ada.Lovelace', 'ada.lovelace', ' ADA.LOVELACE ']) {
      assert.equal((await authority.verifyPassword({ username, password })).accountId, id);
    }
  });

  test('continues with the same account if its username changes meanwhile', async () => {
    const harness = await createHarness();
    const { store: storage, clock, username, password, id } = harness;
    let rename: Promise<unknown> | undefined;
    const passwordHasher: PasswordHasher = {
      ...harness.hasher,
      async verify(given, hash) {
        await (rename ??= takeUsername(harness));
        return harness.hasher.verify(given, hash);
      },
    };
    const authority = createTestAuthority({ storage, clock, passwordHasher });
    assert.equal((await authority.verifyPassword({ username, password })).accountId, id);
    assert.deepEqual(harness.record().attempts, noAttempts);
  });

  test('does the same work for an unknown name, an invalid name, no password and a wrong password (A9)', async () => {
    const harness = await createHarness();
    const { authority, hasher } = harness;
    await authority.accounts.register({ username: 'no-password', fullName: 'Sign-in by others', password: null });
    await assert.rejects(harness.signIn('Warm-the-decoy-1'));
    for (const username of [
      harness.username,
      'unknown',
      'no-password',
      '',
      '../..',
      'x'.repeat(10_000),
      'a\0b\uD800',
    ]) {
      const { hashes, verifications } = hasher.work;
      const call = authority.verifyPassword({ username, password: 'Not-the-one-1' });
      await assert.rejects(call, { code: 'PASSWORD_WRONG', field: 'password', message: 'PASSWORD_WRONG (password)' });
      assert.deepEqual({ ...hasher.work }, { hashes, verifications: verifications + 1 }, username.slice(0, 20));
    }
  });

  test('does not ask the database for a name that no account can have', async () => {
    const harness = await createHarness();
    const asked: string[] = [];
    harness.store.findByUsername = async (key) => (asked.push(key), null);
    for (const username of ['', 'a\0b', 'unknown']) {
      const call = harness.authority.verifyPassword({ username, password: 'Not-the-one-1' });
      await assert.rejects(call, { code: 'PASSWORD_WRONG' });
    }
    assert.deepEqual(asked, ['unknown']);
  });

  test('is reported with its address, and as a sign-in only if no second step follows', async () => {
    const harness = await createHarness();
    const { authority, username, password, events } = harness;
    const address = '192.0.2.1';
    const told = () => events.splice(0).map(({ type, address }) => [type, address]);
    told();
    await assert.rejects(authority.verifyPassword({ username, password: 'Not-the-one-1', address }));
    assert.deepEqual(told(), [['attempt-failed', address]]);
    await authority.verifyPassword({ username, password, address });
    assert.deepEqual(told(), [['signed-in', address]]);
    await harness.enableMfa();
    told();
    await authority.verifyPassword({ username, password, address });
    assert.deepEqual(told(), []);
  });

  test('creates the decoy hash before the first answer', async () => {
    const { authority, username, password, hasher } = await createHarness();
    const before = hasher.work.hashes;
    await authority.verifyPassword({ username, password });
    assert.equal(hasher.work.hashes - before, 1);
    await assert.rejects(authority.verifyPassword({ username: 'unknown', password }));
    assert.equal(hasher.work.hashes - before, 1);
  });

  test('does not lock an account without a password', async () => {
    const { authority, store } = await createHarness();
    const { id } = await authority.accounts.register({
      username: 'no-password',
      fullName: 'Sign-in by others',
      password: null,
    });
    for (let turn = 0; turn < 12; turn += 1) {
      const call = authority.verifyPassword({ username: 'no-password', password: 'Not-the-one-1' });
      await assert.rejects(call, { code: 'PASSWORD_WRONG' });
    }
    assert.equal(store.records.get(id)?.revision, 1);
  });

  test('renews a hash of a former scheme or strength once, and does not end a session', async () => {
    const harness = await createHarness();
    const { username, password, clock } = harness;
    const legacy = await createPbkdf2Hasher({ iterations: 5 }).hash(password);
    harness.corrupt({ passwordHash: legacy });
    await assert.rejects(harness.signIn('Not-the-one-1'), { code: 'PASSWORD_WRONG' });
    assert.equal(harness.record().passwordHash, legacy);
    await harness.signIn();
    assert.match(harness.record().passwordHash ?? '', /^\$test\$s=1\$/u);
    const stronger = createTestAuthority({ storage: harness.store, clock, passwordHasher: createTestHasher(2) });
    await stronger.verifyPassword({ username, password });
    assert.match(harness.record().passwordHash ?? '', /^\$test\$s=2\$/u);
    const { passwordHash } = harness.record();
    await stronger.verifyPassword({ username, password });
    const { credentialsEpoch, passwordChangedAt } = harness.record();
    assert.deepEqual([harness.record().passwordHash, credentialsEpoch, passwordChangedAt], [passwordHash, 1, null]);
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
    test(`counts no failure for a hash that no hasher can read: ${passwordHash}`, async () => {
      const harness = await createHarness();
      harness.corrupt({ passwordHash });
      const before = harness.record();
      for (let turn = 0; turn < 12; turn += 1) {
        await assert.rejects(harness.signIn(), (thrown) => {
          assert.ok(isAccountError(thrown));
          assert.equal(thrown.code, 'HASH_UNREADABLE');
          assert.match(String(thrown.cause), /No hasher can read a stored hash/u);
          const told = inspect(thrown, { depth: 10 });
          assert.ok(!told.includes(harness.password) && (passwordHash.length < 8 || !told.includes(passwordHash)));
          return true;
        });
      }
      const confirmation = { password: harness.password };
      const { mfa, password } = harness.service();
      const change = { currentPassword: harness.password, newPassword: 'Another-one-4-all' };
      await assert.rejects(password.change(change), { code: 'HASH_UNREADABLE' });
      await assert.rejects(mfa.beginTotp(confirmation), { code: 'HASH_UNREADABLE' });
      assert.deepEqual({ ...harness.record(), revision: 0 }, { ...before, revision: 0 });
      assert.deepEqual(harness.events.slice(1), []);
    });
  }

  for (const [hash, advice] of [
    [
      '$2b$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy',
      /scheme "2b": .*formerHashers of createAuthority lacks a hasher/u,
    ],
    ['$pbkdf2-sha256$i=5$truncated', /scheme "pbkdf2-sha256": it is damaged/u],
    ['x$2b$truncated', /without a \$scheme\$ prefix: it is damaged/u],
  ] as const) {
    test(`tells the host what to do about a hash that no hasher can read: ${hash}`, async () => {
      const harness = await createHarness();
      harness.corrupt({ passwordHash: hash });
      await assert.rejects(harness.signIn(), (thrown) => advice.test(String((thrown as Error).cause)));
    });
  }

  test('accepts the right password of an imported user if a former hasher can read its hash', async () => {
    const harness = await createHarness();
    const { username, password, clock } = harness;
    const former: PasswordVerifier = {
      canVerify: (hash) => hash.startsWith('former:'),
      verify: async (given, hash) => hash === `former:${given}`,
    };
    harness.corrupt({ passwordHash: `former:${password}` });
    const passwordHasher = createTestHasher();
    const authority = createTestAuthority({ storage: harness.store, clock, passwordHasher, formerHashers: [former] });
    await assert.rejects(authority.verifyPassword({ username, password: 'Not-the-one-1' }), { code: 'PASSWORD_WRONG' });
    await authority.verifyPassword({ username, password });
    assert.match(harness.record().passwordHash ?? '', /^\$test\$/u);
  });

  test('leaves no trace in the record after a right password', async () => {
    const harness = await createHarness();
    const before = harness.record();
    await harness.signIn();
    assert.deepEqual({ ...harness.record(), revision: 0 }, { ...before, revision: 0 });
  });

  test('rejects input of a wrong shape with the name of the field', async () => {
    const { authority } = await createHarness();
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
  test('returns which kind of code was accepted, and how many backup codes remain', async () => {
    const harness = await createHarness();
    const { code, backupCodes } = await harness.enableMfa();
    const entered = [await harness.enterCode(code()), await harness.enterCode(backupCodes[0] ?? '')];
    assert.deepEqual(
      entered.map(({ method, backupCodesRemaining }) => [method, backupCodesRemaining]),
      [
        ['totp', 10],
        ['backup-code', 9],
      ],
    );
  });

  test('requires the epoch from the first step', async () => {
    const harness = await createHarness();
    const { code, epoch } = await harness.enableMfa();
    for (const wrong of [epoch - 1, epoch + 1]) {
      const call = harness.authority.verifySecondFactor({ accountId: harness.id, epoch: wrong, code: code() });
      await assert.rejects(call, { code: 'SESSION_ENDED' });
    }
    const missing = { accountId: harness.id, code: code() } as never;
    await assert.rejects(harness.authority.verifySecondFactor(missing), { code: 'INPUT_INVALID', field: 'epoch' });
  });

  test('rejects an unknown account', async () => {
    const { authority } = await createHarness();
    const call = authority.verifySecondFactor({ accountId: 'unknown', epoch: 1, code: '123456' });
    await assert.rejects(call, { code: 'SESSION_ENDED' });
  });

  test('rejects a code of another account', async () => {
    const harness = await createHarness();
    await harness.enableMfa();
    const other = await createHarness();
    const { backupCodes } = await other.enableMfa();
    await assert.rejects(harness.enterCode(backupCodes[0] ?? ''), { code: 'CODE_WRONG' });
  });
});

/** Changes the username of the account, and gives the former one to another account. */
async function takeUsername({ store, record, username }: Harness): Promise<void> {
  const { usernameKey, revision } = record();
  await store.replace({ ...record(), username: 'countess', usernameKey: 'countess', revision: revision + 1 }, revision);
  await store.insert({ ...record(), id: 'mallory', username, usernameKey });
}
