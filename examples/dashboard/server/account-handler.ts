import { createAccountHandler } from '@account-elements/adapters/http/handler';
import type { AccountAuthority } from '@account-elements/core/authority';

import type { Log } from './request-log.ts';
import type { Sessions } from './sessions/sessions.ts';

/**
 * The account page's endpoint. Whoever changes password or MFA keeps the session they did it in, under a new id and the new
 * epoch; all their other sessions carry the old epoch and are over.
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
    onCredentialsChanged: async (request, { accountId, epoch }) =>
      epoch === undefined ? undefined : { 'Set-Cookie': await session.replace(request.headers, { accountId, epoch }) },
    onError: (error) => {
      log.failure(error);
    },
    ...(publicOrigin !== null && { allowedOrigins: [publicOrigin] }),
  });
}
