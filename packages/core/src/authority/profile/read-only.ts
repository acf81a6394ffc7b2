import type { AccountSnapshot } from '../../account.ts';
import type { InputIssue } from '../../errors.ts';
import type { Profile, ProfileUpdate, ReadOnlyProfile } from '../../profile/profile.ts';

/** The fields of the profile that somebody else manages. */
export interface ReadOnly {
  /** The account with what its owner cannot change, and why. */
  mark(account: AccountSnapshot): AccountSnapshot;
  /** The fields that an update would change and must not. */
  issues(account: AccountSnapshot, update: ProfileUpdate): readonly InputIssue[];
}

/** @param fieldsOf which fields of an account are managed elsewhere; left out: none of any. */
export function createReadOnly(fieldsOf: ((account: AccountSnapshot) => ReadOnlyProfile) | undefined): ReadOnly {
  const mark = (account: AccountSnapshot): AccountSnapshot => {
    const { username, fullName } = fieldsOf?.(account) ?? {};
    if (username === undefined && fullName === undefined) return account;
    return { ...account, profile: { ...account.profile, readOnly: { username, fullName } } };
  };
  return {
    mark,
    issues(account, update) {
      const { readOnly = {}, ...now } = mark(account).profile;
      const fields = ['username', 'fullName'] as const satisfies readonly (keyof Profile)[];
      return fields
        .filter((field) => readOnly[field] !== undefined && (update[field] ?? now[field]) !== now[field])
        .map((field) => ({ field, rule: 'readOnly' }));
    },
  };
}
