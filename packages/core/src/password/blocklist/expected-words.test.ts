import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { removeExpected } from './expected-words.ts';

describe('the words that are expected in a password', () => {
  test('are none for a user without names', () => {
    const folded = 'stryker-was-here-42';
    assert.deepEqual(removeExpected(folded, {}), { rest: folded, hasPersonalName: false, hasOtherWord: false });
  });

  for (const [folded, context, rest] of [
    ['k!m-2024', { username: 'kim' }, '-2024'],
    ['pau1-2024', { username: 'paul' }, '-2024'],
    ['okafor-2024', { username: 'okafor1999' }, '-2024'],
    ['okafor1999-24', { username: 'okafor1999' }, '-24'],
    ['liwuan-2024', { fullName: 'Li Wu An' }, '-2024'],
    ['nauwil-2024', { fullName: 'Li Wu An' }, '-2024'],
    ['𐐨𐐩𐐪-2024', { fullName: '𐐨𐐩𐐪' }, '-2024'],
  ] as const) {
    test(`include the name ${JSON.stringify(context)} in ${folded}`, () => {
      assert.deepEqual(removeExpected(folded, context), { rest, hasPersonalName: true, hasOtherWord: false });
    });
  }

  for (const word of ['password', 'passwort', 'welcome', 'letmein', 'admin', 'login', 'qwerty', 'hello', 'secret']) {
    test(`include ${word}`, () => {
      assert.deepEqual(removeExpected(`${word}-2024`, {}), {
        rest: '-2024',
        hasPersonalName: false,
        hasOtherWord: true,
      });
    });
  }

  test('do not include names of fewer than three characters', () => {
    assert.ok(!removeExpected('li-2024', { fullName: 'Li' }).hasPersonalName);
    assert.ok(removeExpected('ana-2024', { fullName: 'Ana' }).hasPersonalName);
  });
});
