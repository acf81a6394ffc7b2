import type { PasswordPolicy, PasswordRule } from '@account-elements/core';

/**
 * A policy in the words that password generators understand (the `passwordrules` attribute), so that what they propose is
 * accepted at once. Special characters are named one by one: the generators' own class counts a space as special, we do not.
 *
 * @see https://developer.apple.com/password-rules/
 */
export function passwordRules(policy: PasswordPolicy): string {
  return policy.rules.flatMap(generatorRule).join(' ');
}

function generatorRule(rule: PasswordRule): readonly string[] {
  switch (rule.kind) {
    case 'minimumLength':
      return [`minlength: ${rule.codePoints};`];
    case 'uppercase':
      return ['required: upper;'];
    case 'lowercase':
      return ['required: lower;'];
    case 'digit':
      return ['required: digit;'];
    case 'special':
      return ['required: [-!@#$%^&*_+=:,.?];'];
    case 'notPersonal':
    case 'notCurrent':
    case 'notCommon':
      return [];
  }
}
