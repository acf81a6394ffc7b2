import { defaultPasswordPolicy, definePreferences } from '@account-elements/core';
import type { BetterAuthPlugin } from 'better-auth';

import { createEndpoints } from './plugin/endpoints.ts';
import { createHooks, userHooks } from './plugin/hooks.ts';
import { assertSound } from './plugin/paired-plugins.ts';
import type { AccountElementsOptions, ResolvedOptions } from './plugin/options.ts';
import { userFields } from './plugin/user.ts';

export { backupCodeOptions, usernameOptions } from './plugin/paired-plugins.ts';
export type { AccountElementsOptions } from './plugin/options.ts';
export type { AccountUser } from './plugin/user.ts';

/**
 * The better-auth plugin that `createBetterAuthAccountService` talks to. It adds what better-auth lacks for an account page: the
 * account in one answer with the number of remaining backup codes (never the codes), names and preferences that are saved only
 * over the version that the user has seen, removal of an unconfirmed authenticator, and a password policy.
 *
 * It adds four columns to the `user` table (`accountPreferences`, `accountProfileChange`, `accountMfaEnabledAt`,
 * `accountCredentialsChangedAt`): run better-auth's migration after adding it. Put it after `twoFactor` and `username`.
 *
 * @throws {TypeError} when better-auth starts, if `twoFactor` or `username` is missing, if `twoFactor` has
 *   `skipVerificationOnEnable`, which would enable MFA before a code has been confirmed, or if its codes do not have 6 to 8 digits.
 * @example
 * betterAuth({
 *   emailAndPassword: { enabled: true },
 *   plugins: [twoFactor({ backupCodeOptions }), username(usernameOptions), accountElements()],
 * });
 */
export function accountElements(options: AccountElementsOptions = {}): AccountElementsPlugin {
  const resolved: ResolvedOptions = {
    roleOf: options.roleOf ?? (() => null),
    permissionsOf: options.permissionsOf ?? (() => []),
    preferences: options.preferences ?? definePreferences(),
    passwordPolicy: options.passwordPolicy ?? defaultPasswordPolicy,
  };
  return {
    id: 'account-elements',
    init(context) {
      assertSound((id) => context.getPlugin(id as never));
      return { options: { databaseHooks: { user: userHooks } } };
    },
    schema: { user: { fields: userFields } },
    endpoints: createEndpoints(resolved),
    hooks: createHooks(resolved),
  };
}

/** The plugin, as better-auth expects it. */
export type AccountElementsPlugin = BetterAuthPlugin & { readonly id: 'account-elements' };
