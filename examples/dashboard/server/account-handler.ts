import { createAccountHandler } from '@account-elements/adapters/http/handler';
import type { AccountAuthority } from '@account-elements/core/authority';

import { describeRequest } from './request-log.ts';
import type { AccountOfRequest, Log } from './request-log.ts';
import type { Sessions } from './sessions/sessions.ts';
import type { Authenticate } from './signed-in.ts';

/** The dependencies of the account page's endpoint. */
export interface AccountHandlerParts extends Pick<Sessions, 'session' | 'device'> {
  readonly authority: AccountAuthority;
  readonly authenticate: Authenticate;
  readonly publicOrigins: readonly string[];
  readonly log: Log;
  readonly accountOf: AccountOfRequest;
}

/**
 * The account page's endpoint. After a change of password or MFA, the session that made the change continues with a new id and the
 * new epoch, unless the user has signed out meanwhile, and its browser remains a known device. All other sessions of the user have the old epoch and are invalid.
 */
export function accountHandler({
  authority,
  session,
  device,
  authenticate,
  publicOrigins,
  log,
  accountOf,
}: AccountHandlerParts): (request: Request) => Promise<Response> {
  return createAccountHandler({
    serviceFor: (identity) => authority.serviceFor(identity),
    authenticate,
    onCredentialsChanged: async (request, { accountId, epoch }) => {
      const cookie = await session.exchange(request.headers, { accountId, epoch });
      if (cookie === null) return undefined;
      const deviceToken = await authority.issueDeviceToken({ accountId, epoch });
      return [cookie, device.issue(deviceToken)].map((value): [string, string] => ['Set-Cookie', value]);
    },
    onError: (error, request) => log.failure(describeRequest(request, accountOf), error),
    onRefused: ({ code, reason }, request) => log.request(`${describeRequest(request, accountOf)} ${code}: ${reason}`),
    allowedOrigins: publicOrigins,
  });
}
