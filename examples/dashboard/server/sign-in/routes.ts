import { getConnInfo } from '@hono/node-server/conninfo';
import { addressGroup, clientAddress } from '@account-elements/adapters/http/handler';
import { AccountError } from '@account-elements/core';
import type { AccountAuthority } from '@account-elements/core/authority';
import { Hono } from 'hono';
import type { Context } from 'hono';
import * as z from 'zod/mini';

import { readJson } from '../json-body.ts';
import { AppError } from '../problem.ts';
import type { AccountOfRequest } from '../request-log.ts';
import type { Sessions } from '../sessions/sessions.ts';
import type { AddressLimit } from './address-limit.ts';

/** The dependencies of sign-in. */
export interface SignInParts {
  readonly authority: AccountAuthority;
  readonly sessions: Sessions;
  readonly limit: AddressLimit;
  readonly accountOf: AccountOfRequest;
  /** The number of proxies in front of this server. */
  readonly trustedProxies: number;
}

const credentialsSchema = z.strictObject({ username: z.string(), password: z.string() });
const codeSchema = z.strictObject({ code: z.string() });

/** Sign-in in one or two steps, and sign-out. Cookies hold the state, and answers contain only the next step. */
export function signInRoutes({ authority, sessions, limit, accountOf, trustedProxies }: SignInParts): Hono {
  const app = new Hono();
  const meter = (context: Context): void => {
    const wait = limit.take(addressOf(context, trustedProxies));
    if (wait > 0) throw new AppError('SIGN_INS_TOO_MANY', wait);
  };

  app.post('/sign-in', async (context) => {
    meter(context);
    const credentials = await readJson(context.req.raw, credentialsSchema);
    const { secondFactorRequired, ...identity } = await authority.verifyPassword(credentials);
    accountOf.set(context.req.raw, identity.accountId);
    const { headers } = context.req.raw;
    const step = secondFactorRequired ? sessions.pendingSignIn : sessions.session;
    context.header('Set-Cookie', await step.issue(headers, identity));
    return context.json({ secondFactorRequired });
  });

  app.post('/sign-in/second-factor', async (context) => {
    meter(context);
    const { code } = await readJson(context.req.raw, codeSchema);
    const { headers } = context.req.raw;
    const pending = await sessions.pendingSignIn.read(headers);
    if (pending === null) throw new AccountError('SESSION_ENDED');
    accountOf.set(context.req.raw, pending.accountId);
    const { method, backupCodesRemaining, ...identity } = await authority.verifySecondFactor({ ...pending, code });
    const session = await sessions.session.exchange(headers, identity, sessions.pendingSignIn);
    if (session === null) throw new AccountError('SESSION_ENDED');
    context.header('Set-Cookie', sessions.pendingSignIn.removal, { append: true });
    context.header('Set-Cookie', session, { append: true });
    return context.json({ method, backupCodesRemaining });
  });

  app.post('/sign-out', async (context) => {
    const { headers } = context.req.raw;
    context.header('Set-Cookie', await sessions.pendingSignIn.clear(headers), { append: true });
    context.header('Set-Cookie', await sessions.session.clear(headers), { append: true });
    return context.body(null, 204);
  });

  return app;
}

/**
 * Without a known address there is no sign-in. To count by the address of the proxy instead would let one client use up the limit of all
 * users, and not to count would switch the limit off without notice.
 */
function addressOf(context: Context, trustedProxies: number): string {
  const { address: socketAddress } = getConnInfo(context).remote;
  const address = clientAddress(context.req.raw.headers, socketAddress, { trustedProxies });
  const group = addressGroup(address ?? '');
  if (group === null) throw new AppError('ADDRESS_UNKNOWN');
  return group;
}
