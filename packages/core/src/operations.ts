import type { AccountSnapshot } from './account.ts';
import { AccountError } from './errors.ts';
import type { AccountFeature, AccountService, CallOptions, CredentialsChanged } from './service.ts';

/** One call of an {@link AccountService}, as {@link operations} declares it. */
export interface Operation {
  /** The feature of the call; `null` for a call of the service itself. */
  readonly feature: AccountFeature | null;
  /** The name of the method. */
  readonly call: string;
  /** `credentials`: a change that raises the credentials epoch. */
  readonly kind: 'read' | 'change' | 'credentials';
  /** Whether the caller sends the version that was edited. HTTP sends it in `If-Match`, as a strong entity tag. */
  readonly versioned?: true;
  /** Whether the method takes only options. */
  readonly withoutInput?: true;
  /** The HTTP method. */
  readonly method: 'GET' | 'PATCH' | 'POST' | 'DELETE';
  /** The HTTP path, below the path at which the host mounts the handler. */
  readonly path: string;
  /** The path of the same call with POST, for networks that block PATCH and DELETE. */
  readonly postPath?: string;
  /**
   * For a change that sends values of the account: returns the function that says whether an account contains them. It holds no password.
   * Every answer is checked with it.
   */
  readonly contains?: (input: unknown) => (account: AccountSnapshot) => boolean;
  /** For any other change: compares the account before and after it. `undefined` if the two accounts do not show whether it was made. */
  readonly isMade?: (before: AccountSnapshot, after: AccountSnapshot) => boolean | undefined;
}

/**
 * Every call of an {@link AccountService}, in one table. The actions of the client, the HTTP service and handler, the OpenAPI document, the
 * fault proxies and the boundary of the authority are derived from it. `operation-schemas.ts` has the schemas and the error codes, which a
 * client does not load.
 */
export const operations = {
  load: { feature: null, call: 'load', kind: 'read', withoutInput: true, method: 'GET', path: '' },
  updateProfile: {
    feature: 'profile',
    call: 'update',
    kind: 'change',
    versioned: true,
    method: 'PATCH',
    path: '/profile',
    postPath: '/profile',
    contains: (input) => {
      const names = namesIn(input);
      return ({ profile }) => hasAll({ ...profile }, names, (stored, sent) => fold(stored) === fold(sent));
    },
  },
  updatePreferences: {
    feature: 'preferences',
    call: 'update',
    kind: 'change',
    versioned: true,
    method: 'PATCH',
    path: '/preferences',
    postPath: '/preferences',
    contains: (input) => {
      return ({ preferences }) => hasAll(preferences.values, input, (stored, sent) => stored === sent);
    },
  },
  changePassword: {
    feature: 'password',
    call: 'change',
    kind: 'credentials',
    method: 'POST',
    path: '/password',
    isMade: (before, after) => before.password.changedAt !== after.password.changedAt,
  },
  beginTotp: {
    feature: 'mfa',
    call: 'beginTotp',
    kind: 'change',
    method: 'POST',
    path: '/mfa/totp',
    isMade: ({ mfa: before }, { mfa: after }) =>
      after.enrolmentExpiresAt !== null && after.enrolmentExpiresAt !== before.enrolmentExpiresAt,
  },
  confirmTotp: {
    feature: 'mfa',
    call: 'confirmTotp',
    kind: 'credentials',
    method: 'POST',
    path: '/mfa/totp/confirm',
    isMade: ({ mfa: before }, { mfa: after }) =>
      after.enabled && (!before.enabled || after.enabledAt !== before.enabledAt),
  },
  cancelTotp: {
    feature: 'mfa',
    call: 'cancelTotp',
    kind: 'change',
    withoutInput: true,
    method: 'DELETE',
    path: '/mfa/totp',
    postPath: '/mfa/totp/cancel',
    isMade: (_before, { mfa }) => mfa.enrolmentExpiresAt === null,
  },
  regenerateBackupCodes: {
    feature: 'mfa',
    call: 'regenerateBackupCodes',
    kind: 'credentials',
    method: 'POST',
    path: '/mfa/backup-codes',
    // A complete set that replaces a complete set has the same number of codes.
    isMade: ({ mfa: before }, { mfa: after }) =>
      after.backupCodesRemaining === before.backupCodesRemaining
        ? undefined
        : after.backupCodesRemaining > before.backupCodesRemaining,
  },
  disableMfa: {
    feature: 'mfa',
    call: 'disable',
    kind: 'credentials',
    method: 'POST',
    path: '/mfa/disable',
    isMade: (_before, { mfa }) => !mfa.enabled,
  },
} as const satisfies Record<string, Operation>;

