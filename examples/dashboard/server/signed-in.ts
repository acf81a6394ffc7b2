import { AccountError } from '@account-elements/core';
import type { AccountSnapshot } from '@account-elements/core';
import type { AccountAuthority } from '@account-elements/core/authority';

import type { AccountOfRequest } from './request-log.ts';
import type { Sessions } from './sessions/sessions.ts';
import type { TicketIdentity } from './sessions/tickets.ts';

/** Returns the identity in the session of a request, and keeps its account for the log. `null` without a session. */
export type Authenticate = (request: Request) => Promise<TicketIdentity | null>;

export function createAuthenticate({ session }: Sessions, accountOf: AccountOfRequest): Authenticate {
  return async (request) => {
    const identity = await session.read(request.headers);
    if (identity !== null) accountOf.set(request, identity.accountId);
    return identity;
  };
}

/** Returns the account of the signed-in user. */
export type SignedIn = (request: Request) => Promise<AccountSnapshot>;

/**
 * Reads the session and its account. The authority compares the epoch of the session with that of the account, so a session from
 * before a change of credentials ends here.
 *
 * @throws {AccountError} `SESSION_ENDED`
 */
export function createSignedIn(authority: AccountAuthority, authenticate: Authenticate): SignedIn {
  return async (request) => {
    const identity = await authenticate(request);
    if (identity === null) throw new AccountError('SESSION_ENDED');
    return authority.serviceFor(identity).load();
  };
}
