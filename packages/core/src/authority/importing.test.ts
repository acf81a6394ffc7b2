import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { HOTP, Secret } from 'otpauth';

import { totpCodeAt, wrongTotpCodeAt } from '../testing/authenticator.ts';
import { countOutcomes, fiftyTimes } from '../testing/expect.ts';
import { createTestHasher } from '../testing/test-hasher.ts';
import { createHarness } from './authority-harness.fixture.ts';
import type { Harness } from './authority-harness.fixture.ts';
import type { AccountSnapshot } from '../account.ts';
import type { AuthorityOptions, ImportedAccount, ImportedTotp } from './authority.ts';
import type { PasswordHasher } from './ports.ts';

const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

/** A hasher of another system: it hashes texts exactly as they are. */
const former: PasswordHasher = {
  scheme: 'former',
  hash: async (password) => `$former$${Buffer.from(password).toString('base64')}`,
  verify: async (password, hash) => hash === `$former$${Buffer.from(password).toString('base64')}`,
  isOutdated: () => true,
};

interface Imported {
  readonly harness: Harness;
  readonly account: AccountSnapshot;
  signIn(password: string): Promise<{ readonly epoch: number }>;
  enter(code: string): Promise<{ readonly method: string; readonly backupCodesRemaining: number }>;
}

async function imported(facts: Partial<ImportedAccount>, options: Partial<AuthorityOptions> = {}): Promise<Imported> {
  const harness = await createHarness({ formerHashers: [former], ...options });
  const { authority, store } = harness;
  const username = facts.username ?? 'grace.hopper';
  const account = await authority.accounts.import({ username, fullName: 'Grace Hopper', passwordHash: null, ...facts });
  return {
    harness,
    account,
    signIn: (password) => authority.verifyPassword({ username, password }),
    enter: (code) =>
      authority.verifySecondFactor({
        accountId: account.id,
        epoch: store.records.get(account.id)?.credentialsEpoch ?? 0,
        code,
      }),
  };
}

describe('an imported account', () => {
  test('keeps its id, role, permissions, preferences and dates', async () => {
    const { account, harness } = await imported({
      id: 'user-7',
      role: { name: 'Admiral' },
      permissions: ['ships:read'],
      preferences: { theme: 'dark' },
      createdAt: 1_000,
      passwordHash: await former.hash('Nanosecond-1'),
      passwordChangedAt: 2_000,
      totp: { secret, enabledAt: 3_000 },
    });
    assert.equal(account.id, 'user-7');
    assert.deepEqual([account.role, account.permissions], [{ name: 'Admiral' }, ['ships:read']]);
    assert.deepEqual(account.preferences.values, { theme: 'dark' });
    assert.deepEqual(
      [account.createdAt, account.password.changedAt, account.mfa.enabledAt],
      ['1970-01-01T00:00:01.000Z', '1970-01-01T00:00:02.000Z', '1970-01-01T00:00:03.000Z'],
    );
    assert.equal(harness.events.at(-1)?.type, 'account-imported');
  });

  test('has a new id, and MFA since its creation, if the other system does not say', async () => {
    const { account, harness } = await imported({ createdAt: 1_000, totp: { secret } });
    assert.notEqual(account.id, harness.id);
    assert.equal(account.mfa.backupCodesRemaining, 0);
    assert.equal(account.mfa.enabledAt, '1970-01-01T00:00:01.000Z');
  });

  for (const username of ['ada@example.com', 'admin', 'jo', 'jos\u00E9', 'john__doe', '_dev', '田中', 'x'.repeat(33)]) {
    test(`can have the username ${JSON.stringify(username)}, and signs in with it (F6)`, async () => {
      const { signIn, account } = await imported({ username, passwordHash: await former.hash('Nanosecond-1') });
      assert.equal(account.profile.username, username);
      await signIn('Nanosecond-1');
    });
  }

  test('is rejected if its username or id is taken, and the stored account does not change', async () => {
    const { harness } = await imported({ id: 'user-7' });
    const before = harness.store.records.get('user-7');
    const { accounts } = harness.authority;
    const again = { username: 'GRACE.hopper', fullName: 'Another', passwordHash: null };
    await assert.rejects(accounts.import(again), { code: 'USERNAME_TAKEN' });
    await assert.rejects(accounts.import({ ...again, username: 'other', id: 'user-7' }), {
      code: 'INPUT_INVALID',
      field: 'id',
    });
    assert.deepEqual(harness.store.records.get('user-7'), before);
  });

  const invalid: readonly (readonly [what: string, changes: object, field: string])[] = [
    ['an empty username', { username: ' ' }, 'username'],
    ['a username that a database cannot store', { username: 'a\0b' }, 'username'],
    ['half a character in the username', { username: 'a\uD800' }, 'username'],
    ['a username of 513 bytes', { username: 'x'.repeat(513) }, 'username'],
    ['an empty full name', { fullName: '' }, 'fullName'],
    ['a password in clear text', { password: 'Nanosecond-1' }, 'password'],
    ['no word about the password', { passwordHash: undefined }, 'passwordHash'],
    ['a secret that is not base32', { totp: { secret: 'not base32!' } }, 'totp'],
    ['an empty secret', { totp: { secret: '' } }, 'totp'],
    ['a secret of 9 bytes', { totp: { secret: 'JBSWY3DPEHPK3PX' } }, 'totp'],
    ['a secret of 129 bytes', { totp: { secret: 'A'.repeat(207) } }, 'totp'],
    ['codes of 5 digits', { totp: { secret, digits: 5 } }, 'totp'],
    ['an unknown algorithm', { totp: { secret, algorithm: 'MD5' } }, 'totp'],
    ['a period of 0 seconds', { totp: { secret, periodSeconds: 0 } }, 'totp'],
    ['backup codes without an authenticator', { backupCodes: ['aaaa-bbbb'] }, 'totp'],
    ['a backup code of 7 characters', { totp: { secret }, backupCodes: ['aaa-bbbb'] }, 'backupCodes'],
    ['51 backup codes', { totp: { secret }, backupCodes: Array.from({ length: 51 }, (_, n) => `code-${n}-code`) }, 'backupCodes'],
    ['a date before 1970', { createdAt: -1 }, 'createdAt'],
  ]; // prettier-ignore
  for (const [what, changes, field] of invalid) {
    test(`is rejected with ${what}`, async () => {
      await assert.rejects(imported(changes), { code: 'INPUT_INVALID', field });
    });
  }
});

