/**
 * What better-auth cannot do of what `AccountService` asks for, as `serviceConformance` takes it. Everything else the service
 * is held to.
 *
 * - An authenticator that is being added is written at once and stays until it is confirmed or cancelled; it has no end of its
 *   own and counts no wrong codes.
 * - While an authenticator is in use there is no adding another.
 * - A wrong code is wrong, whatever the reason.
 * - A code may be used again while it is shown, and the sign-in is better-auth's own.
 * - Attempts are limited by address and path, and at the second step of a sign-in, not by one budget of the account.
 * - Of changes of credentials at once all are made, and the last one holds.
 */
export const betterAuthCapabilities = {
  stagedEnrolment: false,
  replaceWhileOn: false,
  codeDiagnosis: false,
  singleUseCodes: false,
  sharedLimits: false,
  oneOfManyChanges: false,
} as const;
