import type { Counting } from '../counting.ts';

/** English: what the dialogs of multi-factor authentication say. Loaded with them. */
export const mfaDialogEn = ({ number, plural }: Counting) => ({
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
      'First, enter your password. Have your phone with an authenticator app at hand. Once MFA is on, your other devices will be signed out.',
    replace:
      'First, enter your password. Your present authenticator works until the new one is confirmed; then your other devices will be signed out.',
    regenerate:
      'Enter your password to make new backup codes. The old ones stop working at that moment, and your other devices will be signed out.',
    disable:
      'Your password alone will then be enough to sign in. Your authenticator and your backup codes stop working. Your other devices will be signed out.',
  },
  passwordSubmit: {
    enable: 'Continue',
    replace: 'Continue',
    regenerate: 'Make new codes',
    disable: 'Disable MFA',
  },
  warningTitle: 'Regenerate backup codes?',
  warning: (left: number): string =>
    left === 0
      ? 'You will get ten new codes. They are shown once, so have a safe place for them ready.'
      : plural(left, {
          one: 'Your remaining code stops working as soon as the new ones are made. The new ones are shown once, so have a safe place for them ready.',
          other:
            'Your # remaining codes stop working as soon as the new ones are made. The new ones are shown once, so have a safe place for them ready.',
        }),
  proceed: 'Continue',
  codeTitle: {
    enable: 'Connect your authenticator app',
    replace: 'Connect your new authenticator',
  },
  scan: 'Scan this QR code with the app on your phone.',
  qrLabel: 'QR code for your authenticator app. The key next to it says the same.',
  key: 'Cannot scan it? Enter this key in the app:',
  copyKey: 'Copy key',
  keyCopied: 'Key copied.',
  openApp: 'Open in authenticator app',
  resumed:
    'Enter the code that your app shows now for this account. If you have not scanned the QR code yet, start over.',
  code: 'Code from the app',
  codeHint: 'Six digits. A new one every 30 seconds.',
  codeShape: 'Enter the six digits that your app shows.',
  codeSubmit: 'Verify',
  startOver: 'Start over',
  cancelSetup: 'Cancel setup',
  wait: 'One moment…',
  codesTitle: 'Save your backup codes',
  codesIntro: {
    enable:
      'Multi-factor authentication is on. If you ever lose your phone, one of these codes lets you in. Each works once, and this is the only time you see them.',
    regenerate:
      'These replace all earlier codes, which no longer work. Each works once, and this is the only time you see them.',
  },
  codesLabel: 'Backup codes',
  copyCodes: 'Copy all',
  codesCopied: 'All codes copied.',
  copyFailed:
    'Your browser does not let us copy. The text is selected: press Ctrl+C or ⌘C, or hold it and choose Copy.',
  download: 'Download',
  downloadStarted: 'Download started. Check that the file is there. If not, copy the codes.',
  print: 'Print',
  printStarted: 'Check that the codes were printed. If not, copy them.',
  copyInstead: 'This does not work here. Copy the codes instead.',
  acknowledge: 'I have saved them',
  /** The question before codes that nobody has acknowledged are left. */
  leave: {
    title: 'Leave before your backup codes are saved?',
    what: (): string =>
      'They wait here until you come back. Once this page is closed or reloaded, nobody can show them again.',
    keep: 'Back to the codes',
    discard: 'Leave',
  },
  sheetTitle: (site: string): string => `Backup codes for ${site}`,
  sheetAccount: (username: string): string => `Account: ${username}`,
  sheetDate: (date: string): string => `Made on: ${date}`,
  sheetNote: 'Each code works once. Keep them where only you can reach them. Newer codes make these worthless.',
  interruptedTitle: {
    turnedOff: 'MFA was turned off',
    turnedOn: 'MFA is already on',
    setupMissing: 'This setup is no longer open',
    setupExpired: 'This setup has expired',
    codesChanged: 'New codes were made elsewhere',
    codesLost: 'MFA is on, but your backup codes got lost',
  },
  interrupted: {
    turnedOff: 'It was turned off in another window or on another device meanwhile.',
    turnedOn: 'It was turned on in another window or on another device meanwhile. Your backup codes are shown there.',
    setupMissing: 'It was cancelled or begun anew in another window or on another device. Nothing has changed.',
    setupExpired:
      'A setup must be finished within ten minutes and a few tries. Nothing has changed: delete the entry in your app and begin again.',
    codesChanged:
      'Another window or device made new backup codes at the same moment. Those are shown there and work; no others were made.',
    codesLost:
      'The connection broke before your backup codes arrived. Make new ones now: without them, a lost phone locks you out.',
  },
  restart: {
    enable: 'Enable MFA',
    replace: 'Start again',
    regenerate: 'Make new backup codes',
    disable: 'Disable MFA',
  },
  outcomeUnknown: {
    enable: 'The connection was lost. Enter your password again to go on.',
    replace: 'The connection was lost. Enter your password again to go on.',
    regenerate:
      'The connection was lost, and your old codes may be dead already. Enter your password again to make new ones.',
    disable: 'The connection was lost. Enter your password again to be sure.',
  },
});

/** What another language says for {@link mfaDialogEn}. */
export type MfaDialogStrings = ReturnType<typeof mfaDialogEn>;
