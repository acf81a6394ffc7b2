import type { PasswordPolicy, PasswordRule } from '@account-elements/core';

/**
 * Converts a policy to the syntax of the `passwordrules` attribute, so that password generators propose passwords that meet it.
 * Special characters are listed one by one, because the class `special` of that syntax includes the space.
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
