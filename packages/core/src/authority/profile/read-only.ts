import type { AccountSnapshot } from '../../account.ts';
import type { InputIssue } from '../../errors.ts';
import type { Profile, ReadOnlyProfile } from '../../profile/profile.ts';

/** The fields of the profile that the host manages. */
export interface ReadOnly {
  /** Adds the read-only fields to the account, with the reasons. */
  mark(account: AccountSnapshot): AccountSnapshot;
  /** Returns an issue for each read-only field that an update would change. */
  issues(account: AccountSnapshot, update: Partial<Profile>): readonly InputIssue[];
}

/** @param fieldsOf Returns the fields of an account that the host manages. Default: no field. */
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
