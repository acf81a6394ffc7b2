import type { AccountRole, PasswordPolicy, PreferencesDefinition } from '@account-elements/core';

import type { AccountUser } from './user.ts';

/** Options of `accountElements`. */
export interface AccountElementsOptions {
  /** The role that the account page shows. Default: none. */
  readonly roleOf?: ((user: AccountUser) => AccountRole | null | Promise<AccountRole | null>) | undefined;
  /** The permissions of the user. They decide which tabs of the host are shown. Default: none. */
  readonly permissionsOf?: ((user: AccountUser) => readonly string[] | Promise<readonly string[]>) | undefined;
  /** Default: the six built-in preferences. Pass the same definition to the client. */
  readonly preferences?: PreferencesDefinition | undefined;
  /**
   * Applies to every new password that better-auth and its own plugins receive. Default: `defaultPasswordPolicy` of core. Pass
   * the same policy to the client.
   */
  readonly passwordPolicy?: PasswordPolicy | undefined;
}

/** The options, with defaults. */
export type ResolvedOptions = {
  readonly [Key in keyof AccountElementsOptions]-?: NonNullable<AccountElementsOptions[Key]>;
};
