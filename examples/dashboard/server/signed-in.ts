import { AccountError } from '@account-elements/core';
import type { AccountSnapshot } from '@account-elements/core';
import type { AccountAuthority } from '@account-elements/core/authority';

import type { AddressOfRequest } from './client-address.ts';
import type { AccountOfRequest } from './request-log.ts';
import type { Sessions } from './sessions/sessions.ts';
import type { TicketIdentity } from './sessions/tickets.ts';

/** The user of a session, and the address of the client, for security events. */
export interface RequestIdentity extends TicketIdentity {
  readonly address: string | undefined;
}

/** Returns the identity in the session of a request, and keeps its account for the log. `null` without a session. */
export type Authenticate = (request: Request) => Promise<RequestIdentity | null>;

export function createAuthenticate(
  { session }: Sessions,
  accountOf: AccountOfRequest,
  addressOf: AddressOfRequest,
): Authenticate {
  return async (request) => {
    const identity = await session.read(request.headers);
    if (identity === null) return null;
    accountOf.set(request, identity.accountId);
    return { ...identity, address: addressOf.get(request) };
  };
}

/** The account of the signed-in user, and the identity of the request. */
export interface SignedInUser {
  readonly account: AccountSnapshot;
  readonly identity: RequestIdentity;
}

/** Returns the signed-in user. */
export type SignedIn = (request: Request) => Promise<SignedInUser>;

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
    return { account: await authority.serviceFor(identity).load(), identity };
  };
}
