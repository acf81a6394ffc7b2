import type { AccountError, AccountErrorCode } from '@account-elements/core';

/**
 * The HTTP status of each error code. 401 means only that no one is signed in. A wrong password is 422, so that an interceptor of the
 * host does not sign the user out.
 */
export const statusByCode: Readonly<Record<AccountErrorCode, number>> = {
  INPUT_INVALID: 422,
  USERNAME_TAKEN: 409,
  PROFILE_CHANGED: 412,
  PREFERENCES_CHANGED: 412,
  BACKUP_CODES_CHANGED: 409,
  PASSWORD_WRONG: 422,
  PASSWORD_REJECTED: 422,
  PASSWORD_UNSET: 409,
  CODE_WRONG: 422,
  CODE_USED: 422,
  CLOCK_OFF: 422,
  ENROLMENT_MISSING: 409,
  ENROLMENT_EXPIRED: 409,
  MFA_INACTIVE: 409,
  ACCOUNT_SUSPENDED: 403,
  ACCOUNT_MISSING: 404,
  SESSION_ENDED: 401,
  REAUTHENTICATION_REQUIRED: 403,
  ATTEMPTS_LOCKED: 429,
  FEATURE_UNSUPPORTED: 404,
  REQUEST_MALFORMED: 400,
  REQUEST_TOO_LARGE: 413,
  REQUEST_FORBIDDEN: 403,
  REQUEST_BLOCKED: 502,
  REQUEST_ABORTED: 499,
  MEDIA_TYPE_UNSUPPORTED: 415,
  METHOD_UNSUPPORTED: 405,
  ROUTE_MISSING: 404,
  VERSION_MISSING: 428,
  CONNECTION_FAILED: 502,
  OUTCOME_UNKNOWN: 503,
  RESPONSE_INVALID: 502,
  SERVICE_UNAVAILABLE: 503,
  SERVICE_FAILED: 500,
  RECORD_CORRUPT: 500,
  SECRET_UNREADABLE: 500,
  HASH_UNREADABLE: 500,
};

/**
 * Returns the HTTP status of an error, as the account handler answers it: 500 for a code that only a newer version of core has.
 *
 * @example
 * app.onError((thrown, context) => context.json({}, isAccountError(thrown) ? statusOf(thrown) : 500));
 */
export function statusOf({ code }: AccountError): number {
  return statusByCode[code] ?? 500;
}
