/** A notice that another person has entered the user's password, and wrong codes after it. */
export interface SecurityNotice {
  /** Identifies the notice when the user dismisses it. */
  readonly id: number;
}
