import type { PasswordRuleKind } from '@account-elements/core';

/** English: the password form. */
export const passwordEn = {
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
  mismatch: 'This is not the same as the new password.',
  unset: 'Your account has no password, because you sign in another way. There is nothing to change here.',
  rulesTitle: 'Your new password',
  /** What the new password must be, one line each. */
  rules: {
    minimumLength: (characters: number): string => `has at least ${characters} characters`,
    uppercase: 'has an uppercase letter',
    lowercase: 'has a lowercase letter',
    digit: 'has a number',
    special: 'has a special character, like ! or ?',
    notPersonal: 'does not contain your name or username',
    notCurrent: 'differs from your current password',
    notCommon: 'is not a common password',
  } satisfies Record<PasswordRuleKind, string | ((number: number) => string)>,
  breached: 'This password is known from a data breach. Choose another one.',
  met: 'Met:',
  notMet: 'Not met:',
  /** Spoken when rules become met while typing. */
  nowMet: (rules: string, met: number, all: number): string => `Met: ${rules}. ${met} of ${all} rules.`,
  allMet: 'All rules are met.',
};

/** What another language says for {@link passwordEn}. */
export type PasswordStrings = typeof passwordEn;
