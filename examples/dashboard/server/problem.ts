import { statusOf } from '@account-elements/adapters/http/handler';
import { isAccountError } from '@account-elements/core';
import type { AccountErrorCode } from '@account-elements/core';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** Error codes of the application, in addition to `AccountErrorCode`. */
export type AppErrorCode =
  | 'ADDRESS_UNKNOWN'
  | 'OWN_ACCOUNT'
  | 'PERMISSION_MISSING'
  | 'SIGN_INS_TOO_MANY'
  | 'UNLOCKS_TOO_MANY'
  | 'USER_UNKNOWN'
  | 'VIEW_INVALID';

/** An error of the application itself. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: AppErrorCode;
  /** In whole seconds. */
  readonly retryAfter: number | undefined;

  constructor(code: AppErrorCode, retryAfter?: number) {
    super(code);
    this.code = code;
    this.retryAfter = retryAfter;
  }
}

/** An error as it is sent to a browser (RFC 9457). It contains no input and no internal details. */
export interface Problem {
  readonly status: ContentfulStatusCode;
  readonly code: AccountErrorCode | AppErrorCode;
  readonly field?: string | undefined;
  readonly retryAfter?: number | undefined;
}

/** Returns the answer for a thrown value. */
export function toProblem(thrown: unknown): Problem {
  if (thrown instanceof AppError) {
    return { status: appStatus[thrown.code], code: thrown.code, retryAfter: thrown.retryAfter };
  }
  if (!isAccountError(thrown)) return { status: 500, code: 'SERVICE_FAILED' };
  const { code, field, retryAfter } = thrown;
  // In this application, the account of a request is always that of the session.
  const status = code === 'ACCOUNT_MISSING' ? 401 : (statusOf(thrown) as ContentfulStatusCode);
  return { status, code, field, retryAfter };
}

/** The same as a response (`application/problem+json`). */
export function problemResponse(context: Context, problem: Problem): Response {
  const { status, retryAfter } = problem;
  return context.body(JSON.stringify(problem), status, {
    'Cache-Control': 'no-store',
    'Content-Type': 'application/problem+json',
    ...(retryAfter !== undefined && { 'Retry-After': String(retryAfter) }),
  });
}

const appStatus = {
  ADDRESS_UNKNOWN: 400,
  OWN_ACCOUNT: 403,
  PERMISSION_MISSING: 403,
  USER_UNKNOWN: 404,
  VIEW_INVALID: 422,
  SIGN_INS_TOO_MANY: 429,
  UNLOCKS_TOO_MANY: 429,
} as const;
