import { createAccountHandler } from '@account-elements/adapters/http/handler';
import type { AccountAuthority } from '@account-elements/core/authority';

import type { Log } from './request-log.ts';
import type { Sessions } from './sessions/sessions.ts';

/**
 * The account page's endpoint. After a change of password or MFA, the session that made the change continues with a new id and the
 * new epoch, unless the user has signed out meanwhile. All other sessions of the user have the old epoch and are invalid.
 */
export function accountHandler(
  authority: AccountAuthority,
  { session }: Sessions,
  publicOrigin: string | null,
  log: Log,
): (request: Request) => Promise<Response> {
  return createAccountHandler({
    serviceFor: (identity) => authority.serviceFor(identity),
    authenticate: (request) => session.read(request.headers),
    onCredentialsChanged: async (request, { accountId, epoch }) => {
      const cookie = await session.exchange(request.headers, { accountId, epoch });
      return cookie === null ? undefined : { 'Set-Cookie': cookie };
    },
    onError: (error) => log.failure(error),
    onRefused: ({ code, reason }) => log.request(`${code}: ${reason}`),
    ...(publicOrigin !== null && { allowedOrigins: [publicOrigin] }),
  });
}