/** The name of one of {@link operations}. */
export type OperationName = keyof typeof operations;

/** The name of an operation that changes something. */
export type ChangeName = Exclude<OperationName, 'load'>;

function hasAll(
  stored: Readonly<Record<string, unknown>>,
  sent: unknown,
  isEqual: (stored: unknown, sent: unknown) => boolean,
): boolean {
  return Object.entries(Object(sent)).every(([key, value]) => value === undefined || isEqual(stored[key], value));
}

// The password that confirms a new username is not a value of the account.
function namesIn(input: unknown): unknown {
  return { ...Object(input), password: undefined };
}

// Other servers can normalise names more than this package does.
function fold(text: unknown): string {
  return String(text).normalize('NFKC').replaceAll(/\s+/gu, ' ').trim().toLowerCase();
}

/** Options of any operation; `version` for those with a version. */
export interface OperationOptions extends CallOptions {
  readonly version?: string | undefined;
}

/** Carries out an operation by its name, and returns its answer. `input` is `undefined` for an operation without input. */
export type CarryOut = (name: OperationName, input: unknown, options: OperationOptions | undefined) => Promise<unknown>;

type Method = (...parameters: readonly unknown[]) => Promise<unknown>;

/**
 * Creates a service that passes every call to `carryOut`.
 *
 * @param supports Returns whether the service has a feature. Default: it has every feature.
 */
export function serviceFrom(
  carryOut: CarryOut,
  supports: (feature: AccountFeature) => boolean = () => true,
): AccountService {
  const service: Record<string, unknown> = {};
  for (const [key, { feature, call, ...rest }] of Object.entries<Operation>(operations)) {
    const name = key as OperationName;
    if (feature !== null && !supports(feature)) continue;
    const owner = (feature === null ? service : (service[feature] ??= {})) as Record<string, unknown>;
    owner[call] =
      rest.withoutInput === true
        ? (options?: OperationOptions) => carryOut(name, undefined, options)
        : (input: unknown, options?: OperationOptions) => carryOut(name, input, options);
  }
  // A type test checks that the table has every method of the interface.
  return service as unknown as AccountService;
}

/**
 * Calls the method of a service that an operation names.
 *
 * @throws {AccountError} `FEATURE_UNSUPPORTED`, and what the service throws.
 */
export async function callOperation(
  service: AccountService,
  name: OperationName,
  input: unknown,
  options?: OperationOptions,
): Promise<unknown> {
  const { feature, call, withoutInput }: Operation = operations[name];
  const owner = (feature === null ? service : service[feature]) as Readonly<Record<string, Method>> | undefined;
  const method = owner?.[call];
  if (method === undefined) throw new AccountError('FEATURE_UNSUPPORTED');
  return withoutInput === true ? method.call(owner, options) : method.call(owner, input, options);
}

/** Returns the account that an answer is or contains, or `null`. */
export function accountIn(answer: unknown): AccountSnapshot | null {
  const { account, profile } = answer as Partial<CredentialsChanged & AccountSnapshot>;
  return account ?? (profile === undefined ? null : (answer as AccountSnapshot));
}

/**
 * Returns the answer to a change, after a check. If a server reads the body before the account handler does, the answer to an update can be
 * the unchanged account.
 *
 * @throws {AccountError} `OUTCOME_UNKNOWN` if there is no answer, or an update's answer does not contain the values that were sent.
 */
export function checkAnswer<Answer>(name: OperationName, input: unknown, answer: Answer): Answer {
  const { contains }: Operation = operations[name];
  let cause: unknown = new Error('The answer does not contain the values that were sent');
  try {
    // The comparison throws if the answer has another shape.
    if (Object(answer) === answer && (contains?.(input)(answer as AccountSnapshot) ?? true)) return answer;
  } catch (thrown) {
    cause = thrown;
  }
  throw new AccountError('OUTCOME_UNKNOWN', { cause });
}
