import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { emailUsernamePolicy } from '../../profile/email-usernames.ts';
import { unicodeUsernamePolicy } from '../../profile/unicode-usernames.ts';
import { usernameKey } from '../../profile/username.ts';
import type { UsernamePolicy } from '../../profile/username-policy.ts';
import { createRecordStore } from '../../testing/record-store.ts';
import { personas } from '../../testing/personas.ts';
import { createTestAuthority } from '../../testing/service-harness.ts';
import type { FullAccountService } from '../../service.ts';
import { storablePolicy, storableUsernameKey, usernameStorageIssues } from './storable-username.ts';

const { password } = personas.ada;
const anyName: UsernamePolicy = { issues: () => [] };

/** Opens an authority with a policy and an account whose name can be one that the policy rejects. */
async function open(usernamePolicy: UsernamePolicy, username = 'Früher 1') {
  const storage = createRecordStore();
  const earlier = createTestAuthority({ storage, usernamePolicy: anyName });
  const { id } = await earlier.accounts.register({ ...personas.ada, username });
  const authority = createTestAuthority({ storage, usernamePolicy });
  const service = authority.serviceWithoutSession(id);
  return { storage, authority, id, service, update: (change: object) => updateOf(service, change) };
}

async function updateOf({ load, profile }: FullAccountService, change: object) {
  return (await profile.update(change, (await load()).profile)).profile;
}

const broken = (...rules: readonly string[]): object => ({
  code: 'INPUT_INVALID',
  issues: rules.map((rule) => ({ field: 'username', rule })),
});

describe('the policy for usernames', () => {
  test('applies to the username of a new account', async () => {
    const { authority } = await open(emailUsernamePolicy());
    const register = (username: string) => authority.accounts.register({ ...personas.grace, username });
    await assert.rejects(register('grace'), broken('usernameEmail'));
    assert.equal((await register('Grace@Example.com')).profile.username, 'Grace@Example.com');
    await assert.rejects(register('grace@example.COM'), { code: 'USERNAME_TAKEN' });
    const credentials = { username: 'GRACE@example.com', password: personas.grace.password };
    assert.equal((await authority.verifyPassword(credentials)).secondFactorRequired, false);
  });

  test('receives a name without the spaces around it', () => {
    const asked: string[] = [];
    storablePolicy({ issues: (username) => (asked.push(username), []) }).issues(' ada ');
    assert.deepEqual(asked, ['ada']);
  });

  test('applies to another username of an account', async () => {
    const { update } = await open(unicodeUsernamePolicy());
    await assert.rejects(update({ username: 'аda' }), broken('usernameLetters'));
    assert.equal((await update({ username: 'Jose\u0301' })).username, 'Jos\u00E9');
  });

  test('applies to the username of the account in another spelling', async () => {
    const { update } = await open(emailUsernamePolicy());
    await assert.rejects(update({ username: 'FRÜHER 1' }), broken('usernameEmail'));
  });

  test('does not apply to the username that the account has, alone or with another full name', async () => {
    const { update } = await open(emailUsernamePolicy());
    assert.equal((await update({ username: 'Früher 1' })).username, 'Früher 1');
    const { username, fullName } = await update({ username: ' Früher 1 ', fullName: 'Ada King' });
    assert.deepEqual([username, fullName], ['Früher 1', 'Ada King']);
    assert.equal((await update({ fullName: 'Augusta' })).fullName, 'Augusta');
  });

  test('reports a new username and a full name together, and the username of the account not at all', async () => {
    const { update } = await open(emailUsernamePolicy());
    const fullName = { field: 'fullName', rule: 'required' };
    const issues = [{ field: 'username', rule: 'usernameEmail' }, fullName];
    await assert.rejects(update({ username: 'ada', fullName: '' }), { code: 'INPUT_INVALID', issues });
    await assert.rejects(update({ username: 'Früher 1', fullName: '' }), { code: 'INPUT_INVALID', issues: [fullName] });
  });

  test('does not apply to a sign-in, which finds the username of the account in any spelling', async () => {
    const { authority, id } = await open(emailUsernamePolicy());
    for (const username of ['Früher 1', 'FRÜHER 1', ' fru\u0308her 1 ']) {
      assert.equal((await authority.verifyPassword({ username, password })).accountId, id);
    }
  });

  const imported = ['admin', 'jo', 'josé', 'john__doe', '_dev', '田中', 'a'.repeat(33), 'ada@example.com', 'ada lovelace', '👩‍🚀', "o'neil", '%', 'x'.repeat(512)]; // prettier-ignore
  for (const username of imported) {
    test(`lets an existing account sign in with the name ${username.slice(0, 40)}, and change its full name`, async () => {
      const { storage, id } = await open(anyName, username);
      const authority = createTestAuthority({ storage });
      assert.equal((await authority.verifyPassword({ username, password })).accountId, id);
      const { fullName } = await updateOf(authority.serviceWithoutSession(id), { username, fullName: 'Ada King' });
      assert.equal(fullName, 'Ada King');
    });
  }

  test('of the host gets no long text, and accepts no name that cannot be stored', async () => {
    const lengths: number[] = [];
    const { authority, update } = await open({
      issues: ({ length }) => {
        lengths.push(length);
        return [];
      },
    });
    const names: readonly (readonly [username: string, rule: string, params?: object])[] = [
      ['', 'required'],
      ['\u200B', 'required'],
      ['a\0b', 'characters'],
      ['a\uD800', 'characters'],
      ['x'.repeat(513), 'tooLong', { maximum: null }],
      ['\u7530'.repeat(171), 'tooLong', { maximum: null }],
      // The key has 18 characters for each.
      ['\uFDFA'.repeat(20), 'tooLong', { maximum: null }],
      [`a${'\u0301\u0316'.repeat(100_000)}`, 'tooLong', { maximum: null }],
    ];
    for (const [username, rule, params] of names) {
      const error = { code: 'INPUT_INVALID', issues: [{ field: 'username', rule, ...(params && { params }) }] };
      await assert.rejects(authority.accounts.register({ ...personas.grace, username }), error, rule);
      await assert.rejects(update({ username }), error, rule);
    }
    assert.ok(Math.max(...lengths) <= 513);
  });
});

describe('storableUsernameKey', () => {
  for (const name of ['admin', 'ada lovelace', '%', '田中', '\u202Eada', 'x'.repeat(512), '\u7530'.repeat(170)]) {
    test(`is the key of ${JSON.stringify(name).slice(0, 40)}, which every database can store`, () => {
      assert.equal(storableUsernameKey(name), usernameKey(name));
      assert.deepEqual(usernameStorageIssues(name), []);
    });
  }

  test('is null for a name that no account can have', () => {
    for (const name of [
      '',
      ' ',
      '\u200B',
      '\0',
      'a\uD800',
      'x'.repeat(513),
      '\u7530'.repeat(171),
      '\uFDFA'.repeat(20),
    ]) {
      assert.equal(storableUsernameKey(name), null, JSON.stringify(name).slice(0, 40));
    }
  });
});
