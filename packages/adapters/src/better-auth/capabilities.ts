/**
 * The capabilities of `AccountService` that better-auth lacks, for `serviceConformance`, which checks everything else.
 *
 * - An enrolment is stored at once and stays until it is confirmed or cancelled. It does not expire and counts no wrong
 *   codes.
 * - No other authenticator can be added while one is active.
 * - Every rejected code is `CODE_WRONG`, for any reason.
 * - A code can be used again while it is shown. The sign-in belongs to better-auth.
 * - Failures are limited by address and path, and at the second step of a sign-in, not by one budget of the account.
 * - Concurrent changes of credentials are all made, and the last one wins.
 */
export const betterAuthCapabilities = {
  stagedEnrolment: false,
  replaceWhileOn: false,
  codeDiagnosis: false,
  singleUseCodes: false,
  sharedLimits: false,
  oneOfManyChanges: false,
} as const;
