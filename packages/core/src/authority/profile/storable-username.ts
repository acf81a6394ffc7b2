import type { InputIssue } from '../../errors.ts';
import { normalizeUsername, usernameKey } from '../../profile/username.ts';
import type { UsernamePolicy } from '../../profile/username-policy.ts';
import { textIssues } from '../host-text.ts';

// In bytes of UTF-8. The keys of an index can have only a few thousand bytes in some databases.
const longest = 512;

/** Returns the rules that a username breaks under every policy, because a database might not store it. */
export function usernameStorageIssues(username: string): readonly InputIssue[] {
  const field = 'username';
  const tooLong: readonly InputIssue[] = [{ field, rule: 'tooLong', params: { maximum: null } }];
  if (username.length > longest) return tooLong;
  const texts = [normalizeUsername(username), usernameKey(username)];
  if (texts.includes('')) return [{ field, rule: 'required' }];
  const isTooLong = texts.some((text) => new TextEncoder().encode(text).length > longest);
  return isTooLong ? tooLong : textIssues(field, texts);
}

/** Returns the key of a username, or `null` if no account can have it. */
export function storableUsernameKey(username: string): string | null {
  return usernameStorageIssues(username).length > 0 ? null : usernameKey(username);
}

/** Adds the rules of {@link usernameStorageIssues} to a policy, so that a policy of the host need not know them. */
export function storablePolicy(policy: UsernamePolicy): UsernamePolicy {
  return {
    issues(username) {
      // One character more than can be stored, so that a long text is too long for the policy too, and a slow policy does little work.
      const issues = policy.issues(username.trim().slice(0, longest + 1));
      return issues.length > 0 ? issues : usernameStorageIssues(username);
    },
  };
}
