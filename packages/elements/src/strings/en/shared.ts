import type { Counting } from '../counting.ts';

/**
 * English: what all elements share. Each group of texts is a file here, a function of how the page's language counts, read by
 * `this.words('profile', profileEn)`; a text is a string, or a function where it holds a number or a name.
 */
export const commonEn = ({ duration, fromNow, plural }: Counting) => ({
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
  lostAfterAll: 'The connection was lost, and your change was not saved. Please try again.',
  waitOver: 'You can try again now.',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'Could not copy. Select the text and copy it by hand.',
  showPassword: 'Show password',
  loadFailed: 'Your account could not be loaded.',
  refreshFailed: 'What you see may be out of date.',
  offline: 'You seem to be offline.',
  unknownDate: 'Unknown',
  /** By `AccountErrorCode`; codes without a text of their own say `OTHER`. */
  errors: {
    OTHER: 'Something went wrong. Please try again.',
    INPUT_INVALID: 'Please check what you entered.',
    USERNAME_TAKEN: 'This username is taken. Choose another one.',
    PASSWORD_WRONG: 'This password is not right.',
    PASSWORD_REJECTED: 'This password does not meet the rules.',
    PASSWORD_UNSET: 'Your account has no password.',
    CODE_WRONG: 'This code is not right. Check the newest one in your app.',
    CODE_USED: 'This code was already used. Wait for the next one.',
    CLOCK_OFF: (seconds: number): string =>
      `Your phone’s clock is about ${duration(Math.abs(seconds))} ${seconds > 0 ? 'fast' : 'slow'}. Set it to automatic time and try again.`,
    ENROLMENT_MISSING: 'This setup is no longer open. Please start again.',
    ENROLMENT_EXPIRED: 'This setup has expired. Please start again.',
    MFA_INACTIVE: 'Multi-factor authentication is already off.',
    SESSION_ENDED: 'You are signed out. Sign in again to continue.',
    REAUTHENTICATION_REQUIRED: 'Please sign in again to do this.',
    ATTEMPTS_LOCKED: (seconds: number): string =>
      `Too many attempts. Try again ${seconds <= 0 ? 'later' : fromNow(seconds)}.`,
    ATTEMPTS_EXHAUSTED: 'Too many attempts. Please contact support to unlock your account.',
    CONNECTION_FAILED: 'You seem to be offline. Nothing was changed.',
    OUTCOME_UNKNOWN: 'The connection was lost. Your change may or may not have been saved.',
    SERVICE_UNAVAILABLE: 'The service is busy. Please try again in a moment.',
  },
  /** By the rule of an `InputIssue`. */
  issues: {
    other: 'This cannot be used.',
    required: 'Fill this in.',
    tooShort: (minimum: number): string =>
      plural(minimum, { one: 'Use at least # character.', other: 'Use at least # characters.' }),
    tooLong: (maximum: number): string =>
      plural(maximum, { one: 'Use at most # character.', other: 'Use at most # characters.' }),
    /** For `tooShort` and `tooLong` where the backend does not report the limit. */
    useMore: 'Use more characters.',
    useFewer: 'Use fewer characters.',
    usernameCharacters: 'Use letters a–z, digits, and single dots, hyphens or underscores between them.',
    usernameReserved: 'This name is reserved. Choose another one.',
    fullNameCharacters: 'This name has characters that cannot be shown.',
    readOnly: 'This cannot be changed here.',
    choice: 'This choice is no longer available.',
    passwordCharacters: 'This password has characters that cannot be used.',
  },
});

/** What another language says for {@link commonEn}. */
export type CommonStrings = ReturnType<typeof commonEn>;
