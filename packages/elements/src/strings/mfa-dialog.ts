import type { LocaleFormatter } from '../languages/locale-formatter.ts';

/** The English texts of the dialog of multi-factor authentication. They are loaded with it. */
export const mfaDialogEn = ({ duration, number, plural }: LocaleFormatter) => ({
  step: (step: number, all: number): string => `Step ${number(step)} of ${number(all)}`,
  username: 'Username',
  password: 'Password',
  passwordTitle: {
    enable: 'Enable MFA',
    replace: 'Replace authenticator',
    regenerate: 'Regenerate backup codes',
    disable: 'Disable MFA?',
  },
  passwordIntro: {
    enable:
      'Enter your password to continue. You’ll need an authenticator app, such as 1Password or Google Authenticator. Turning on MFA signs you out on your other devices.',
    replace:
      'Enter your password to continue. Your current authenticator keeps working until you confirm the new one. You’ll then be signed out on your other devices.',
    regenerate:
      'Enter your password to generate new backup codes. Your current codes stop working right away, and you’ll be signed out on your other devices.',
    disable:
      'You’ll sign in with just your password. Your authenticator and your backup codes stop working. You’ll be signed out on your other devices.',
  },
  passwordSubmit: {
    enable: 'Continue',
    replace: 'Continue',
    regenerate: 'Generate new codes',
    disable: 'Disable MFA',
  },
  /** The second field, for an account whose changes of MFA also need a code. */
  confirmationCode: {
    label: 'Code from your authenticator app, or a backup code',
    /** For a user who has neither. A host can name its support here. */
    hint: 'If you have neither, contact support.',
    missing: 'Enter the code from your app, or one of your backup codes.',
    wrong: 'Incorrect code. Enter the latest code from your app, or a backup code that you haven’t used.',
    used: 'This code was already used. Wait for the next one, or enter a backup code.',
  },
  warningTitle: 'Regenerate backup codes?',
  warning: (left: number, fresh: number): string =>
    left === 0
      ? plural(fresh, {
          one: 'You’ll get # new code. It’s shown only once, so be ready to save it.',
          other: 'You’ll get # new codes. They’re shown only once, so be ready to save them.',
        })
      : plural(left, {
          one: 'Your remaining code stops working as soon as the new ones are generated. The new ones are shown only once, so be ready to save them.',
          other:
            'Your # remaining codes stop working as soon as the new ones are generated. The new ones are shown only once, so be ready to save them.',
        }),
  proceed: 'Continue',
  codeTitle: {
    enable: 'Connect your authenticator app',
    replace: 'Connect your new authenticator',
  },
  scan: 'Scan this QR code with the app on your phone.',
  qrLabel: 'QR code for your authenticator app. You can enter the setup key instead.',
  key: 'Can’t scan it? Enter this setup key:',
  copyKey: 'Copy key',
  keyCopied: 'Key copied.',
  openApp: 'Open in authenticator app',
  resumed:
    'Enter the code that your app shows now for this account. If you haven’t scanned the QR code yet, start over.',
  code: (digits: number): string => `${number(digits)}-digit code`,
  codeHint: (seconds: number): string => `Your app shows a new code every ${duration(seconds)}.`,
  codeShape: (digits: number): string =>
    plural(digits, { one: 'Enter the # digit that your app shows.', other: 'Enter the # digits that your app shows.' }),
  codeSubmit: 'Verify',
  startOver: 'Start over',
  cancelSetup: 'Cancel setup',
  wait: 'One moment…',
  codesTitle: 'Save your backup codes',
  codesIntro: {
    enable:
      'Multi-factor authentication is on. If you ever lose your phone, you can sign in with one of these codes. Each works once. You won’t see them again.',
    regenerate: 'These replace all earlier codes, which no longer work. Each works once. You won’t see them again.',
  },
  codesLabel: 'Backup codes',
  copyCodes: 'Copy all',
  codesCopied: 'All codes copied.',
  copyFailed: 'Your browser blocked copying. The text is selected: press Ctrl+C or ⌘C, or hold it and choose Copy.',
  download: 'Download',
  downloadStarted: 'Check that the file was downloaded. If not, copy the codes.',
  print: 'Print',
  printStarted: 'Check that the codes were printed. If not, copy them.',
  copyInstead: 'This doesn’t work here. Copy the codes instead.',
  acknowledge: 'I’ve saved my codes',
  /** The question before the user leaves codes that are not acknowledged. */
  leave: {
    title: 'Leave before your backup codes are saved?',
    what: (): string =>
      'You can come back to them while this page stays open. If you close or reload it, they’re gone.',
    keep: 'Back to codes',
    discard: 'Leave',
  },
  sheetTitle: (site: string): string => `Backup codes for ${site}`,
  sheetAccount: (username: string): string => `Account: ${username}`,
  sheetDate: (date: string): string => `Created: ${date}`,
  sheetNote:
    'Each code works once. Keep them where only you can reach them. If you generate new codes, these stop working.',
  interruptedTitle: {
    turnedOff: 'MFA was turned off',
    turnedOn: 'MFA is already on',
    setupMissing: 'This setup is no longer active',
    setupExpired: 'This setup has expired',
    codesChanged: 'New codes were generated somewhere else',
    codesLost: 'MFA is on, but we couldn’t show your backup codes',
  },
  interrupted: {
    turnedOff: 'It was turned off in another window or on another device meanwhile.',
    turnedOn: 'It was turned on in another window or on another device meanwhile. Your backup codes are shown there.',
    setupMissing: 'It was cancelled or restarted in another window or on another device. Nothing has changed.',
    setupExpired: (seconds: number): string =>
      `Setup expires after ${duration(seconds)} or too many wrong codes. Nothing has changed. Remove the entry from your app and start again.`,
    codesChanged:
      'Another window or device generated new backup codes at the same moment. Those are shown there and work. No others were generated.',
    codesLost:
      'The connection was lost before your backup codes arrived. Generate new ones now so you don’t get locked out if you lose your phone.',
  },
  restart: { again: 'Start again', enable: 'Enable MFA', regenerate: 'Generate new backup codes' },
  outcomeUnknown: {
    enable: 'The connection was lost. Enter your password again to continue.',
    replace: 'The connection was lost. Enter your password again to continue.',
    regenerate:
      'The connection was lost, and your old codes may no longer work. Enter your password again to generate new ones.',
    disable: 'The connection was lost. Enter your password again to finish turning off MFA.',
  },
});

/** The texts of {@link mfaDialogEn} in another language. */
export type MfaDialogStrings = ReturnType<typeof mfaDialogEn>;
