import type { InputIssue } from '../errors.ts';
import { longestPassword } from './policy.ts';
import type { PasswordBlocklist, PasswordContext, PasswordPolicy, PasswordRule, PasswordRuleResult } from './policy.ts';

/** Returns the form of a password that is hashed and compared: Unicode normal form C (RFC 8265 OpaqueString, without mapping of spaces). */
export function normalizePassword(password: string): string {
  return password.normalize('NFC');
}

/**
 * Returns why a password cannot be processed under any policy: it is empty, longer than {@link longestPassword}, or not valid text (a
 * lone surrogate, U+0000). Empty if it can be processed.
 *
 * @param field The name of the input field.
 * @param longest The maximum number of code points. Default: that of a new password.
 */
export function passwordInputIssues(
  password: string,
  field: string,
  longest: number = longestPassword,
): readonly InputIssue[] {
  const tooLong: readonly InputIssue[] = [{ field, rule: 'tooLong', params: { maximum: longest } }];
  if (password === '') return [{ field, rule: 'required' }];
  if (password.length > 2 * longest) return tooLong;
  if (/[\0\p{Cs}]/u.test(password)) return [{ field, rule: 'passwordCharacters' }];
  return Array.from(normalizePassword(password)).length <= longest ? [] : tooLong;
}

/**
 * Checks a password with every rule of a policy, in the order of the policy. `notCommon` is checked only if every other rule is met, and
 * counts as met until then.
 *
 * @param blocklist From `loadPasswordBlocklist`. `null` in a form while it is not loaded: then `notCommon` and `notPersonal` are met
 *   by every password, and the authority checks them.
 */
export function evaluatePassword(
  policy: PasswordPolicy,
  password: string,
  context: PasswordContext,
  blocklist: PasswordBlocklist | null,
): readonly PasswordRuleResult[] {
  // No policy allows a longer text, and the time does not depend on the rest of it.
  const normal = normalizePassword(password.slice(0, 2 * longestPassword));
  const isMet = (rule: PasswordRule): boolean => {
    switch (rule.kind) {
      case 'minimumLength':
        return Array.from(normal).length >= rule.codePoints;
      case 'uppercase':
        return /\p{Lu}/u.test(normal);
      case 'lowercase':
        return /\p{Ll}/u.test(normal);
      case 'digit':
        return /\p{Nd}/u.test(normal);
      case 'special':
        return /[^\p{L}\p{M}\p{N}\s]/u.test(normal);
      case 'notPersonal':
        return normal !== '' && blocklist?.isPersonal(normal, context) !== true;
      case 'notCurrent':
        return normal !== '' && normal !== normalizePassword(context.currentPassword ?? '');
      case 'notCommon':
        return !others || blocklist?.isCommon(normal, context, rule.words) !== true;
    }
  };
  const others = policy.rules.every((rule) => rule.kind === 'notCommon' || isMet(rule));
  return policy.rules.map((rule) => ({ rule, met: isMet(rule) }));
}
