import { addressGroup } from '@account-elements/adapters/http/handler';
import { AccountError } from '@account-elements/core';
import type { AccountAuthority, RateLimit } from '@account-elements/core/authority';
import { Hono } from 'hono';
import type { Context } from 'hono';
import * as z from 'zod/mini';

import type { AddressOfRequest } from '../client-address.ts';
import { readJson } from '../json-body.ts';
import { AppError } from '../problem.ts';
import type { AccountOfRequest } from '../request-log.ts';
import type { Sessions } from '../sessions/sessions.ts';

/** The dependencies of sign-in. */
export interface SignInParts {
  readonly authority: AccountAuthority;
  readonly sessions: Sessions;
  readonly limit: RateLimit;
  readonly accountOf: AccountOfRequest;
  readonly addressOf: AddressOfRequest;
}

const credentialsSchema = z.strictObject({ username: z.string(), password: z.string() });
const codeSchema = z.strictObject({ code: z.string() });

/** Sign-in in one or two steps, and sign-out. Cookies hold the state, and answers contain only the next step. */
export function signInRoutes({ authority, sessions, limit, accountOf, addressOf }: SignInParts): Hono {
  const app = new Hono();
  /**
   * Counts the request by its address, and returns the address. Without a known address there is no sign-in. To count by the address of the
   * proxy instead would let one client use up the limit of all users, and not to count would switch the limit off without notice.
   */
  const meter = (context: Context): string => {
    const address = addressOf.get(context.req.raw);
    if (address === undefined) throw new AppError('ADDRESS_UNKNOWN');
    const wait = limit.take(addressGroup(address) ?? address);
    if (wait > 0) throw new AppError('SIGN_INS_TOO_MANY', wait);
    return address;
  };

  app.post('/sign-in', async (context) => {
    const address = meter(context);
    const credentials = await readJson(context.req.raw, credentialsSchema);
    const { headers } = context.req.raw;
    const deviceToken = sessions.device.read(headers);
    const verified = await authority.verifyPassword({ ...credentials, deviceToken, address });
    const { accountId, epoch, secondFactorRequired } = verified;
    accountOf.set(context.req.raw, accountId);
    const step = secondFactorRequired ? sessions.pendingSignIn : sessions.session;
    context.header('Set-Cookie', await step.issue(headers, { accountId, epoch }));
    if (!verified.secondFactorRequired) {
      context.header('Set-Cookie', sessions.device.issue(verified.deviceToken), { append: true });
    }
    return context.json({ secondFactorRequired });
  });

  app.post('/sign-in/second-factor', async (context) => {
    const address = meter(context);
    const { code } = await readJson(context.req.raw, codeSchema);
    const { headers } = context.req.raw;
    const pending = await sessions.pendingSignIn.read(headers);
    if (pending === null) throw new AccountError('SESSION_ENDED');
    const { accountId, epoch } = pending;
    accountOf.set(context.req.raw, accountId);
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
    // Removes pages and answers of this user from the browser. Not `"cookies"` or `"storage"`: the device token, the language and the theme
    // belong to the device.
    context.header('Clear-Site-Data', '"cache"');
    return context.body(null, 204);
  });

  return app;
}
