/**
 * All error codes. A code names the problem, not an HTTP status or a library, and never changes: hosts and translations can rely on it.
 */
export const accountErrorCodes = [
  // Input
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
  // Session and limits
  'ACCOUNT_MISSING',
  'ACCOUNT_SUSPENDED',
  'SESSION_ENDED',
  'REAUTHENTICATION_REQUIRED',
  'ATTEMPTS_LOCKED',
  'FEATURE_UNSUPPORTED',
  // Transport
  'REQUEST_MALFORMED',
  'REQUEST_TOO_LARGE',
  'REQUEST_FORBIDDEN',
  /** Another server between the user and the service, for example a firewall, refused the request. Nothing was changed. */
  'REQUEST_BLOCKED',
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
  // Stored data
  'RECORD_CORRUPT',
  'SECRET_UNREADABLE',
  'HASH_UNREADABLE',
] as const;

/** One of {@link accountErrorCodes}. */
export type AccountErrorCode = (typeof accountErrorCodes)[number];

/** The rules of an {@link InputIssue} without a number. `other` represents a rule that this version does not know. */
export const plainRules = [
  // Any field.
  'required',
  'type',
  'unknown',
  'tooLarge',
  'taken',
  'readOnly',
  'choice',
  'characters',
  'other',
  // One field.
  'usernameCharacters',
  'usernameEmail',
  'usernameLetters',
  'usernameReserved',
  'fullNameCharacters',
  'passwordCharacters',
  'codeShape',
  // A new password.
  'uppercase',
  'lowercase',
  'digit',
  'special',
  'notPersonal',
  'notCurrent',
  'notCommon',
  'breached',
  'mismatch',
] as const;

/** One of {@link plainRules}. */
export type PlainRule = (typeof plainRules)[number];

/**
 * One broken rule of one input field. It contains no input, so it can be logged and shown. `field` is the name of the input field, for
 * example `username`, `newPassword` or the key of a preference. The text for the user comes from the catalogue by `rule`. A number is
 * `null` if the backend did not report it.
 */
export type InputIssue =
  | { readonly field: string; readonly rule: PlainRule; readonly params?: undefined }
  | {
      readonly field: string;
      readonly rule: 'tooShort' | 'minimumLength';
      /** The minimum number of characters. */
      readonly params: { readonly minimum: number | null };
    }
  | {
      readonly field: string;
      readonly rule: 'tooLong';
      /** The maximum number of characters. */
      readonly params: { readonly maximum: number | null };
    };

/** Reads an issue from a network answer. An unknown rule becomes `other`, a missing number `null`. */
export function toInputIssue(received: {
  readonly field: string;
  readonly rule: string;
  readonly params?: Readonly<Record<string, number | null | undefined>> | undefined;
}): InputIssue {
  const { field, rule, params = {} } = received;
  if (rule === 'tooLong') return { field, rule, params: { maximum: params['maximum'] ?? null } };
  if (rule === 'tooShort' || rule === 'minimumLength') {
    return { field, rule, params: { minimum: params['minimum'] ?? null } };
  }
  return { field, rule: plainRules.find((known) => known === rule) ?? 'other' };
}

/** Details of an {@link AccountError}. */
export interface AccountErrorDetails {
  /** The input field that is wrong, if the problem belongs to one. */
  readonly field?: string | undefined;
  /** Every broken rule, for `INPUT_INVALID` and `PASSWORD_REJECTED`. */
  readonly issues?: readonly InputIssue[] | undefined;
  /** Whole seconds to wait before a retry, for `ATTEMPTS_LOCKED` and `SERVICE_UNAVAILABLE`. */
  readonly retryAfter?: number | undefined;
  /** For `CLOCK_OFF`: how many seconds the authenticator's clock is ahead of the server's (negative: behind). */
  readonly driftSeconds?: number | undefined;
  /** The underlying error, for developers. It is never sent to a client. */
  readonly cause?: unknown;
}

const brand = Symbol.for('@account-elements/error');

/**
 * The error class of Account Elements. Services throw it; client actions return it in a `Result`. The message is for developers; the text
 * for the user comes from the catalogue by {@link AccountError.code}.
 */
export class AccountError extends Error {
  override readonly name = 'AccountError';
  /** The stable name of the problem. */
  readonly code: AccountErrorCode;
  /** The input field that is wrong, if the problem belongs to one. */
  readonly field: string | undefined;
  /** Every broken rule. Empty if the problem is not an invalid input. */
  readonly issues: readonly InputIssue[];
  /** Whole seconds to wait before a retry, if known. */
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

/** Returns whether a value is an {@link AccountError}, also one of another copy of this package. */
export function isAccountError(value: unknown): value is AccountError {
  return typeof value === 'object' && value !== null && brand in value;
}

/** Returns an {@link AccountError} unchanged, and any other value as the cause of a `SERVICE_FAILED`. */
export function toAccountError(thrown: unknown): AccountError {
  return isAccountError(thrown) ? thrown : new AccountError('SERVICE_FAILED', { cause: thrown });
}

function describe(code: AccountErrorCode, details: AccountErrorDetails): string {
  const issues = details.issues?.map((issue) => `${issue.field}: ${issue.rule}`).join(', ');
  const place = issues ?? details.field;
  return place === undefined ? code : `${code} (${place})`;
}
