import { AccountError } from '@account-elements/core';
import { toInputIssue } from '@account-elements/core/adapter';
import type { AccountErrorCode } from '@account-elements/core';
import type { AccountErrorDetails } from '@account-elements/core/adapter';

import { refusalSchema } from './contract.ts';

/** An error as better-auth's client returns it: the body of the answer, with its status. */
export interface BetterAuthRefusal {
  readonly status: number;
  readonly code?: string | undefined;
  readonly message?: string | undefined;
}

/** The context that is needed to map an error. */
export interface RefusedCall {
  readonly isRead: boolean;
  /** The input field of the password that confirms the call. */
  readonly passwordField: string;
  readonly retryAfter: number | undefined;
}

type Meaning = readonly [code: AccountErrorCode, field?: string, rule?: string];

/** Maps better-auth's error codes. Unknown codes are mapped by their status. */
const meanings: Readonly<Record<string, Meaning>> = {
  CREDENTIAL_ACCOUNT_NOT_FOUND: ['PASSWORD_UNSET'],
  PASSWORD_TOO_SHORT: ['PASSWORD_REJECTED', 'newPassword', 'tooShort'],
  PASSWORD_COMPROMISED: ['PASSWORD_REJECTED', 'newPassword', 'breached'],
  INVALID_CODE: ['CODE_WRONG', 'code'],
  INVALID_BACKUP_CODE: ['CODE_WRONG', 'code'],
  TOTP_NOT_ENABLED: ['ENROLMENT_MISSING'],
  TOTP_ALREADY_ENABLED: ['FEATURE_UNSUPPORTED'],
  TOTP_NOT_CONFIGURED: ['FEATURE_UNSUPPORTED'],
  TWO_FACTOR_NOT_ENABLED: ['MFA_INACTIVE'],
  BACKUP_CODES_NOT_ENABLED: ['MFA_INACTIVE'],
  ACCOUNT_TEMPORARILY_LOCKED: ['ATTEMPTS_LOCKED'],
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: ['ATTEMPTS_LOCKED'],
  USERNAME_IS_ALREADY_TAKEN: ['USERNAME_TAKEN', 'username'],
  USERNAME_TOO_SHORT: ['INPUT_INVALID', 'username', 'tooShort'],
  USERNAME_TOO_LONG: ['INPUT_INVALID', 'username', 'tooLong'],
  INVALID_USERNAME: ['INPUT_INVALID', 'username', 'usernameCharacters'],
  INVALID_DISPLAY_USERNAME: ['INPUT_INVALID', 'username', 'usernameCharacters'],
  USERNAME_IS_IMMUTABLE: ['INPUT_INVALID', 'username', 'readOnly'],
  SESSION_NOT_FRESH: ['REAUTHENTICATION_REQUIRED'],
  SESSION_EXPIRED: ['REAUTHENTICATION_REQUIRED'],
  UNAUTHORIZED: ['SESSION_ENDED'],
  FAILED_TO_GET_SESSION: ['SESSION_ENDED'],
  INVALID_TWO_FACTOR_COOKIE: ['SESSION_ENDED'],
  USER_NOT_FOUND: ['ACCOUNT_MISSING'],
  INVALID_ORIGIN: ['REQUEST_FORBIDDEN'],
  MISSING_OR_NULL_ORIGIN: ['REQUEST_FORBIDDEN'],
  VALIDATION_ERROR: ['REQUEST_MALFORMED'],
};

/** Maps an error by the code of the plugin, by the code of better-auth, or by its status. */
export function betterAuthError(refusal: BetterAuthRefusal, call: RefusedCall): AccountError {
  const { retryAfter, passwordField } = call;
  const own = refusalSchema.safeParse(refusal);
  if (own.success) {
    const { code, field, issues } = own.data;
    return new AccountError(code, { field, retryAfter, issues: issues?.map(toInputIssue) });
  }
  const { code = '' } = refusal;
  if (code === 'INVALID_PASSWORD') return new AccountError('PASSWORD_WRONG', { field: passwordField });
  if (code === 'PASSWORD_TOO_LONG') return tooLong(passwordField);
  const meaning = Object.hasOwn(meanings, code) ? meanings[code] : undefined;
  if (meaning === undefined) return byStatus(refusal, call);
  const [meant, field, rule] = meaning;
  return new AccountError(meant, { retryAfter, ...detailsOf(field, rule) });
}

function detailsOf(field: string | undefined, rule: string | undefined): AccountErrorDetails {
  if (field === undefined) return {};
  return rule === undefined ? { field } : { issues: [toInputIssue({ field, rule })] };
}

// Only the plugin's policy knows which of the two passwords is too long. Without it, the new one is more likely.
function tooLong(passwordField: string): AccountError {
  // better-auth does not report the limit.
  const issueOf = (field: string) => [toInputIssue({ field, rule: 'tooLong' })];
  return passwordField === 'currentPassword'
    ? new AccountError('PASSWORD_REJECTED', { issues: issueOf('newPassword') })
    : new AccountError('INPUT_INVALID', { issues: issueOf(passwordField) });
}

function byStatus({ status, code, message }: BetterAuthRefusal, { isRead, retryAfter }: RefusedCall): AccountError {
  const cause = new Error(`better-auth answers ${status} ${code ?? ''} ${message ?? ''}`.trim());
  if (status === 401) return new AccountError('SESSION_ENDED', { cause });
  if (status === 429) return new AccountError('SERVICE_UNAVAILABLE', { retryAfter, cause });
  // A 404 means that the plugin is not installed.
  if (status === 404) return new AccountError('RESPONSE_INVALID', { cause });
  if (status < 500) return new AccountError('SERVICE_FAILED', { cause });
  if (!isRead) return new AccountError('OUTCOME_UNKNOWN', { cause });
  return new AccountError(status === 500 ? 'SERVICE_FAILED' : 'SERVICE_UNAVAILABLE', { retryAfter, cause });
}
