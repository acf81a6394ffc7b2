import { getConnInfo } from '@hono/node-server/conninfo';
import { AccountError } from '@account-elements/core';
import type { AccountAuthority } from '@account-elements/core/authority';
import { Hono } from 'hono';
import type { Context } from 'hono';
import * as z from 'zod/mini';

import { readJson, smallBody } from '../json-body.ts';
import { AppError } from '../problem.ts';
import type { Sessions } from '../sessions/sessions.ts';
import type { AddressLimit } from './address-limit.ts';

/** The dependencies of sign-in. */
export interface SignInParts {
  readonly authority: AccountAuthority;
  readonly sessions: Sessions;
  readonly limit: AddressLimit;
}

const credentialsSchema = z.strictObject({ username: z.string(), password: z.string() });
const codeSchema = z.strictObject({ code: z.string() });

/** Sign-in in one or two steps, and sign-out. Cookies hold the state, and answers contain only the next step. */
export function signInRoutes({ authority, sessions, limit }: SignInParts): Hono {
  const app = new Hono();
  app.use(smallBody);

  app.post('/sign-in', async (context) => {
    meter(context, limit);
    const credentials = await readJson(context, credentialsSchema);
    const { secondFactorRequired, ...identity } = await authority.verifyPassword(credentials);
    const { headers } = context.req.raw;
    const step = secondFactorRequired ? sessions.pendingSignIn : sessions.session;
    context.header('Set-Cookie', await step.issue(headers, identity));
    return context.json({ secondFactorRequired });
  });

  app.post('/sign-in/second-factor', async (context) => {
    meter(context, limit);
    const { code } = await readJson(context, codeSchema);
    const { headers } = context.req.raw;
    const pending = await sessions.pendingSignIn.read(headers);
    if (pending === null) throw new AccountError('SESSION_ENDED');
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

function meter(context: Context, limit: AddressLimit): void {
  const wait = limit.take(addressOf(context));
  if (wait > 0) throw new AppError('SIGN_INS_TOO_MANY', wait);
}

function addressOf(context: Context): string {
  // There is no socket if a test calls the application directly, without a Node server.
  return context.env === undefined || !('incoming' in context.env) ? '' : (getConnInfo(context).remote.address ?? '');
}
