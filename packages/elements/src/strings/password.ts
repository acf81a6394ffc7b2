import type { PasswordRuleKind } from '@account-elements/core/adapter';

import type { LocaleFormatter } from '../languages/locale-formatter.ts';

/** English: the password form. */
export const passwordEn = ({ number, plural }: LocaleFormatter) => ({
  title: 'Password',
  description: 'Use a password you don’t use anywhere else.',
  /** Followed by the date. */
  changed: 'Last changed:',
  consequence: 'You’ll be signed out on your other devices.',
  username: 'Username',
  currentPassword: 'Current password',
  newPassword: 'New password',
  confirmation: 'Confirm new password',
  submit: 'Change Password',
  done: 'Password changed. Your other devices are signed out.',
  /** The answer to a change got lost, and the session is over. */
  endedMeanwhile:
    'The connection was lost while your password was being changed, and you’re signed out. Try your new password first.',
  mismatch: 'Passwords don’t match.',
  unset: 'Your account has no password because you sign in another way.',
  rulesTitle: 'The new password needs:',
  /** What the new password needs, one line each. */
  rules: {
    minimumLength: (characters: number): string =>
      plural(characters, { one: 'At least # character', other: 'At least # characters' }),
    uppercase: 'An uppercase letter',
    lowercase: 'A lowercase letter',
    digit: 'A number',
    special: 'A symbol, such as ! or #',
    notPersonal: 'Not your name or username',
    notCurrent: 'Not your current password',
    notCommon: 'Not easy to guess',
  } satisfies Record<PasswordRuleKind, string | ((number: number) => string)>,
  missing: (rules: string): string => `Still missing: ${rules}.`,
  missingRules: {
    minimumLength: (characters: number): string =>
      plural(characters, { one: 'at least # character', other: 'at least # characters' }),
    uppercase: 'an uppercase letter',
    lowercase: 'a lowercase letter',
    digit: 'a number',
    special: 'a symbol',
  },
  refused: {
    notPersonal: 'Don’t use your name or username.',
    notCurrent: 'Choose a password other than your current one.',
    notCommon: 'This password is too easy to guess. Choose another.',
    breached: 'This password has appeared in a data breach. Choose another.',
  },
  met: 'Met:',
  notMet: 'Not met:',
  /** Spoken when rules become met while typing. */
  nowMet: (rules: string, met: number, all: number): string => `Met: ${rules}. ${number(met)} of ${number(all)} rules.`,
  allMet: 'All rules are met.',
});

/** What another language says for {@link passwordEn}. */
export type PasswordStrings = ReturnType<typeof passwordEn>;
