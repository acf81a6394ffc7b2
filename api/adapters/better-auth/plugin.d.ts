import { BetterAuthPlugin } from 'better-auth';
import { AccountRole, PreferencesDefinition, PasswordPolicy } from '@account-elements/core';
import { usernameKey } from '@account-elements/core/validation';

/** A user as the database has it, with the columns of `username`, `twoFactor`, this plugin, and the host's own. */
interface AccountUser {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly createdAt: Date;
    readonly username?: string | null | undefined;
    readonly displayUsername?: string | null | undefined;
    readonly twoFactorEnabled?: boolean | null | undefined;
    /** Stored preferences as JSON; the ground of compare-and-swap. */
    readonly accountPreferences?: string | null | undefined;
    /** When the names were last changed, and by which of the changes at that moment: `<ISO 8601> <random>`. */
    readonly accountProfileChange?: string | null | undefined;
    readonly accountMfaEnabledAt?: Date | null | undefined;
    readonly accountCredentialsChangedAt?: Date | null | undefined;
    readonly [field: string]: unknown;
}

/** Options of `accountElements`. */
interface AccountElementsOptions {
    /** The role that the account page shows. Default: none. */
    readonly roleOf?: ((user: AccountUser) => AccountRole | null | Promise<AccountRole | null>) | undefined;
    /** Names of what a user may do; decides which host tabs show. Default: none. */
    readonly permissionsOf?: ((user: AccountUser) => readonly string[] | Promise<readonly string[]>) | undefined;
    /** Default: the six built-in preferences. Give the client the same. */
    readonly preferences?: PreferencesDefinition | undefined;
    /**
     * Applies to every new password that better-auth and its own plugins receive. Default: `defaultPasswordPolicy` of core. Give the client
     * the same policy.
     */
    readonly passwordPolicy?: PasswordPolicy | undefined;
}

/**
 * Options of better-auth's `username` plugin by which both take the same names, and compare them in the same way: without
 * them better-auth refuses names with a hyphen that the form allows.
 */
declare const usernameOptions: {
    readonly minUsernameLength: 3;
    readonly maxUsernameLength: 32;
    readonly usernameValidator: (username: string) => boolean;
    readonly usernameNormalization: typeof usernameKey;
};
/**
 * Options for `backupCodeOptions` of better-auth's `twoFactor` plugin: codes of 75 bits without letters that are mistaken for
 * one another, shown in groups. At sign-in they are then read however a user types them.
 */
declare const backupCodeOptions: {
    readonly storeBackupCodes: "encrypted";
    readonly customBackupCodesGenerate: () => string[];
};

/**
 * The better-auth plugin that `createBetterAuthAccountService` talks to. It adds what better-auth lacks for an account page:
 * the account in one piece with the number of backup codes left (never the codes), names and preferences that are saved only
 * over the version which the user has seen, the end of an authenticator that was never confirmed, and a password policy.
 *
 * Four columns of the `user` table are its own (`accountPreferences`, `accountProfileChange`, `accountMfaEnabledAt`,
 * `accountCredentialsChangedAt`): run better-auth's migration after adding it. Put it after `twoFactor` and `username`.
 *
 * @throws {TypeError} when better-auth starts, where `twoFactor` or `username` is missing, or `twoFactor` has
 *   `skipVerificationOnEnable`, which would turn MFA on before a code has proven it.
 * @example
 * betterAuth({
 *   emailAndPassword: { enabled: true },
 *   plugins: [twoFactor({ backupCodeOptions }), username(usernameOptions), accountElements()],
 * });
 */
declare function accountElements(options?: AccountElementsOptions): AccountElementsPlugin;
/** The plugin as better-auth takes it. */
type AccountElementsPlugin = BetterAuthPlugin & {
    readonly id: 'account-elements';
};

export { accountElements, backupCodeOptions, usernameOptions };
export type { AccountElementsOptions, AccountElementsPlugin, AccountUser };
