import { BetterAuthPlugin } from 'better-auth';
import { AccountRole, PreferencesDefinition, PasswordPolicy } from '@account-elements/core';
import { usernameKey } from '@account-elements/core/validation';

/** A row of the `user` table, with the columns of `username`, `twoFactor`, this plugin and the host. */
interface AccountUser {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly createdAt: Date;
    readonly username?: string | null | undefined;
    readonly displayUsername?: string | null | undefined;
    readonly twoFactorEnabled?: boolean | null | undefined;
    /** Stored preferences as JSON; the value that compare-and-swap compares. */
    readonly accountPreferences?: string | null | undefined;
    /** The time of the last change of the names, with a random part to distinguish concurrent changes: `<ISO 8601> <random>`. */
    readonly accountProfileChange?: string | null | undefined;
    readonly accountMfaEnabledAt?: Date | null | undefined;
    readonly accountCredentialsChangedAt?: Date | null | undefined;
    readonly [field: string]: unknown;
}

/** Options of `accountElements`. */
interface AccountElementsOptions {
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

/**
 * Options of better-auth's `username` plugin, so that both accept and compare names in the same way. Without them better-auth
 * rejects names with a hyphen, which the form allows.
 */
declare const usernameOptions: {
    readonly minUsernameLength: 3;
    readonly maxUsernameLength: 32;
    readonly usernameValidator: (username: string) => boolean;
    readonly usernameNormalization: typeof usernameKey;
};
/**
 * Options for `backupCodeOptions` of better-auth's `twoFactor` plugin: codes of 75 bits without similar letters, shown in groups.
 * At sign-in the user can type them with or without hyphens, in upper or lower case.
 */
declare const backupCodeOptions: {
    readonly storeBackupCodes: "encrypted";
    readonly customBackupCodesGenerate: () => string[];
};

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
declare function accountElements(options?: AccountElementsOptions): AccountElementsPlugin;
/** The plugin, as better-auth expects it. */
type AccountElementsPlugin = BetterAuthPlugin & {
    readonly id: 'account-elements';
};

export { accountElements, backupCodeOptions, usernameOptions };
export type { AccountElementsOptions, AccountElementsPlugin, AccountUser };