describe('the secret of an imported authenticator', () => {
  const ofBytes = (count: number): string => 'A'.repeat(Math.ceil((count * 8) / 5));
  for (const [what, given, issue] of [
    ['another character at its start', `!${secret}`, { rule: 'characters' }],
    ['padding in its middle', `JBSWY3DP=${secret}`, { rule: 'characters' }],
    ['9 bytes', ofBytes(9), { rule: 'tooShort', params: { minimum: 10 } }],
    ['129 bytes', ofBytes(129), { rule: 'tooLong', params: { maximum: 128 } }],
  ] as const) {
    test(`is rejected with ${what}`, async () => {
      const issues = [{ field: 'totp', ...issue }];
      await assert.rejects(imported({ totp: { secret: given } }), { code: 'INPUT_INVALID', issues });
    });
  }

  test('can have from 10 to 128 bytes', async () => {
    for (const count of [10, 128])
      assert.ok((await imported({ totp: { secret: ofBytes(count) } })).account.mfa.enabled);
  });
});

describe('an imported password', () => {
  test('is verified by the hasher of the other system, and renewed (F5)', async () => {
    const { signIn, account, harness } = await imported({ passwordHash: await former.hash('Nanosecond-1') });
    await assert.rejects(signIn('Nanosecond-2'), { code: 'PASSWORD_WRONG' });
    await signIn('Nanosecond-1');
    const { passwordHash } = harness.store.records.get(account.id) ?? {};
    assert.match(passwordHash ?? '', /^\$test\$/u);
    await signIn('Nanosecond-1');
  });

  for (const typed of ['jose\u0301-Password-1', '\u212Bngstr\u00F6m-Password-1']) {
    test(`that was hashed as typed, ${JSON.stringify(typed)}, is tried as typed and then renewed in the normal form (F5)`, async () => {
      const { signIn } = await imported({ passwordHash: await former.hash(typed) });
      await signIn(typed);
      await signIn(typed.normalize('NFC'));
    });
  }

  test('that was hashed as typed with the present scheme is renewed as well', async () => {
    const typed = 'jose\u0301-Password-1';
    const passwordHasher: PasswordHasher = createTestHasher();
    const { signIn } = await imported({ passwordHash: await passwordHasher.hash(typed) }, { passwordHasher });
    await signIn(typed);
    await signIn(typed.normalize('NFC'));
  });

  test('can be longer than a new one may be (F5)', async () => {
    const long = 'Nanosecond-'.repeat(28);
    const { signIn } = await imported({ passwordHash: await former.hash(long) });
    await signIn(long);
  });

  for (const hash of ['$2b$10$unreadable', 'hunter2', '', 'pbkdf2_md5$1$salt$hash', 'pepper.k1.$unknown$x']) {
    test(`is refused as the host’s mistake if no hasher can read ${JSON.stringify(hash)} (F5)`, async () => {
      await assert.rejects(imported({ passwordHash: hash }), (thrown: { code: string; cause: Error }) => {
        assert.equal(thrown.code, 'HASH_UNREADABLE');
        assert.ok(hash === '' || !thrown.cause.message.includes(hash));
        return true;
      });
    });
  }
});

