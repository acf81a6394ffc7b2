import type { MfaStatus } from './mfa/status.ts';
import type { PreferenceValues } from './preferences/definition.ts';
import type { Profile, ReadOnlyProfile } from './profile/profile.ts';

/**
 * A role of the host, as free text. Account Elements shows it; it has no effect.
 */
export interface AccountRole {
  readonly name: string;
  readonly description?: string | undefined;
}

/** The profile of a user, with its version. */
export interface ProfileSnapshot extends Profile {
  /** When the profile was last updated (ISO 8601, UTC), or `null` if it was never updated. */
  readonly updatedAt: string | null;
  /** Changes with every change of the profile, and only then. No other account has it. Send it with an update. */
  readonly version: string;
  /** `password` if a new username needs the current password. Absent: it does not. */
  readonly usernameConfirmation?: 'password' | undefined;
  /** Absent if every field can be changed. An update of a field named here is `INPUT_INVALID` with the rule `readOnly`. */
  readonly readOnly?: ReadOnlyProfile | undefined;
}

/** The stored preferences of a user, with their version. */
export interface PreferencesSnapshot {
  /** Stored values by key. Read them with the preferences definition, which adds defaults. */
  readonly values: PreferenceValues;
  /** Changes with every change of the preferences, and only then. No other account has it. Send it with an update. */
  readonly version: string;
}

/** The state of the password, without the password. */
export interface PasswordStatus {
  /** `false` for an account without a password, whose user signs in by other means. */
  readonly isSet: boolean;
  /** When it was last changed (ISO 8601, UTC), or `null` if it was never changed. */
  readonly changedAt: string | null;
}

/**
 * One account as its user may see it: everything that the account page shows, and no secret. Plain JSON.
 */
export interface AccountSnapshot {
  readonly id: string;
  /** The current role; `null` if the host assigns none. */
  readonly role: AccountRole | null;
  /** Permissions of the user, as strings of the host. They decide which tabs of the host are shown. */
  readonly permissions: readonly string[];
  /** When the account was created (ISO 8601, UTC). */
  readonly createdAt: string;
  readonly profile: ProfileSnapshot;
  readonly preferences: PreferencesSnapshot;
  readonly password: PasswordStatus;
  readonly mfa: MfaStatus;
}
