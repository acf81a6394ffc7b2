import { accountErrorCodes } from '@account-elements/core/adapter';
import type { AccountErrorCode } from '@account-elements/core';
import * as z from 'zod/mini';

/**
 * What both ends of the wire and the OpenAPI document know beside the table of operations in core. Each table is a constant of its own, so
 * that a page loads only those it uses.
 */

/** What a request is answered with when it fails: problem details (RFC 9457) with the error's code. */
export const problemSchema = z.object({
  code: z.enum(accountErrorCodes),
  field: z.optional(z.string()),
  issues: z.optional(
    z.array(
      z.object({
        field: z.string(),
        rule: z.string(),
        params: z.optional(z.record(z.string(), z.nullable(z.number()))),
      }),
    ),
  ),
  retryAfter: z.optional(z.int().check(z.nonnegative())),
  driftSeconds: z.optional(z.int()),
});

/** The media type of {@link problemSchema}. */
export const problemType = 'application/problem+json';

/**
 * Every mutation carries this header. No form and no plain cross-site request can set it, so a browser asks the handler
 * (CORS preflight) before it sends one from elsewhere.
 */
export const guardHeader = { name: 'x-account-elements', value: '1' } as const;

/** A version as the entity tag that `If-Match` carries. */
export function versionTag(version: string): string {
  return `"${encodeURIComponent(version)}"`;
}

/**
 * The status of each code. 401 says only that nobody is signed in: a wrong password is 422, or a host's interceptor would
 * sign the person out.
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
  ACCOUNT_MISSING: 404,
  SESSION_ENDED: 401,
  REAUTHENTICATION_REQUIRED: 403,
  ATTEMPTS_LOCKED: 429,
  ATTEMPTS_EXHAUSTED: 403,
  FEATURE_UNSUPPORTED: 404,
  REQUEST_MALFORMED: 400,
  REQUEST_TOO_LARGE: 413,
  REQUEST_FORBIDDEN: 403,
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
