import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { emailUsernamePolicy } from './email-usernames.ts';

const policy = emailUsernamePolicy({ reserved: ['postmaster@example.com'] });
const rulesOf = (username: string): readonly string[] => policy.issues(username).map((issue) => issue.rule);
const label = (length: number): string => 'x'.repeat(length);

describe('emailUsernamePolicy', () => {
  const allowed = [
    'ada@example.com',
    ' Ada.Lovelace+tag@Example.CO.UK ',
    "o'neil_1@mail-2.example.org",
    'a@b.de',
    'ada@xn--80ak6aa92e.xn--p1ai',
    `${label(64)}@example.com`,
    `a@${label(63)}.de`,
    `a@${'x.'.repeat(125)}de`,
  ];
  for (const name of allowed) {
    test(`allows ${JSON.stringify(name).slice(0, 40)}`, () => {
      assert.deepEqual(rulesOf(name), []);
    });
  }

  const rejected = [
    ...['ada', 'ada@example', '@example.com', 'ada@', 'ada@@example.com', 'a@b@example.com', 'a da@example.com'],
    ...['a..b@example.com', '.a@example.com', 'a.@example.com', '"a b"@example.com', 'a,b@example.com', '<a@example.com>'],
    ...['a@-x.com', 'a@x-.com', 'a@x..com', 'a@.com', 'a@example.com.', 'a@192.0.2.1', 'a@[192.0.2.1]', 'a@ex_ample.com'],
    ...['josé@example.com', 'ada@exämple.com', 'ada@аpple.com', 'ａ@example.com', 'ſ@example.com', 'a\u200Bd@example.com'],
    ...['a@example.com\0', 'a@example.com\uD800', 'a@example.com\r\nb', `${label(65)}@example.com`, `a@${label(64)}.de`],
    `a@example.${label(64)}`,
  ]; // prettier-ignore
  for (const name of rejected) {
    test(`rejects ${JSON.stringify(name).slice(0, 40)}`, () => {
      assert.deepEqual(rulesOf(name), ['usernameEmail']);
    });
  }

  test('requires an address of at most 254 characters', () => {
    assert.deepEqual(rulesOf(' '), ['required']);
    const tooLong = [{ field: 'username', rule: 'tooLong', params: { maximum: 254 } }];
    assert.deepEqual(policy.issues(`a@${'x.'.repeat(126)}de`), tooLong);
    assert.deepEqual(policy.issues(label(1_000_000)), tooLong);
  });

  test('reserves addresses without case', () => {
    assert.deepEqual(rulesOf('Postmaster@EXAMPLE.com'), ['usernameReserved']);
  });

  test('asks for the keyboard for e-mail', () => {
    assert.equal(policy.inputMode, 'email');
  });
});
