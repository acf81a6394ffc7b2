import type { Counting } from '../counting.ts';

/** English: what the card on multi-factor authentication says. */
export const mfaEn = ({ plural }: Counting) => ({
  title: 'Multi-factor authentication',
  description: 'A second step when you sign in: a code from an app on your phone.',
  active: 'Active',
  inactive: 'Not active',
  /** Followed by how long ago, and when. Where no word reads well before both, a label: `Turned on:`. */
  since: 'since',
  inactiveDetail: 'Whoever has your password can sign in as you.',
  enable: 'Enable MFA',
  passwordNeeded: 'Multi-factor authentication needs a password, and your account has none: you sign in another way.',
  authenticator: 'Authenticator app',
  authenticatorDetail: 'New phone? The old one works until the new one is set up.',
  replace: 'Replace authenticator',
  backupCodes: 'Backup codes',
  backupCodesDetail: 'For when you do not have your phone.',
  left: (count: number): string => plural(count, { one: '# code left', other: '# codes left' }),
  few: (count: number): string =>
    count === 0
      ? 'You have no backup codes left. If you lose your phone, you cannot sign in.'
      : plural(count, {
          one: 'You have only # backup code left. Make new ones before you need them.',
          other: 'You have only # backup codes left. Make new ones before you need them.',
        }),
  regenerate: 'Regenerate backup codes',
  off: 'Turn off',
  offDetail: 'Your password alone will be enough to sign in.',
  disable: 'Disable MFA',
  pending: {
    enable: 'You have begun to set up multi-factor authentication and not finished.',
    replace: 'You have begun to replace your authenticator and not finished. The old one still works.',
  },
  resume: 'Enter code',
  startOver: 'Start over',
  cancelSetup: 'Cancel setup',
  cancelled: 'Setup cancelled. Nothing has changed.',
  loadFailed: 'This could not be loaded. Check your connection and try again.',
  /** What has just been achieved. */
  done: {
    enable: 'Multi-factor authentication is on. From now on you sign in with your password and a code from your app.',
    replace: 'Your new authenticator is in use. The old one no longer works; you can delete its entry.',
    regenerate: 'Your new backup codes are in use. The old ones no longer work.',
    disable: 'Multi-factor authentication is off.',
  },
});

/** What another language says for {@link mfaEn}. */
export type MfaStrings = ReturnType<typeof mfaEn>;
