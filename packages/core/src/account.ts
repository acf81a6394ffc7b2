import type { MfaStatus } from './mfa/status.ts';
import type { PreferenceValues } from './preferences/definition.ts';
import type { Profile, ReadOnlyProfile } from './profile/profile.ts';

/**
 * A role as the host names it: free text, never one of a fixed set. Account Elements shows it and gives it no meaning.
 */
export interface AccountRole {
  readonly name: string;
  readonly description?: string | undefined;
}

/** A person's profile with what concurrency needs to know about it. */
export interface ProfileSnapshot extends Profile {
  /** When the profile was last updated (ISO 8601, UTC), or `null` when it never was. */
  readonly updatedAt: string | null;
  /** Moves with every change of the profile and with nothing else; send it back with an update. */
  readonly version: string;
  /** Left out where every field can be changed. An update of a field named here is `INPUT_INVALID` with the rule `readOnly`. */
  readonly readOnly?: ReadOnlyProfile | undefined;
}

/** A person's stored preferences with what concurrency needs to know about them. */
export interface PreferencesSnapshot {
  /** Stored values by key; read them through the preferences definition, which fills in defaults. */
  readonly values: PreferenceValues;
  /** Moves with every change of the preferences and with nothing else; send it back with an update. */
  readonly version: string;
}

/** What is known about the password; never anything of the password itself. */
export interface PasswordStatus {
  /** `false` for an account that signs in by other means and has no password. */
  readonly isSet: boolean;
  /** When it was last changed (ISO 8601, UTC), or `null` when it never was. */
  readonly changedAt: string | null;
}

/**
 * One account as its owner may see it, in one piece: everything the account page shows, and no secret.
 * Plain JSON, so it crosses any wire.
 */
export interface AccountSnapshot {
  readonly id: string;
  /** The current role, or `null` when the host gives none. */
  readonly role: AccountRole | null;
  /** Names of what this person may do, in the host's own words; decides which host tabs show. */
  readonly permissions: readonly string[];
  /** When the account was created (ISO 8601, UTC). */
  readonly createdAt: string;
  readonly profile: ProfileSnapshot;
  readonly preferences: PreferencesSnapshot;
  readonly password: PasswordStatus;
  readonly mfa: MfaStatus;
}
