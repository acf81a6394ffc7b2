import type { LocaleFormatter } from '../languages/locale-formatter.ts';

/** The English texts of the card of multi-factor authentication. */
export const mfaEn = ({ plural }: LocaleFormatter) => ({
  title: 'Multi-factor authentication',
  description: 'Adds a second step to sign-in: a code from an app on your phone.',
  active: 'On',
  inactive: 'Off',
  /** In a language in which no word fits before a date, use a label: `Turned on:`. */
  turnedOn: (date: string): string => `Turned on ${date}`,
  inactiveDetail: 'Anyone who has your password can sign in as you.',
  enable: 'Enable MFA',
  passwordNeeded: 'MFA needs a password. Your account doesn’t have one because you sign in another way.',
  authenticator: 'Authenticator app',
  authenticatorDetail: 'Got a new phone? Your current one keeps working until you finish.',
  replace: 'Replace authenticator',
  backupCodes: 'Backup codes',
  backupCodesDetail: 'Use one to sign in without your phone.',
  left: (count: number): string => plural(count, { one: '# code left', other: '# codes left' }),
  few: (count: number): string =>
    count === 0
      ? 'You have no backup codes left. If you lose your phone, you can’t sign in.'
      : plural(count, {
          one: 'You have only # backup code left. Generate new ones before you run out.',
          other: 'You have only # backup codes left. Generate new ones before you run out.',
        }),
  regenerate: 'Regenerate backup codes',
  off: 'Turn off',
  offDetail: 'You’ll sign in with just your password.',
  disable: 'Disable MFA',
  pending: {
    enable: (time: string): string => `MFA setup isn’t finished. It expires at ${time}.`,
    replace: (time: string): string =>
      `Replacing your authenticator isn’t finished. Setup expires at ${time}. Your current one still works.`,
  },
  resume: 'Enter code',
  startOver: 'Start over',
  cancelSetup: 'Cancel setup',
  cancelled: 'Setup cancelled. Nothing has changed.',
  loadFailed: 'This couldn’t be loaded. Check your connection and try again.',
  /** The action that was completed last. */
  done: {
    enable: 'Multi-factor authentication is on. From now on you sign in with your password and a code from your app.',
    replace: 'Your new authenticator is set up. You can remove the old entry from your app.',
    regenerate: 'Your new backup codes are in use. The old ones no longer work.',
    disable: 'Multi-factor authentication is off.',
  },
});

/** The texts of {@link mfaEn} in another language. */
export type MfaStrings = ReturnType<typeof mfaEn>;
