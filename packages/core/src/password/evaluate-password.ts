import type { InputIssue } from '../errors.ts';
import { passwordLimits } from './policy.ts';
import type { PasswordContext, PasswordPolicy, PasswordRule, PasswordRuleResult } from './policy.ts';

/** Returns the form of a password that is hashed and compared: Unicode normal form C (RFC 8265 OpaqueString, without mapping of spaces). */
export function normalizePassword(password: string): string {
  return password.normalize('NFC');
}

/**
 * Returns why a password cannot be processed under any policy: it is empty, longer than {@link passwordLimits}, or not valid text (a
 * lone surrogate, U+0000). Empty if it can be processed.
 *
 * @param field The name of the input field.
 */
export function passwordInputIssues(password: string, field: string): readonly InputIssue[] {
  const tooLong: readonly InputIssue[] = [{ field, rule: 'tooLong', params: { maximum: passwordLimits.codePoints } }];
  if (password === '') return [{ field, rule: 'required' }];
  if (password.length > 2 * passwordLimits.codePoints) return tooLong;
  if (/[\0\p{Cs}]/u.test(password)) return [{ field, rule: 'passwordCharacters' }];
  const normal = normalizePassword(password);
  const fits =
    Array.from(normal).length <= passwordLimits.codePoints &&
    new TextEncoder().encode(normal).length <= passwordLimits.bytes;
  return fits ? [] : tooLong;
}

/** Checks a password with every rule of a policy, in the order of the policy. */
export function evaluatePassword(
  policy: PasswordPolicy,
  password: string,
  context: PasswordContext = {},
): readonly PasswordRuleResult[] {
  const normal = normalizePassword(password);
  return policy.rules.map((rule) => ({ rule, met: isMet(rule, normal, context) }));
}

function isMet(rule: PasswordRule, password: string, context: PasswordContext): boolean {
  switch (rule.kind) {
    case 'minimumLength':
      return Array.from(password).length >= rule.codePoints;
    case 'uppercase':
      return /\p{Lu}/u.test(password);
    case 'lowercase':
      return /\p{Ll}/u.test(password);
    case 'digit':
      return /\p{Nd}/u.test(password);
    case 'special':
      return /[^\p{L}\p{M}\p{N}\s]/u.test(password);
    case 'notPersonal':
      return password !== '' && !isPersonal(password, context);
    case 'notCurrent':
      return password !== '' && password !== normalizePassword(context.currentPassword ?? '');
    case 'notCommon':
      return password !== '' && !rule.words.includes(password.toLowerCase());
  }
}

// Shorter names occur in too many strong passwords.
const shortestPersonalWord = 3;

function isPersonal(password: string, context: PasswordContext): boolean {
  const folded = password.toLowerCase();
  return [context.username, context.fullName].some((name) => {
    const word = name?.trim().normalize('NFC').toLowerCase() ?? '';
    return word.length >= shortestPersonalWord && folded.includes(word);
  });
}
