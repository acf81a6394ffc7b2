import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import fc from 'fast-check';

import { usernameKey } from './username.ts';
import { asciiUsernamePolicy, defaultUsernamePolicy, reservedUsernames } from './username-policy.ts';

const rulesOf = (username: string, { issues } = defaultUsernamePolicy): readonly string[] =>
  issues(username).map((issue) => issue.rule);
const anything = fc.string({ unit: 'binary', maxLength: 40 });
const nameLike = fc.string({ unit: fc.constantFrom(...'abzABZ019._- \u212Aéİſß'), maxLength: 36 });

describe('defaultUsernamePolicy', () => {
  test('allows only names whose key is lower-case ASCII of three to 32 characters', () => {
    fc.assert(
      fc.property(fc.oneof(anything, nameLike), (name) => {
        if (rulesOf(name).length > 0) return;
        assert.match(usernameKey(name), /^[a-z0-9](?:[a-z0-9]|[._-](?=[a-z0-9])){2,31}$/u);
      }),
    );
  });

  const cases: readonly (readonly [username: string, rule: string | null])[] = [
    ['ada', null],
    ['Ada.Lovelace-1815_x', null],
    [' ada ', null],
    ['\u212Aelvin', null],
    ['', 'required'],
    ['   ', 'required'],
    ['ab', 'tooShort'],
    ['x'.repeat(32), null],
    ['x'.repeat(33), 'tooLong'],
    ['x'.repeat(1_000_000), 'tooLong'],
    ['ADMIN', 'usernameReserved'],
    ['me', 'tooShort'],
    ['null', 'usernameReserved'],
    ...['..', 'a..b', '.ada', 'ada.', 'a/b/c', 'a:bc', 'a?secret=X', '<img src=x>', 'ada+1', 'a__b', 'ada\0'].map(
      (name) => [name, name === '..' ? 'tooShort' : 'usernameCharacters'] as const,
    ),
    ...['аdmin', 'ａｄｍｉｎ', 'ﬀab', 'ſam', 'İstanbul', 'straße', 'ada\u202E', 'a\u200Bda', 'ada\u{E0041}', 'ada👩', '٣٤٥', '\uD800ada'].map(
      (name) => [name, 'usernameCharacters'] as const,
    ),
  ]; // prettier-ignore
  for (const [username, rule] of cases) {
    test(`${rule === null ? 'allows' : `reports ${rule} for`} ${JSON.stringify(username).slice(0, 40)}`, () => {
      assert.deepEqual(rulesOf(username), rule === null ? [] : [rule]);
    });
  }

  test('decides the same about a name and its key, if the name is ASCII', () => {
    const ascii = fc.string({ unit: fc.constantFrom(...'abzABZ019._- '), maxLength: 36 });
    fc.assert(fc.property(ascii, (name) => assert.deepEqual(rulesOf(usernameKey(name)), rulesOf(name))));
  });

  test('reserves names that are keys', () => {
    for (const name of reservedUsernames) assert.equal(usernameKey(name), name);
  });
});

describe('asciiUsernamePolicy', () => {
  test('has the length of the host', () => {
    const policy = asciiUsernamePolicy({ minimum: 2, maximum: 4 });
    assert.deepEqual(policy.issues('a'), [{ field: 'username', rule: 'tooShort', params: { minimum: 2 } }]);
    assert.deepEqual(policy.issues('abcde'), [{ field: 'username', rule: 'tooLong', params: { maximum: 4 } }]);
    for (const name of ['ab', 'abcd']) assert.deepEqual(policy.issues(name), []);
  });

  test('reserves the names of the host in any spelling, and then no others', () => {
    const policy = asciiUsernamePolicy({ reserved: ['Acme'] });
    for (const name of ['acme', 'ACME', ' Acme ']) assert.deepEqual(rulesOf(name, policy), ['usernameReserved']);
    assert.deepEqual(rulesOf('admin', policy), []);
    const both = asciiUsernamePolicy({ reserved: [...reservedUsernames, 'acme'] });
    for (const name of ['acme', 'admin']) assert.deepEqual(rulesOf(name, both), ['usernameReserved']);
  });
});
