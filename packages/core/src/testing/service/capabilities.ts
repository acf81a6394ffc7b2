/**
 * What a service declares if it does not support all of `AccountService`. Each capability that is `false` replaces the duties of
 * that name with a check of the rejection. All other duties are checked, so a service that declares nothing is checked for
 * everything.
 *
 * For existing backends with their own rules. A new backend declares nothing.
 */
export interface ServiceCapabilities {
  /**
   * A pending enrolment is one: it ends after ten minutes, at the tenth wrong code, and with a change of the password.
   * Without: `expiresAt` and `mfa.enrolmentExpiresAt` are `null`, nothing is active before the code, and `cancelTotp` works.
   */
  readonly stagedEnrolment?: boolean | undefined;
  /**
   * An authenticator is replaced while MFA is on. Without: the account says `mfa.replaceable: false`, and `beginTotp` is
   * refused with `FEATURE_UNSUPPORTED` and leaves authenticator and codes as they are.
   */
  readonly replaceWhileOn?: boolean | undefined;
  /**
   * A refused code says what is wrong with it: `CLOCK_OFF`, with the drift. Without: every one is `CODE_WRONG`.
   */
  readonly codeDiagnosis?: boolean | undefined;
  /**
   * A code signs in once, and not after it has confirmed an enrolment; a sign-in that began before a change of credentials
   * starts again. Without: the sign-in is the backend's own, and the suite asks only that wrong codes are refused.
   */
  readonly singleUseCodes?: boolean | undefined;
  /**
   * Wrong passwords and codes share one budget for each account. Without: the right password works after any number of wrong
   * ones, unless the call is turned away for a while with `SERVICE_UNAVAILABLE`; nothing claims to be locked.
   */
  readonly sharedLimits?: boolean | undefined;
  /**
   * Of many equal changes of credentials at once exactly one has an effect. Without: what holds afterwards is what one of
   * them was told.
   */
  readonly oneOfManyChanges?: boolean | undefined;
}
