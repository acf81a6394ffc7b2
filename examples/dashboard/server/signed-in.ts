import { AccountError } from '@account-elements/core';
import type { AccountSnapshot } from '@account-elements/core';
import type { AccountAuthority } from '@account-elements/core/authority';

import type { Sessions } from './sessions/sessions.ts';

/** Returns the account of the signed-in user. */
export type SignedIn = (request: Headers) => Promise<AccountSnapshot>;

/**
 * Reads the session and its account. The authority compares the epoch of the session with that of the account, so a session from
 * before a change of credentials ends here.
 *
 * @throws {AccountError} `SESSION_ENDED`
 */
export function createSignedIn(authority: AccountAuthority, { session }: Sessions): SignedIn {
  return async (request) => {
    const identity = await session.read(request);
    if (identity === null) throw new AccountError('SESSION_ENDED');
    return authority.serviceFor(identity).load();
  };
}
