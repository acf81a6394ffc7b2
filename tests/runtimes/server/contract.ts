import type { AccountErrorCode, InputIssue } from '@account-elements/core';
import type { AuthorityOptions, Registration, ServiceIdentity } from '@account-elements/core/authority';

/** The header with the time of the host's clock, in milliseconds since the epoch. Without it, the clock is the runtime's. */
export const timeHeader = 'x-test-time';

/** The body of `POST /hosts`. */
export interface HostOptions {
  readonly storage: string;
  /** `default` is the hasher that a host gets without an option. A hasher with a URL awaits a server for each hash. */
  readonly hasher: 'default' | 'fast' | { readonly url: string };
  readonly authority?: Pick<AuthorityOptions, 'confirmations'> | undefined;
}

/** The body of `POST /hosts/<id>/control`: what only the host can do. */
export type ControlCall =
  | { readonly name: 'register'; readonly input: Registration }
  | { readonly name: 'verifyPassword'; readonly input: { readonly username: string; readonly password: string } }
  | {
      readonly name: 'verifySecondFactor';
      readonly input: { readonly accountId: string; readonly epoch: number; readonly code: string };
    }
  | { readonly name: 'connect'; readonly input: ServiceIdentity; readonly token: string };

/** An error of a control call. */
export interface ErrorBody {
  readonly code: AccountErrorCode;
  readonly field?: string | undefined;
  readonly issues?: readonly InputIssue[] | undefined;
  readonly retryAfter?: number | undefined;
  readonly message: string;
}
