import type { PasswordRuleKind } from '@account-elements/core';

import type { Counting } from '../counting.ts';

/** English: the password form. */
export const passwordEn = ({ number, plural }: Counting) => ({
  title: 'Password',
  description: 'Choose one that you use nowhere else.',
  /** Followed by the date. */
  changed: 'Last changed:',
  consequence: 'Your other devices will be signed out.',
  username: 'Username',
  currentPassword: 'Current password',
  newPassword: 'New password',
  confirmation: 'Confirm new password',
  submit: 'Change Password',
  done: 'Password changed. Your other devices are signed out.',
  /** The answer to a change got lost, and the session is over. */
  endedMeanwhile:
    'The connection was lost while your password was being changed, and you are signed out. It was most likely changed: sign in with the new one.',
  mismatch: 'This is not the same as the new password.',
  unset: 'Your account has no password, because you sign in another way. There is nothing to change here.',
  rulesTitle: 'The new password needs:',
  /** What the new password needs, one line each. */
  rules: {
    minimumLength: (characters: number): string =>
      plural(characters, { one: 'At least # character', other: 'At least # characters' }),
    uppercase: 'An uppercase letter',
    lowercase: 'A lowercase letter',
    digit: 'A number',
    special: 'A special character, like !',
    notPersonal: 'Not your name or username',
    notCurrent: 'Not your current password',
    notCommon: 'Not a common password',
  } satisfies Record<PasswordRuleKind, string | ((number: number) => string)>,
  breached: 'This password is known from a data breach. Choose another one.',
  met: 'Met:',
  notMet: 'Not met:',
  /** Spoken when rules become met while typing. */
  nowMet: (rules: string, met: number, all: number): string => `Met: ${rules}. ${number(met)} of ${number(all)} rules.`,
  allMet: 'All rules are met.',
});

/** What another language says for {@link passwordEn}. */
export type PasswordStrings = ReturnType<typeof passwordEn>;
