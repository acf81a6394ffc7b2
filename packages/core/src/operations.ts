import { AccountError } from './errors.ts';
import type { AccountFeature, AccountService, CallOptions } from './service.ts';

/** One call of an {@link AccountService}, as {@link operations} declares it. */
export interface Operation {
  /** The feature of the call; `null` for a call of the service itself. */
  readonly feature: AccountFeature | null;
  /** The name of the method. */
  readonly call: string;
  /** `credentials`: a change that raises the credentials epoch. */
  readonly kind: 'read' | 'change' | 'credentials';
  /** Whether the caller sends the version that was edited; over HTTP in `If-Match`, as a strong entity tag. */
  readonly versioned?: true;
  /** Whether the method takes only options. */
  readonly withoutInput?: true;
  /** The HTTP method. */
  readonly method: 'GET' | 'PATCH' | 'POST' | 'DELETE';
  /** The HTTP path, below the path at which the host mounts the handler. */
  readonly path: string;
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
  },
  updatePreferences: {
    feature: 'preferences',
    call: 'update',
    kind: 'change',
    versioned: true,
    method: 'PATCH',
    path: '/preferences',
  },
  changePassword: { feature: 'password', call: 'change', kind: 'credentials', method: 'POST', path: '/password' },
  beginTotp: { feature: 'mfa', call: 'beginTotp', kind: 'change', method: 'POST', path: '/mfa/totp' },
  confirmTotp: { feature: 'mfa', call: 'confirmTotp', kind: 'credentials', method: 'POST', path: '/mfa/totp/confirm' },
  cancelTotp: {
    feature: 'mfa',
    call: 'cancelTotp',
    kind: 'change',
    withoutInput: true,
    method: 'DELETE',
    path: '/mfa/totp',
  },
  regenerateBackupCodes: {
    feature: 'mfa',
    call: 'regenerateBackupCodes',
    kind: 'credentials',
    method: 'POST',
    path: '/mfa/backup-codes',
  },
  disableMfa: { feature: 'mfa', call: 'disable', kind: 'credentials', method: 'POST', path: '/mfa/disable' },
} as const satisfies Record<string, Operation>;

/** The name of one of {@link operations}. */
export type OperationName = keyof typeof operations;

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
