import type { LocaleFormatter } from '../languages/locale-formatter.ts';

/**
 * English: what all elements share. Each group of texts is a file here, a function of how the page's language counts, read by
 * `this.strings('profile', profileEn)`; a text is a string, or a function where it holds a number or a name.
 */
export const commonEn = ({ duration, fromNow, plural }: LocaleFormatter) => ({
  /** BCP 47 language of this catalogue. */
  locale: 'en',
  loading: 'Loading…',
  retry: 'Try again',
  cancel: 'Cancel',
  close: 'Close',
  save: 'Save Changes',
  saving: 'Saving…',
  saved: 'Saved',
  /** While it is looked up what became of a change whose answer got lost; then one of the next two is said. */
  checking: 'Checking…',
  savedAfterAll: 'The connection was lost for a moment, but your change was saved.',
  lostAfterAll: 'The connection was lost, and your change wasn’t saved. Please try again.',
  waitOver: 'You can try again now.',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'Couldn’t copy. Select the text and copy it yourself.',
  showPassword: 'Show password',
  loadFailed: 'Your account couldn’t be loaded.',
  refreshFailed: 'This information may be out of date.',
  offline: 'You appear to be offline.',
  unknownDate: 'Unknown',
  /** By `AccountErrorCode`; codes without a text of their own say `OTHER`. */
  errors: {
    OTHER: 'Something went wrong. Please try again.',
    INPUT_INVALID: 'Please check what you entered.',
    USERNAME_TAKEN: 'This username is taken. Choose another one.',
    PASSWORD_WRONG: 'Incorrect password.',
    PASSWORD_REJECTED: 'This password doesn’t meet the requirements.',
    PASSWORD_UNSET: 'Your account has no password.',
    CODE_WRONG: 'Incorrect code. Enter the latest code from your app.',
    CODE_USED: 'This code was already used. Wait for the next one.',
    CLOCK_OFF: (seconds: number): string =>
      `Your phone’s clock is about ${duration(Math.abs(seconds))} ${seconds > 0 ? 'fast' : 'slow'}. Turn on automatic date and time, then try again.`,
    ENROLMENT_MISSING: 'This setup is no longer active. Please start again.',
    ENROLMENT_EXPIRED: 'This setup has expired. Please start again.',
    MFA_INACTIVE: 'Multi-factor authentication is already off.',
    SESSION_ENDED: 'You’re signed out. Sign in again to continue.',
    REAUTHENTICATION_REQUIRED: 'Please sign in again to do this.',
    ATTEMPTS_LOCKED: (seconds: number): string =>
      `Too many attempts. Try again ${seconds <= 0 ? 'later' : fromNow(seconds)}.`,
    CONNECTION_FAILED: 'You appear to be offline. Nothing was changed.',
    OUTCOME_UNKNOWN: 'The connection was lost. Your change may or may not have been saved.',
    REQUEST_BLOCKED: 'A firewall blocked this request, so nothing was changed. Try another network or contact support.',
    SERVICE_UNAVAILABLE: 'We can’t reach the service right now. Please try again in a moment.',
  },
  /** By the rule of an `InputIssue`. */
  issues: {
    other: 'This value isn’t allowed.',
    required: 'Fill in this field.',
    tooShort: (minimum: number): string =>
      plural(minimum, { one: 'Use at least # character.', other: 'Use at least # characters.' }),
    tooLong: (maximum: number): string =>
      plural(maximum, { one: 'Use at most # character.', other: 'Use at most # characters.' }),
    /** For `tooShort` and `tooLong` where the backend does not report the limit. */
    useMore: 'Use more characters.',
    useFewer: 'Use fewer characters.',
    usernameCharacters: 'Use letters (a–z) and numbers. Single dots, hyphens or underscores can go between them.',
    usernameEmail: 'Enter an email address, for example name@example.com.',
    usernameLetters:
      'Use letters of one alphabet and numbers. Single dots, hyphens or underscores can go between them.',
    usernameReserved: 'This name is reserved. Choose another one.',
    fullNameCharacters: 'This name contains characters we can’t display.',
    readOnly: 'This can’t be changed here.',
    choice: 'This choice is no longer available.',
    passwordCharacters: 'This password contains characters that can’t be used.',
  },
  required: {
    username: 'Enter a username.',
    fullName: 'Enter your full name.',
    currentPassword: 'Enter your current password.',
    newPassword: 'Enter a new password.',
    confirmation: 'Enter the new password again.',
    password: 'Enter your password.',
    code: 'Enter the code from your app.',
  },
});

/** What another language says for {@link commonEn}. */
export type CommonStrings = ReturnType<typeof commonEn>;