describe('an imported authenticator', () => {
  const parameters: readonly Omit<ImportedTotp, 'secret'>[] = [
    {},
    { digits: 7 },
    { digits: 8 },
    { algorithm: 'SHA1' },
    { algorithm: 'SHA256' },
    { algorithm: 'SHA512', digits: 8, periodSeconds: 60 },
    { periodSeconds: 90 },
  ];
  const secrets = [secret, 'jbsw y3dp ehpk 3pxp', 'JBSWY3DP-EHPK3PXP====', 'A'.repeat(103)];
  const codeOf = (text: string, { algorithm = 'SHA1', digits = 6, periodSeconds = 30 }, at: number): string =>
    HOTP.generate({
      secret: Secret.fromBase32(text.replaceAll(/[\s=-]/gu, '').toUpperCase()),
      algorithm,
      digits,
      counter: Math.floor(at / 1000 / periodSeconds),
    });

  for (const given of parameters) {
    test(`with ${JSON.stringify(given)} keeps working as it is, each code once`, async () => {
      for (const text of secrets) {
        const { enter, harness, account } = await imported({ totp: { secret: text, ...given } });
        const code = codeOf(text, given, harness.clock());
        const { method } = await enter(code);
        assert.equal(method, 'totp');
        await assert.rejects(enter(code), { code: 'CODE_USED' });
        harness.clock.advance((given.periodSeconds ?? 30) * 1000);
        await enter(codeOf(text, given, harness.clock()));
        const stored = JSON.stringify(harness.store.records.get(account.id));
        assert.ok(!stored.includes(text));
      }
    });
  }

  test('counts a wrong code of its length, and no other number of digits', async () => {
    const { enter, harness, account } = await imported({ totp: { secret, digits: 8 } });
    const failures = (): number | undefined =>
      harness.store.records.get(account.id)?.attempts.secondFactor.failures.length;
    const right = codeOf(secret, { digits: 8 }, harness.clock());
    const wrong = right === '11111111' ? '22222222' : '11111111';
    await assert.rejects(enter(wrong), { code: 'CODE_WRONG' });
    assert.equal(failures(), 1);
    await assert.rejects(enter(right.slice(2)), { code: 'CODE_WRONG' });
    assert.equal(failures(), 1);
  });

  test('of a user without a password: no confirmation compares, counts or writes anything', async () => {
    const { harness, account } = await imported(
      { totp: { secret } },
      { confirmations: { username: 'password', mfa: 'password-and-code' } },
    );
    const before = harness.store.records.get(account.id);
    const work = { ...harness.hasher.work };
    const { mfa } = harness.authority.serviceWithoutSession(account.id);
    const input = { password: 'Nanosecond-1', code: totpCodeAt(secret, harness.clock()) };
    for (const call of [mfa.disable(input), mfa.beginTotp(input), mfa.regenerateBackupCodes(input)]) {
      await assert.rejects(call, { code: 'PASSWORD_UNSET' });
    }
    assert.equal(harness.store.records.get(account.id), before);
    assert.deepEqual({ ...harness.hasher.work }, work);
  });

  test('can be replaced by one with the default parameters', async () => {
    const { enter, harness, account } = await imported({
      passwordHash: await former.hash('Nanosecond-1'),
      totp: { secret, digits: 8, algorithm: 'SHA512' },
    });
    const { mfa } = harness.authority.serviceWithoutSession(account.id);
    const started = await mfa.beginTotp({ password: 'Nanosecond-1' });
    await mfa.confirmTotp({ code: codeOf(started.secret, {}, harness.clock()) });
    harness.clock.advance(30_000);
    await enter(codeOf(started.secret, {}, harness.clock()));
  });
});

