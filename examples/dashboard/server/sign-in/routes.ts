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
    const address = meter(context, limit);
    const credentials = await readJson(context, credentialsSchema);
    const { headers } = context.req.raw;
    const deviceToken = sessions.device.read(headers);
    const verified = await authority.verifyPassword({ ...credentials, deviceToken, address });
    const { accountId, epoch, secondFactorRequired } = verified;
    const step = secondFactorRequired ? sessions.pendingSignIn : sessions.session;
    context.header('Set-Cookie', await step.issue(headers, { accountId, epoch }));
    if (!verified.secondFactorRequired) {
      context.header('Set-Cookie', sessions.device.issue(verified.deviceToken), { append: true });
    }
    return context.json({ secondFactorRequired });
  });

  app.post('/sign-in/second-factor', async (context) => {
    const address = meter(context, limit);
    const { code } = await readJson(context, codeSchema);
    const { headers } = context.req.raw;
    const pending = await sessions.pendingSignIn.read(headers);
    if (pending === null) throw new AccountError('SESSION_ENDED');
    const { accountId, epoch } = pending;
    const deviceToken = sessions.device.read(headers);
    const verified = await authority.verifySecondFactor({ accountId, epoch, code, deviceToken, address });
    const session = await sessions.session.exchange(
      headers,
      { accountId, epoch: verified.epoch },
      sessions.pendingSignIn,
    );
    if (session === null) throw new AccountError('SESSION_ENDED');
    const { method, backupCodesRemaining } = verified;
    context.header('Set-Cookie', sessions.pendingSignIn.removal, { append: true });
    context.header('Set-Cookie', session, { append: true });
    context.header('Set-Cookie', sessions.device.issue(verified.deviceToken), { append: true });
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

/** Counts the request by its address, and returns the address. */
function meter(context: Context, limit: AddressLimit): string {
  const address = addressOf(context);
  const wait = limit.take(address);
  if (wait > 0) throw new AppError('SIGN_INS_TOO_MANY', wait);
  return address;
}

function addressOf(context: Context): string {
  // There is no socket if a test calls the application directly, without a Node server.
  return context.env === undefined || !('incoming' in context.env) ? '' : (getConnInfo(context).remote.address ?? '');
}
