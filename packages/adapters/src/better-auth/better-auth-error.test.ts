import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { betterAuth } from 'better-auth';
import type { BetterAuthOptions } from 'better-auth';
import { twoFactor, username } from 'better-auth/plugins';

import { betterAuthError } from './better-auth-error.ts';

const refused = (code: string, status = 400, isRead = false, passwordField = 'password') =>
  betterAuthError({ status, code, message: 'said by better-auth' }, { isRead, passwordField, retryAfter: 7 });

describe('the errors of better-auth', () => {
  const known: readonly (readonly [code: string, meaning: string, field?: string, rule?: string])[] = [
    ['INVALID_PASSWORD', 'PASSWORD_WRONG', 'password'],
    ['CREDENTIAL_ACCOUNT_NOT_FOUND', 'PASSWORD_UNSET'],
    ['PASSWORD_TOO_SHORT', 'PASSWORD_REJECTED', 'newPassword', 'tooShort'],
    ['PASSWORD_TOO_LONG', 'INPUT_INVALID', 'password', 'tooLong'],
    ['PASSWORD_COMPROMISED', 'PASSWORD_REJECTED', 'newPassword', 'breached'],
    ['INVALID_CODE', 'CODE_WRONG', 'code'],
    ['INVALID_BACKUP_CODE', 'CODE_WRONG', 'code'],
    ['TOTP_NOT_ENABLED', 'ENROLMENT_MISSING'],
    ['TOTP_ALREADY_ENABLED', 'FEATURE_UNSUPPORTED'],
    ['TOTP_NOT_CONFIGURED', 'FEATURE_UNSUPPORTED'],
    ['TWO_FACTOR_NOT_ENABLED', 'MFA_INACTIVE'],
    ['BACKUP_CODES_NOT_ENABLED', 'MFA_INACTIVE'],
    ['ACCOUNT_TEMPORARILY_LOCKED', 'ATTEMPTS_LOCKED'],
    ['TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE', 'ATTEMPTS_LOCKED'],
    ['USERNAME_IS_ALREADY_TAKEN', 'USERNAME_TAKEN', 'username'],
    ['USERNAME_TOO_SHORT', 'INPUT_INVALID', 'username', 'tooShort'],
    ['USERNAME_TOO_LONG', 'INPUT_INVALID', 'username', 'tooLong'],
    ['INVALID_USERNAME', 'INPUT_INVALID', 'username', 'usernameCharacters'],
    ['INVALID_DISPLAY_USERNAME', 'INPUT_INVALID', 'username', 'usernameCharacters'],
    ['USERNAME_IS_IMMUTABLE', 'INPUT_INVALID', 'username', 'readOnly'],
    ['SESSION_NOT_FRESH', 'REAUTHENTICATION_REQUIRED'],
    ['SESSION_EXPIRED', 'REAUTHENTICATION_REQUIRED'],
    ['UNAUTHORIZED', 'SESSION_ENDED'],
    ['FAILED_TO_GET_SESSION', 'SESSION_ENDED'],
    ['INVALID_TWO_FACTOR_COOKIE', 'SESSION_ENDED'],
    ['USER_NOT_FOUND', 'ACCOUNT_MISSING'],
    ['INVALID_ORIGIN', 'REQUEST_FORBIDDEN'],
    ['MISSING_OR_NULL_ORIGIN', 'REQUEST_FORBIDDEN'],
    ['VALIDATION_ERROR', 'REQUEST_MALFORMED'],
  ];
  for (const [code, meaning, field, rule] of known) {
    test(`are mapped from ${code} to ${meaning}`, () => {
      const error = refused(code);
      assert.deepEqual([error.code, error.field, error.issues[0]?.rule], [meaning, field, rule]);
    });
  }

  test('contain no number that better-auth did not report', () => {
    const issueOf = (code: string): unknown => refused(code, 400, false, 'currentPassword').issues[0];
    const minimum = { params: { minimum: null } };
    const maximum = { params: { maximum: null } };
    assert.deepEqual(issueOf('PASSWORD_TOO_SHORT'), { field: 'newPassword', rule: 'tooShort', ...minimum });
    assert.deepEqual(issueOf('PASSWORD_TOO_LONG'), { field: 'newPassword', rule: 'tooLong', ...maximum });
    assert.deepEqual(issueOf('USERNAME_TOO_SHORT'), { field: 'username', rule: 'tooShort', ...minimum });
    assert.deepEqual(issueOf('USERNAME_TOO_LONG'), { field: 'username', rule: 'tooLong', ...maximum });
  });

  test('have codes that exist in this version of better-auth', () => {
    const auth = betterAuth<BetterAuthOptions>({ secret: 'x'.repeat(32), plugins: [twoFactor(), username()] });
    const plugins = [twoFactor(), username()].map(({ $ERROR_CODES }) => $ERROR_CODES);
    const codes = Object.assign({}, auth.$ERROR_CODES, ...plugins) as Record<string, unknown>;
    // The first belongs to the plugin haveIBeenPwned. The second is not in a table of codes.
    const elsewhere = ['PASSWORD_COMPROMISED', 'UNAUTHORIZED'];
    const gone = known.map(([code]) => code).filter((code) => !(code in codes) && !elsewhere.includes(code));
    assert.deepEqual(gone, []);
  });

  test('name the field of a wrong or too long password', () => {
    assert.equal(refused('INVALID_PASSWORD', 400, false, 'currentPassword').field, 'currentPassword');
    assert.equal(refused('PASSWORD_TOO_LONG', 400, false, 'currentPassword').field, 'newPassword');
  });

  const unforeseen: readonly (readonly [status: number, isRead: boolean, meaning: string])[] = [
    [401, true, 'SESSION_ENDED'],
    [404, true, 'RESPONSE_INVALID'],
    [418, false, 'SERVICE_FAILED'],
    [429, false, 'SERVICE_UNAVAILABLE'],
    [500, true, 'SERVICE_FAILED'],
    [503, true, 'SERVICE_UNAVAILABLE'],
    [500, false, 'OUTCOME_UNKNOWN'],
  ];
  for (const [status, isRead, meaning] of unforeseen) {
    test(`are mapped to ${meaning} for an unknown code with status ${status} and a ${isRead ? 'read' : 'change'}`, () => {
      assert.equal(refused('SOMETHING_NEW', status, isRead).code, meaning);
    });
  }

  test('report how long to wait, and keep the text of better-auth for the developer', () => {
    const error = refused('', 429);
    assert.equal(error.retryAfter, 7);
    assert.match(String(error.cause), /said by better-auth/u);
  });
});
