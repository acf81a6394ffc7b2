import { lowerCase, usernameFormIssues } from './username-policy.ts';
import type { UsernameForm, UsernamePolicy, UsernamePolicyOptions } from './username-policy.ts';

// RFC 5321: 254 characters in an address, 64 before the @.
const maximum = 254;
const address =
  /^(?=.{1,64}@)[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*@(?:[A-Za-z0-9]+(?:-+[A-Za-z0-9]+)*\.)+[A-Za-z][A-Za-z0-9]*(?:-+[A-Za-z0-9]+)*$/u;
// RFC 1035: 63 characters in a label of the domain.
const longLabel = /[A-Za-z0-9-]{64}$|[A-Za-z0-9-]{64}\./u;

/**
 * Returns a policy for e-mail addresses as usernames: ASCII, at most 254 characters, with a domain that has a dot. The whole address is compared
 * without case. Nothing is reserved by default.
 *
 * The policy checks only the form. That the address belongs to the user, the host must verify.
 *
 * @example
 * const usernamePolicy = emailUsernamePolicy({ reserved: ['postmaster@example.com'] });
 */
export function emailUsernamePolicy({ reserved = [] }: Pick<UsernamePolicyOptions, 'reserved'> = {}): UsernamePolicy {
  const isAllowed = (name: string): boolean => address.test(name) && !longLabel.test(name);
  const form: UsernameForm = { minimum: 1, maximum, reserved, isAllowed, rule: 'usernameEmail', keyOf: lowerCase };
  return { issues: (username) => usernameFormIssues(username, form), inputMode: 'email' };
}
