/**
 * The closed list of error codes. A code names the problem, never an HTTP status or a library, and stays stable for ever:
 * hosts and translations may rely on it.
 */
export const accountErrorCodes = [
  // what was sent
  'INPUT_INVALID',
  'USERNAME_TAKEN',
  'PROFILE_CHANGED',
  'PREFERENCES_CHANGED',
  'BACKUP_CODES_CHANGED',
  'PASSWORD_WRONG',
  'PASSWORD_REJECTED',
  'PASSWORD_UNSET',
  'CODE_WRONG',
  'CODE_USED',
  'CLOCK_OFF',
  'ENROLMENT_MISSING',
  'ENROLMENT_EXPIRED',
  'MFA_INACTIVE',
  // who asks, and how often
  'ACCOUNT_MISSING',
  'SESSION_ENDED',
  'REAUTHENTICATION_REQUIRED',
  'ATTEMPTS_LOCKED',
  'ATTEMPTS_EXHAUSTED',
  'FEATURE_UNSUPPORTED',
  // the way there and back
  'REQUEST_MALFORMED',
  'REQUEST_TOO_LARGE',
  'REQUEST_FORBIDDEN',
  'REQUEST_ABORTED',
  'MEDIA_TYPE_UNSUPPORTED',
  'METHOD_UNSUPPORTED',
  'ROUTE_MISSING',
  'VERSION_MISSING',
  'CONNECTION_FAILED',
  'OUTCOME_UNKNOWN',
  'RESPONSE_INVALID',
  'SERVICE_UNAVAILABLE',
  'SERVICE_FAILED',
  // what is stored
  'RECORD_CORRUPT',
  'SECRET_UNREADABLE',
  'HASH_UNREADABLE',
] as const;

/** One of {@link accountErrorCodes}. */
export type AccountErrorCode = (typeof accountErrorCodes)[number];

/** One broken rule of one input field. Carries no input, so it may be logged and shown. */
export interface InputIssue {
  /** Name of the input field the issue belongs to, for example `username`, `newPassword` or a preference's key. */
  readonly field: string;
  /** The rule that is broken, for example `tooShort`; text for people comes from the strings catalogue by this name. */
  readonly rule: string;
  /** The rule's own numbers, for example `{ minimum: 3 }`. */
  readonly params?: Readonly<Record<string, number>>;
}

/** What an {@link AccountError} carries beside its code. */
export interface AccountErrorDetails {
  /** The input field the problem belongs to, when it belongs to one. */
  readonly field?: string | undefined;
  /** Every broken rule, for `INPUT_INVALID` and `PASSWORD_REJECTED`. */
  readonly issues?: readonly InputIssue[] | undefined;
  /** Whole seconds to wait before trying again, for `ATTEMPTS_LOCKED` and `SERVICE_UNAVAILABLE`. */
  readonly retryAfter?: number | undefined;
  /** For `CLOCK_OFF`: how many seconds the authenticator's clock is ahead of the server's (negative: behind). */
  readonly driftSeconds?: number | undefined;
  /** What was thrown below, for the developer's eyes; never crosses the wire. */
  readonly cause?: unknown;
}

const brand = Symbol.for('@account-elements/error');

/**
 * The one error class of Account Elements. Services throw it; client actions return it inside a `Result`.
 * Its message is for developers; text for people comes from the strings catalogue by {@link AccountError.code}.
 */
export class AccountError extends Error {
  override readonly name = 'AccountError';
  /** The problem's stable name. */
  readonly code: AccountErrorCode;
  /** The input field the problem belongs to, when it belongs to one. */
  readonly field: string | undefined;
  /** Every broken rule; empty when the problem is not one of input. */
  readonly issues: readonly InputIssue[];
  /** Whole seconds to wait before trying again, when known. */
  readonly retryAfter: number | undefined;
  /** For `CLOCK_OFF`: seconds the authenticator's clock is ahead of the server's (negative: behind). */
  readonly driftSeconds: number | undefined;

  constructor(code: AccountErrorCode, details: AccountErrorDetails = {}) {
    super(describe(code, details), details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.field = details.field ?? details.issues?.[0]?.field;
    this.issues = details.issues ?? [];
    this.retryAfter = details.retryAfter;
    this.driftSeconds = details.driftSeconds;
    Object.defineProperty(this, brand, { value: true });
  }
}

/** Whether a value is an {@link AccountError}, also one made by another copy of this package. */
export function isAccountError(value: unknown): value is AccountError {
  return typeof value === 'object' && value !== null && brand in value;
}

/** Gives an {@link AccountError} unchanged and anything else that was thrown as a `SERVICE_FAILED` that carries it as its cause. */
export function toAccountError(thrown: unknown): AccountError {
  return isAccountError(thrown) ? thrown : new AccountError('SERVICE_FAILED', { cause: thrown });
}

function describe(code: AccountErrorCode, details: AccountErrorDetails): string {
  const issues = details.issues?.map((issue) => `${issue.field}: ${issue.rule}`).join(', ');
  const place = issues ?? details.field;
  return place === undefined ? code : `${code} (${place})`;
}
