import type { InputIssue } from '../errors.ts';
import { fullNameIssues, normalizeFullName } from './full-name.ts';
import { normalizeUsername } from './username.ts';
import { defaultUsernamePolicy } from './username-policy.ts';
import type { UsernamePolicy } from './username-policy.ts';

/** The fields that a user can edit. */
export interface Profile {
  /** The unique name, as the user writes it. `usernameKey` defines how names are compared. */
  readonly username: string;
  /** 1 to 128 code points of any script. */
  readonly fullName: string;
}

/** The fields to change. Absent fields are not changed. */
export type ProfileUpdate = { readonly [Field in keyof Profile]?: Profile[Field] | undefined } & {
  /** The current password. Required for a new username if `profile.usernameConfirmation` of the account says so. */
  readonly password?: string | undefined;
};

/** Fields that cannot be changed, each with a reason for the user, for example "Managed by your company." */
export type ReadOnlyProfile = { readonly [Field in keyof Profile]?: string | undefined };

/**
 * Returns the rules that an update breaks. Empty if it is valid. The form and the authority use the same check.
 *
 * @param policy The rules for the username, if it is a new one. Default: `defaultUsernamePolicy`.
 */
export function profileUpdateIssues(
  update: ProfileUpdate,
  policy: UsernamePolicy = defaultUsernamePolicy,
): readonly InputIssue[] {
  return [
    ...(update.username === undefined ? [] : policy.issues(update.username)),
    ...(update.fullName === undefined ? [] : fullNameIssues(update.fullName)),
  ];
}

/** Returns the stored form of an update: names trimmed and in Unicode normal form C. */
export function normalizeProfileUpdate(update: Pick<ProfileUpdate, keyof Profile>): Partial<Profile> {
  return {
    ...(update.username !== undefined && { username: normalizeUsername(update.username) }),
    ...(update.fullName !== undefined && { fullName: normalizeFullName(update.fullName) }),
  };
}
