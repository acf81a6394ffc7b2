import { loadPasswordBlocklist, newPasswordIssues, profileUpdateIssues } from '@account-elements/core/validation';
import { formatBackupCode, parseBackupCode } from '@account-elements/core/adapter';
import type { AuthContext, BetterAuthPlugin } from 'better-auth';
import { APIError, createAuthMiddleware, getSessionFromCtx, isAPIError } from 'better-auth/api';

import { markerHeader, ownPaths } from '../contract.ts';
import type { ResolvedOptions } from './options.ts';
import { refusal } from './refusal.ts';
import { readChanged, readUser, usernameOf } from './snapshot.ts';

type Hooks = NonNullable<BetterAuthPlugin['hooks']>;
type Hook = NonNullable<Hooks['before']>[number];

const resetPath = '/reset-password';

/** The field of the new password in each better-auth endpoint that receives one. */
const newPasswords: Readonly<Record<string, string>> = {
  [ownPaths.changePassword]: 'newPassword',
  [resetPath]: 'newPassword',
  '/sign-up/email': 'password',
  '/email-otp/reset-password': 'password',
  '/phone-number/reset-password': 'newPassword',
  '/admin/create-user': 'password',
  '/admin/set-user-password': 'newPassword',
};
/** The part of a body that has the full name, for each better-auth endpoint at which a user or an administrator types one. */
const newNames: Readonly<Record<string, (body: Body) => Body>> = {
  '/sign-up/email': (body) => body,
  '/update-user': (body) => body,
  '/admin/create-user': (body) => body,
  '/admin/update-user': (body) => bodyOf({ body: body['data'] }),
};
const changes: readonly string[] = [
  ownPaths.changePassword,
  ownPaths.confirmTotp,
  ownPaths.regenerateBackupCodes,
  ownPaths.disableMfa,
];

const isMarked = (headers: Headers | undefined): boolean => headers?.get(markerHeader.name) === markerHeader.value;

/** The hooks that the plugin adds to better-auth's own endpoints. */
export function createHooks(options: ResolvedOptions): Hooks {
  return {
    before: [passwordPolicy(options), typedName, typedBackupCode, stateOfMfa],
    after: [credentialsChange(options)],
  };
}

function passwordPolicy({ passwordPolicy: policy }: ResolvedOptions): Hook {
  return {
    matcher: ({ path = '' }) => Object.hasOwn(newPasswords, path),
    handler: createAuthMiddleware(async (ctx) => {
      const field = newPasswords[ctx.path] ?? '';
      const body = bodyOf(ctx);
      const password = body[field];
      if (typeof password !== 'string') return;
      const session = ctx.path === ownPaths.changePassword ? await getSessionFromCtx(ctx) : null;
      const token = textOf(body['token']) ?? textOf((ctx.query as Body | undefined)?.['token']);
      const id = session?.user.id ?? (ctx.path === resetPath ? await ownerOf(ctx.context, token) : undefined);
      const user = id === undefined ? null : await readUser(ctx.context, id);
      const context = {
        username: user === null ? textOf(body['username']) : usernameOf(user),
        fullName: user === null ? textOf(body['name']) : user.name,
        issuer: ctx.context.appName,
        currentPassword: textOf(body['currentPassword']),
      };
      const issues = newPasswordIssues(policy, password, context, await loadPasswordBlocklist(), field);
      if (issues.length > 0) throw refusal('PASSWORD_REJECTED', issues);
    }),
  };
}

// Only a token that better-auth accepts: otherwise the reasons for a rejection would tell other people parts of a name.
async function ownerOf({ internalAdapter }: AuthContext, token: string | undefined): Promise<string | undefined> {
  const verification = await internalAdapter.findVerificationValue(`reset-password:${token ?? ''}`);
  return verification === null || verification.expiresAt < new Date() ? undefined : verification.value;
}

type Body = Readonly<Record<string, unknown>>;