describe('imported backup codes', () => {
  const sets: readonly (readonly [what: string, codes: readonly string[], typed: string])[] = [
    ['eight digits', ['12345678', '87654321'], '1234 5678'],
    ['ten hexadecimal digits', ['a1b2c3d4e5', 'ffffffffff'], 'A1B2C3D4E5'],
    ['two words', ['correct-horse', 'battery-staple'], 'Correct-Horse'],
    ['mixed case', ['aBcDeFgHiJ-KlMnOpQrSt', 'ZyXwVuTsRq-PoNmLkJiHg'], 'aBcDeFgHiJKlMnOpQrSt'],
    ['fifteen characters of our alphabet', ['ABCDE-FGHJK-MNPQR', 'BBBBB-BBBBB-BBBBB'], 'abcdefghjkmnpqr'],
  ];
  for (const [what, codes, typed] of sets) {
    test(`of ${what} work, each once, and are stored as keyed hashes`, async () => {
      const { enter, harness, account } = await imported({ totp: { secret }, backupCodes: codes });
      assert.equal(account.mfa.backupCodesRemaining, 2);
      assert.deepEqual(await enter(typed).then(({ method, backupCodesRemaining }) => [method, backupCodesRemaining]), [
        'backup-code',
        1,
      ]);
      await assert.rejects(enter(typed), { code: 'CODE_USED' });
      await enter(codes[1] ?? '');
      const stored = JSON.stringify(harness.store.records.get(account.id)).toLowerCase();
      for (const code of codes) assert.ok(!stored.includes(code.toLowerCase()));
    });
  }

  test('do not disturb the codes of the authenticator', async () => {
    const backupCodes = ['correct-horse', { hash: await former.hash('aaaa-1111') }];
    const { enter, harness } = await imported({ totp: { secret }, backupCodes });
    assert.equal((await enter(totpCodeAt(secret, harness.clock()))).method, 'totp');
    await assert.rejects(enter(wrongTotpCodeAt(secret, harness.clock())), { code: 'CODE_WRONG' });
  });

  test('of mixed case are different codes in another case', async () => {
    const { enter } = await imported({ totp: { secret }, backupCodes: ['aBcDeFgHiJ'] });
    await assert.rejects(enter('ABCDEFGHIJ'), { code: 'CODE_WRONG' });
  });

  test('with hashes of the other system work, each once in fifty concurrent calls', async () => {
    const backupCodes = [{ hash: await former.hash('aaaa-1111') }, { hash: await former.hash('bbbb2222') }];
    const { enter } = await imported({ totp: { secret }, backupCodes });
    const outcomes = await countOutcomes(fiftyTimes(() => enter(' aaaa-1111')));
    assert.deepEqual(outcomes, { answered: 1, codes: { CODE_USED: 49 } });
    await enter('bbbb-2222');
    await assert.rejects(enter('cccc-3333'), { code: 'CODE_WRONG' });
  });

  test('with hashes of the other system work in no other account (A16)', async () => {
    const backupCodes = [{ hash: await former.hash('aaaa-1111') }];
    const { harness, account } = await imported({ totp: { secret }, backupCodes });
    const stored = harness.store.records.get(account.id)?.backupCodes;
    assert.match(stored?.[0]?.hash ?? '', /^sealed\.v1\.test\./u);
    await harness.enableMfa();
    harness.corrupt({ backupCodes: stored });
    await assert.rejects(harness.enterCode('aaaa-1111'), { code: 'SECRET_UNREADABLE' });
  });

  test('with hashes that no hasher can read are refused', async () => {
    const call = imported({ totp: { secret }, backupCodes: [{ hash: '$2b$10$unreadable' }] });
    await assert.rejects(call, { code: 'HASH_UNREADABLE' });
  });

  test('count as guesses if they are wrong, but a text counts only for an account that has such codes', async () => {
    const failuresAfter = async (backupCodes: readonly string[], typed: string): Promise<number | undefined> => {
      const { enter, harness, account } = await imported({ totp: { secret }, backupCodes });
      await assert.rejects(enter(typed), { code: 'CODE_WRONG' });
      return harness.store.records.get(account.id)?.attempts.secondFactor.failures.length;
    };
    assert.equal(await failuresAfter(['correct-horse'], 'wrong-code-9'), 1);
    assert.equal(await failuresAfter(['correct-horse'], 'short'), 0);
    assert.equal(await failuresAfter([], 'wrong-code-9'), 0);
  });

  test('do not work in the row of another account (A16)', async () => {
    const { harness, account } = await imported({ totp: { secret }, backupCodes: ['correct-horse'] });
    await harness.enableMfa();
    harness.corrupt({ backupCodes: harness.store.records.get(account.id)?.backupCodes });
    await assert.rejects(harness.enterCode('correct-horse'), { code: 'CODE_WRONG' });
  });
});
