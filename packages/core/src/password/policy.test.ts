import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { loadPasswordBlocklist } from './blocklist/load.ts';
import { newPasswordIssues } from './password-change.ts';
import { evaluatePassword, passwordInputIssues } from './evaluate-password.ts';
import { defaultPasswordPolicy, nistPasswordPolicy } from './policy.ts';
import type { PasswordContext, PasswordPolicy } from './policy.ts';

const blocklist = await loadPasswordBlocklist();
const unmet = (policy: PasswordPolicy, password: string, context: PasswordContext = {}): readonly string[] =>
  evaluatePassword(policy, password, context, blocklist).flatMap(({ rule, met }) => (met ? [] : [rule.kind]));

describe('the default policy', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['Krmvxw1!', []],
    ['Krmvx1!', ['minimumLength']],
    ['krmvxw1!', ['uppercase']],
    ['KRMVXW1!', ['lowercase']],
    ['Krmvxwz!', ['digit']],
    ['Krmvxwz1', ['special']],
    ['Ébène 12', ['special']],
    ['Ébène-12', []],
    ['Дерево-12', []],
    ['🐎🌷🌊🎻Ka1', ['minimumLength']],
    ['🐎🌷🌊🎻🧶Ka1', []],
    ['Password1!', ['notCommon']],
  ];
  for (const [password, rules] of cases) {
    test(`${rules.length === 0 ? 'allows' : `reports ${rules.join()} for`} ${password}`, () => {
      assert.deepEqual(unmet(defaultPasswordPolicy, password), rules);
    });
  }

  test('reports every rule as not met for an empty password, except the one that is checked after the others', () => {
    const kinds = defaultPasswordPolicy.rules.map(({ kind }) => kind);
    for (const context of [{}, { currentPassword: 'Analytical-Engine-1' }]) {
      assert.deepEqual(unmet(defaultPasswordPolicy, '', context), kinds.slice(0, -1));
    }
    assert.equal(kinds.at(-1), 'notCommon');
  });

  test('allows everything without the blocklist that is easy to guess and meets the other rules', () => {
    const context = { username: 'ada', fullName: 'Ada Lovelace' };
    for (const password of ['Password1!', 'Lovelace-1843!']) {
      assert.ok(evaluatePassword(defaultPasswordPolicy, password, context, null).every(({ met }) => met));
    }
  });

  test('rejects the current password, in both normal forms', () => {
    const context = { currentPassword: 'Jose\u0301-Cafe\u0301-1' };
    assert.deepEqual(unmet(defaultPasswordPolicy, 'Jos\u00E9-Caf\u00E9-1', context), ['notCurrent']);
  });
});

describe('newPasswordIssues', () => {
  test('names the field and the minimum', () => {
    assert.deepEqual(newPasswordIssues(defaultPasswordPolicy, 'krmvx1!', {}, blocklist), [
      { field: 'newPassword', rule: 'minimumLength', params: { minimum: 8 } },
      { field: 'newPassword', rule: 'uppercase' },
    ]);
    assert.equal(newPasswordIssues(defaultPasswordPolicy, '', {}, blocklist, 'password')[0]?.field, 'password');
  });

  const rules = (password: string): readonly string[] =>
    newPasswordIssues(defaultPasswordPolicy, password, {}, blocklist).map(({ rule }) => rule);

  test('reports that a password is common only if it breaks no other rule', () => {
    assert.deepEqual(rules('password'), ['uppercase', 'digit', 'special']);
    assert.deepEqual(rules('Password1!'), ['notCommon']);
    assert.deepEqual(rules('Krmvxw1!'), []);
  });
});

describe('the policy of NIST', () => {
  const policy = nistPasswordPolicy(['correct horse battery staple']);

  test('requires a length and no character classes', () => {
    assert.deepEqual(unmet(policy, 'fifteen letters'), []);
    assert.deepEqual(unmet(policy, 'fourteen chars'), ['minimumLength']);
  });

  for (const password of [
    'a'.repeat(15), ' '.repeat(15), '123456789012345', 'ababababababababab', 'aabbccddeeffgghh', 'qwertyuiopasdfgh', '1234567890qwerty',
    'passwordpassword', 'password password', 'password1234567', 'passwordqwerty1', 'iloveyouiloveyou', 'Administrator-123',
    'correct horse battery staple', 'correct horse battery staple ', 'Correct Horse  Battery Staple', 'c0rrect-h0rse-b@ttery-staple!',
  ]) {
    test(`rejects ${JSON.stringify(password)}`, () => {
      assert.deepEqual(unmet(policy, password), ['notCommon']);
    });
  } // prettier-ignore

  test('has no words of a host by default', () => {
    assert.deepEqual(unmet(nistPasswordPolicy(), 'correct giraffe battery'), []);
    assert.deepEqual(nistPasswordPolicy().rules[1], { kind: 'notCommon', words: [] });
    assert.deepEqual(unmet(nistPasswordPolicy(['Correct giraffe battery']), 'correct giraffe battery'), ['notCommon']);
  });
});

describe('passwordInputIssues', () => {
  const problemOf = (password: string): string | null => passwordInputIssues(password, 'password')[0]?.rule ?? null;

  test('allows 256 code points and 1024 bytes, and no more', () => {
    assert.equal(problemOf('x'.repeat(256)), null);
    assert.equal(problemOf('x'.repeat(257)), 'tooLong');
    assert.equal(problemOf('👩'.repeat(256)), null);
    assert.equal(problemOf('👩'.repeat(257)), 'tooLong');
    assert.deepEqual(passwordInputIssues('x'.repeat(257), 'password'), [
      { field: 'password', rule: 'tooLong', params: { maximum: 256 } },
    ]);
    assert.equal(problemOf(`${'x'.repeat(512)}\uD800`), 'tooLong', 'before the characters are checked');
  });

  test('measures the normal form, which can be longer than the typed text', () => {
    // U+1D160 is three code points of four bytes each in normal form C.
    assert.equal(problemOf('\u{1D160}'.repeat(86)), 'tooLong');
  });

  test('rejects invalid text', () => {
    assert.equal(problemOf('a\0b'), 'passwordCharacters');
    assert.equal(problemOf('a\uD800b'), 'passwordCharacters');
  });

  test('has priority over the rules of the policy', () => {
    assert.deepEqual(
      newPasswordIssues(defaultPasswordPolicy, 'x'.repeat(1_000_000), {}, blocklist).map((issue) => issue.rule),
      ['tooLong'],
    );
  });
});
