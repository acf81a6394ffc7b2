import type { AccountSnapshot } from '@account-elements/core';
import type { BetterAuthPlugin } from 'better-auth';
import { createAuthEndpoint, sensitiveSessionMiddleware } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import * as z from 'zod/mini';

import { paths } from '../contract.ts';
import type { ResolvedOptions } from './options.ts';
import { changePreferences } from './preferences.ts';
import { changeProfile } from './profile.ts';
import { readAccount } from './snapshot.ts';

// `update` is checked field by field later, so that the error names each wrong field.
const updateSchema = z.strictObject({ version: z.string(), update: z.unknown() });
// A revoked session that is still in a cookie cannot read or change anything.
const use = [sensitiveSessionMiddleware];

/** The plugin's own endpoints. Only the session determines the account. */
export function createEndpoints(options: ResolvedOptions): NonNullable<BetterAuthPlugin['endpoints']> {
  type Context = Parameters<typeof readAccount>[0];
  const answer = async (context: Context, id: string): Promise<{ account: AccountSnapshot }> => ({
    account: await readAccount(context, id, options),
  });

  return {
    accountElementsLoad: createAuthEndpoint(
      paths.load,
      { method: 'GET', use, metadata: { noStore: true } },
      async (ctx) => ctx.json(await answer(ctx.context, ctx.context.session.user.id)),
    ),
    accountElementsProfile: createAuthEndpoint(
      paths.updateProfile,
      { method: 'POST', body: updateSchema, use, metadata: { noStore: true } },
      async (ctx) => {
        const { session } = ctx.context;
        const { update, version } = ctx.body;
        const changed = await changeProfile(ctx.context, session.user.id, update, version);
        // Updates the session in the cookie, so that it has the new name at once.
        if (changed !== null)
          await setSessionCookie(ctx, { session: session.session, user: { ...session.user, ...changed } });
        return ctx.json(await answer(ctx.context, session.user.id));
      },
    ),
    accountElementsPreferences: createAuthEndpoint(
      paths.updatePreferences,
      { method: 'POST', body: updateSchema, use, metadata: { noStore: true } },
      async (ctx) => {
        const { update, version } = ctx.body;
        const { id } = ctx.context.session.user;
        await changePreferences(ctx.context, id, options.preferences, update, version);
        return ctx.json(await answer(ctx.context, id));
      },
    ),
    accountElementsCancelTotp: createAuthEndpoint(
      paths.cancelTotp,
      { method: 'POST', use, metadata: { noStore: true } },
      async (ctx) => {
        const { id } = ctx.context.session.user;
        const where = [
          { field: 'userId', value: id },
          { field: 'verified', value: false },
        ];
        await ctx.context.adapter.deleteMany({ model: 'twoFactor', where });
        return ctx.json(await answer(ctx.context, id));
      },
    ),
  };
}