/** The fields of a body that has not been validated yet. */
function bodyOf({ body }: { readonly body: unknown }): Body {
  return typeof body === 'object' && body !== null ? (body as Body) : {};
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

// A name that the form would not accept is rejected on other pages too. Names from other providers are not checked.
const typedName: Hook = {
  matcher: ({ path = '' }) => Object.hasOwn(newNames, path),
  handler: createAuthMiddleware(async (ctx) => {
    const name = newNames[ctx.path]?.(bodyOf(ctx))['name'];
    // better-auth rejects other types, and allows that an update has no name.
    if (typeof name !== 'string') return;
    const issues = profileUpdateIssues({ fullName: name });
    if (issues.length > 0)
      throw refusal(
        'INPUT_INVALID',
        issues.map((issue) => ({ ...issue, field: 'name' })),
      );
  }),
};

// A code in the format of Account Elements is accepted with or without hyphens, in upper or lower case. Other codes are not altered.
const typedBackupCode: Hook = {
  matcher: ({ path }) => path === '/two-factor/verify-backup-code',
  handler: createAuthMiddleware(async (ctx) => {
    const body = bodyOf(ctx);
    const code = parseBackupCode(textOf(body['code']) ?? '');
    return code === null ? undefined : { context: { body: { ...body, code: formatBackupCode(code) } } };
  }),
};

// If there is nothing to confirm or to disable, better-auth still reports success.
const stateOfMfa: Hook = {
  matcher: ({ path, headers }) => (path === ownPaths.confirmTotp || path === ownPaths.disableMfa) && isMarked(headers),
  handler: createAuthMiddleware(async (ctx) => {
    const session = await getSessionFromCtx(ctx);
    if (session === null) throw new APIError('UNAUTHORIZED', { code: 'UNAUTHORIZED', message: 'Unauthorized' });
    const { twoFactorEnabled } = await readUser(ctx.context, session.user.id);
    const isOn = twoFactorEnabled === true;
    if (ctx.path === ownPaths.confirmTotp && isOn) throw refusal('ENROLMENT_MISSING');
    if (ctx.path === ownPaths.disableMfa && !isOn) throw refusal('MFA_INACTIVE');
  }),
};

function credentialsChange(options: ResolvedOptions): Hook {
  return {
    // Without the marker, `verify-totp` can also be the second step of a sign-in.
    matcher: ({ path = '', headers }) => changes.includes(path) && (isMarked(headers) || path !== ownPaths.confirmTotp),
    handler: createAuthMiddleware(async (ctx) => {
      const { returned, newSession, session, internalAdapter, adapter } = ctx.context;
      const current = newSession ?? session;
      if (isAPIError(returned) || current === null) return undefined;
      const { id } = current.user;
      const user = await readUser(ctx.context, id);
      // Always later than the previous change, also within one millisecond.
      const earliest = (user.accountCredentialsChangedAt?.getTime() ?? 0) + 1;
      await adapter.update({
        model: 'user',
        where: [{ field: 'id', value: id }],
        update: { accountCredentialsChangedAt: new Date(Math.max(new Date().getTime(), earliest)) },
      });
      if (!isMarked(ctx.headers)) return undefined;
      const others = (await internalAdapter.listSessions(id)).filter(({ token }) => token !== current.session.token);
      await Promise.all(others.map(({ token }) => internalAdapter.deleteSession(token)));
      return ctx.json({ ...(returned as object), ...(await readChanged(ctx.context, id, options)) });
    }),
  };
}

/** Keeps the date of MFA, on whichever page it is turned on or off. */
export const userHooks = {
  update: {
    before: (data: Readonly<Record<string, unknown>>): Promise<{ data: Record<string, unknown> }> => {
      const isOn = data['twoFactorEnabled'];
      const change = typeof isOn === 'boolean' && { accountMfaEnabledAt: isOn ? new Date() : null };
      return Promise.resolve({ data: { ...data, ...change } });
    },
  },
};
