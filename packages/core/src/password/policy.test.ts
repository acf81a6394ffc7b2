import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { newPasswordIssues } from './password-change.ts';
import { evaluatePassword, passwordInputIssues } from './evaluate-password.ts';
import { defaultPasswordPolicy, nistPasswordPolicy } from './policy.ts';
import type { PasswordContext, PasswordPolicy } from './policy.ts';

const unmet = (policy: PasswordPolicy, password: string, context?: PasswordContext): readonly string[] =>
  evaluatePassword(policy, password, context).flatMap(({ rule, met }) => (met ? [] : [rule.kind]));

describe('the default policy', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['Abcdef1!', []],
    ['Abcde1!', ['minimumLength']],
    ['abcdef1!', ['uppercase']],
    ['ABCDEF1!', ['lowercase']],
    ['Abcdefg!', ['digit']],
    ['Abcdefg1', ['special']],
    ['Ébène 12', ['special']],
    ['Ébène-12', []],
    ['Пароль-12', []],
    ['👩👩👩👩Aa1', ['minimumLength']],
    ['👩👩👩👩👩Aa1', []],
  ];
  for (const [password, rules] of cases) {
    test(`${rules.length === 0 ? 'allows' : `reports ${rules.join()} for`} ${password}`, () => {
      assert.deepEqual(unmet(defaultPasswordPolicy, password), rules);
    });
  }

  test('reports every rule as not met for an empty password', () => {
    assert.equal(unmet(defaultPasswordPolicy, '').length, defaultPasswordPolicy.rules.length);
  });

  test('rejects a password that contains the username or the full name, in any case', () => {
    const context = { username: 'Ada', fullName: 'Ada Lovelace' };
    assert.deepEqual(unmet(defaultPasswordPolicy, 'xADAx-1234', context), ['notPersonal']);
    assert.deepEqual(unmet(defaultPasswordPolicy, 'My-ada lovelace-1', context), ['notPersonal']);
  });

  test('allows a password that contains a name of one or two letters', () => {
    assert.deepEqual(unmet(defaultPasswordPolicy, 'Abcdef1!', { fullName: 'Bc' }), []);
  });

  test('rejects the current password, in both normal forms', () => {
    const context = { currentPassword: 'Jose\u0301-1234' };
    assert.deepEqual(unmet(defaultPasswordPolicy, 'Jos\u00E9-1234', context), ['notCurrent']);
  });
});

describe('the policy of NIST', () => {
  const policy = nistPasswordPolicy(['correct horse battery staple']);

  test('requires a length and no character classes', () => {
    assert.deepEqual(unmet(policy, 'fifteen letters'), []);
    assert.deepEqual(unmet(policy, 'fourteen chars'), ['minimumLength']);
  });

  test('rejects a word of the list in any case', () => {
    assert.deepEqual(unmet(policy, 'Correct Horse Battery Staple'), ['notCommon']);
  });
});

describe('passwordInputIssues', () => {
  const problemOf = (password: string): string | null => passwordInputIssues(password, 'password')[0]?.rule ?? null;

  test('allows 256 code points and 1024 bytes, and no more', () => {
    assert.equal(problemOf('x'.repeat(256)), null);
    assert.equal(problemOf('x'.repeat(257)), 'tooLong');
    assert.equal(problemOf('👩'.repeat(256)), null);
    assert.equal(problemOf('👩'.repeat(257)), 'tooLong');
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
      newPasswordIssues(defaultPasswordPolicy, 'x'.repeat(1_000_000), {}).map((issue) => issue.rule),
      ['tooLong'],
    );
  });
});
