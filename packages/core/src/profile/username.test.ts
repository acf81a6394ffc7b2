import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import fc from 'fast-check';

import { reservedUsernames, usernameIssues, usernameKey } from './username.ts';

const rulesOf = (username: string): readonly string[] => usernameIssues(username).map((issue) => issue.rule);
const anything = fc.string({ unit: 'binary', maxLength: 40 });
const nameLike = fc.string({ unit: fc.constantFrom(...'abzABZ019._- \u212Aéİſß'), maxLength: 36 });

describe('usernameKey', () => {
  test('is idempotent', () => {
    fc.assert(
      fc.property(fc.oneof(anything, nameLike), (name) => usernameKey(usernameKey(name)) === usernameKey(name)),
    );
  });

  test('is idempotent for every assigned code point, or the name is rejected', () => {
    for (let point = 0; point <= 0x10ffff; point += 1) {
      const name = `ab${String.fromCodePoint(point)}c`;
      const key = usernameKey(name);
      if (usernameKey(key) !== key) assert.notDeepEqual(usernameIssues(name), [], `U+${point.toString(16)}`);
    }
  });

  test('of a valid name is lower-case ASCII of three to 32 characters', () => {
    fc.assert(
      fc.property(fc.oneof(anything, nameLike), (name) => {
        if (usernameIssues(name).length > 0) return;
        assert.match(usernameKey(name), /^[a-z0-9](?:[a-z0-9]|[._-](?=[a-z0-9])){2,31}$/u);
      }),
    );
  });

  test('is the same for a name and its key, so a valid name has a valid key', () => {
    fc.assert(
      fc.property(nameLike, (name) => {
        assert.deepEqual(usernameIssues(usernameKey(name)), usernameIssues(name));
      }),
    );
  });

  test('is the same for both normal forms of a letter', () => {
    assert.equal(usernameKey('jos\u00E9'), usernameKey('jose\u0301'));
  });
});

describe('usernameIssues', () => {
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

  test('contains only reserved names that are valid keys', () => {
    for (const name of reservedUsernames) assert.equal(usernameKey(name), name);
  });
});
