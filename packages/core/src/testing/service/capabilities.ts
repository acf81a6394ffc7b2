/**
 * What a service declares if it does not support all of `AccountService`. Each capability that is `false` replaces the duties of
 * that name with a check of the rejection. All other duties are checked, so a service that declares nothing is checked for
 * everything.
 *
 * It is for existing backends with their own rules. A new backend should declare nothing.
 */
export interface ServiceCapabilities {
  /**
   * A pending enrolment ends after ten minutes, at the tenth wrong code, and with a change of the password.
   * Without: `expiresAt` and `mfa.enrolmentExpiresAt` are `null`, nothing is active before the code, and `cancelTotp` works.
   */
  readonly stagedEnrolment?: boolean | undefined;
  /**
   * An authenticator can be replaced while MFA is on. Without: the account has `mfa.replaceable: false`, and `beginTotp` is rejected
   * with `FEATURE_UNSUPPORTED` and does not change the authenticator and the codes.
   */
  readonly replaceWhileOn?: boolean | undefined;
  /**
   * The error of a rejected code shows a wrong clock: `CLOCK_OFF`, with the drift. Without: every rejected code is `CODE_WRONG`.
   */
  readonly codeDiagnosis?: boolean | undefined;
  /**
   * A code works for one sign-in, and not after it has confirmed an enrolment. A sign-in that started before a change of credentials
   * must start again. Without: the backend has its own sign-in, and the suite checks only that wrong codes are rejected.
   */
  readonly singleUseCodes?: boolean | undefined;
  /**
   * Wrong passwords and codes share one budget for each account. Without: the right password works after any number of wrong
   * ones, unless the call is temporarily rejected with `SERVICE_UNAVAILABLE`. No answer says that the account is locked.
   */
  readonly sharedLimits?: boolean | undefined;
  /**
   * Exactly one of many equal, concurrent changes of credentials has an effect. Without: the final state is the one that one of the
   * calls was answered with.
   */
  readonly oneOfManyChanges?: boolean | undefined;
}
