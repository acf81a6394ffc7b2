import type { AccountFeature, AccountService } from '@account-elements/core';
import { serviceFrom, withCheckedUpdates } from '@account-elements/core/adapter';

import { createWire } from './wire.ts';
import type { WireOptions } from './wire.ts';

/** What an HTTP service is made of. */
export interface HttpAccountServiceOptions extends WireOptions {
  /** What the backend can do; what is left out has no user interface. Default: all four. */
  readonly features?: readonly AccountFeature[] | undefined;
}

/**
 * The account of the user who is signed in, over HTTP. The server is `createAccountHandler`, or any server that implements
 * `openapi.json`.
 *
 * Every answer is checked before it is believed. Reads are tried again at most twice (after a `Retry-After` of at most 5 s);
 * a change is never sent twice. Beside what the server answers, it throws:
 *
 * - `CONNECTION_FAILED` when a read got no answer, or a change surely was not sent (the platform is offline);
 * - `OUTCOME_UNKNOWN` when a change got no answer, none that can be read, or a success without the values that were sent: read again to
 *   learn what holds;
 * - `RESPONSE_INVALID` when the answer is not one of an account server: a page, a redirect, something cut off;
 * - `SESSION_ENDED` for every 401; `REQUEST_ABORTED` when the caller's signal aborted.
 *
 * @example
 * const client = createAccountClient({ service: createHttpAccountService({ url: '/account' }) });
 */
export function createHttpAccountService(options: HttpAccountServiceOptions): AccountService {
  const { features = ['profile', 'preferences', 'password', 'mfa'], ...wireOptions } = options;
  const { call } = createWire(wireOptions);
  const service = serviceFrom(
    (name, body, callOptions) => call(name, { ...callOptions, body }),
    (feature) => features.includes(feature),
  );
  return withCheckedUpdates(service);
}
