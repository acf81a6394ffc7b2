import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { usernameStorageIssues } from './authority/profile/storable-username.ts';
import { parseBackupCode } from './mfa/backup-codes.ts';
import { parseTotpCode } from './mfa/totp-code.ts';
import { loadPasswordBlocklist } from './password/blocklist/load.ts';
import { newPasswordIssues } from './password/password-change.ts';
import { evaluatePassword } from './password/evaluate-password.ts';
import { defaultPasswordPolicy } from './password/policy.ts';
import { definePreferences } from './preferences/built-in.ts';
import { fullNameIssues } from './profile/full-name.ts';
import { emailUsernamePolicy } from './profile/email-usernames.ts';
import { unicodeUsernamePolicy } from './profile/unicode-usernames.ts';
import { defaultUsernamePolicy } from './profile/username-policy.ts';
import { schemaIssues } from './schema.ts';
import { profileUpdateSchema } from './profile/schema.ts';

const length = 50_000;
const hostile = [
  'a',
  ' ',
  '.',
  'a.',
  '._-',
  '-',
  '\u0301',
  '\u{1D160}',
  '\uD800',
  'Aa1!',
  '0',
  '1 ',
  '\u200D',
  'a@',
  '\u0301\u0316',
].map((part) => part.repeat(Math.ceil(length / part.length)).slice(0, length));
const definition = definePreferences();
const blocklist = await loadPasswordBlocklist();
const validators: readonly (readonly [name: string, validate: (text: string) => unknown])[] = [
  ['defaultUsernamePolicy', defaultUsernamePolicy.issues],
  ['emailUsernamePolicy', emailUsernamePolicy().issues],
  ['unicodeUsernamePolicy', unicodeUsernamePolicy().issues],
  ['usernameStorageIssues', usernameStorageIssues],
  ['fullNameIssues', fullNameIssues],
  ['newPasswordIssues', (text) => newPasswordIssues(defaultPasswordPolicy, text, { username: text, fullName: text }, blocklist)],
  ['evaluatePassword', (text) => evaluatePassword(defaultPasswordPolicy, text, { username: text, fullName: text, issuer: text }, blocklist)],
  ['blocklist.isCommon', (text) => blocklist.isCommon(text, { username: text, fullName: text, issuer: text }, [text])],
  ['blocklist.isPersonal', (text) => blocklist.isPersonal(text, { username: text, fullName: text, issuer: text })],
  ['parseTotpCode', parseTotpCode],
  ['parseBackupCode', parseBackupCode],
  ['preferences.issues', (text) => definition.issues({ [text]: text, theme: text })],
  ['preferences.parse', (text) => definition.parse({ theme: text })],
  ['schemas', (text) => schemaIssues(profileUpdateSchema.safeParse({ [text]: text }).error ?? { issues: [] as never[] } as never)],
]; // prettier-ignore

/**
 * The shortest processor time of several runs, in microseconds. It does not include other processes, and a garbage collection affects only
 * some runs.
 */
function cost(work: () => unknown): number {
  const tries = Array.from({ length: 5 }, () => {
    const begin = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(begin);
    return user + system;
  });
  return Math.min(...tries);
}

/** How much more one long text costs than as many characters in 20 short texts. A quadratic validator gives about 20. */
function growth(validate: (text: string) => unknown, text: string): number {
  const part = text.slice(0, text.length / 20);
  const whole = cost(() => validate(text));
  const inParts = cost(() => {
    for (let turn = 0; turn < 20; turn += 1) validate(part);
  });
  // Times below one millisecond are too short to compare.
  return whole / Math.max(inParts, 1000);
}

describe('a validator takes linear time for 50 000 hostile characters (A13)', () => {
  for (const [name, validate] of validators) {
    test(name, () => {
      for (const text of hostile) assert.ok(growth(validate, text) < 8, JSON.stringify(text.slice(0, 4)));
    });
  }
});

test('a quadratic validator is detected', () => {
  assert.ok(growth((text) => /a*$/u.test(`${text}b`), 'a'.repeat(8000)) > 8);
});
