import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { parseBackupCode } from './mfa/backup-codes.ts';
import { parseTotpCode } from './mfa/totp-code.ts';
import { newPasswordIssues } from './password/password-change.ts';
import { defaultPasswordPolicy, evaluatePassword } from './password/policy.ts';
import { definePreferences } from './preferences/built-in.ts';
import { fullNameIssues } from './profile/full-name.ts';
import { usernameIssues } from './profile/username.ts';
import { schemaIssues } from './schema.ts';
import { profileUpdateSchema } from './profile/schema.ts';

const length = 50_000;
const hostile = ['a', ' ', '.', 'a.', '._-', '-', '\u0301', '\u{1D160}', '\uD800', 'Aa1!', '0', '1 ', '\u200D'].map(
  (part) => part.repeat(Math.ceil(length / part.length)).slice(0, length),
);
const definition = definePreferences();
const validators: readonly (readonly [name: string, validate: (text: string) => unknown])[] = [
  ['usernameIssues', usernameIssues],
  ['fullNameIssues', fullNameIssues],
  ['newPasswordIssues', (text) => newPasswordIssues(defaultPasswordPolicy, text, { username: text, fullName: text })],
  ['parseTotpCode', parseTotpCode],
  ['parseBackupCode', parseBackupCode],
  ['preferences.issues', (text) => definition.issues({ [text]: text, theme: text })],
  ['preferences.parse', (text) => definition.parse({ theme: text })],
  ['schemas', (text) => schemaIssues(profileUpdateSchema.safeParse({ [text]: text }).error ?? { issues: [] as never[] } as never)],
]; // prettier-ignore

// The best of many tries: a busy machine makes some of them slow, a bad pattern makes all of them slow.
function takesLessThan(milliseconds: number, work: () => unknown): boolean {
  return Array.from({ length: 30 }).some(() => {
    const begin = performance.now();
    work();
    return performance.now() - begin < milliseconds;
  });
}

describe('50 000 hostile characters take less than 5 ms', () => {
  for (const [name, validate] of validators) {
    test(`in ${name}`, () => {
      for (const text of hostile)
        assert.ok(
          takesLessThan(5, () => validate(text)),
          JSON.stringify(text.slice(0, 4)),
        );
    });
  }

  test('for each rule that a form shows while somebody pastes', () => {
    const milliseconds = 5 * defaultPasswordPolicy.rules.length;
    for (const text of hostile) {
      const isFast = takesLessThan(milliseconds, () => evaluatePassword(defaultPasswordPolicy, text));
      assert.ok(isFast, JSON.stringify(text.slice(0, 4)));
    }
  });
});
