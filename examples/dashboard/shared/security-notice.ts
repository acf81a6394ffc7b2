/** The events that the owner of an account has a notice about. */
export const noticeTypes = [
  /** Another person has entered the user's password, and wrong codes after it. */
  'second-factor-locked',
  /** An administrator has ended MFA. */
  'mfa-ended',
  /** An administrator has set a new password. */
  'password-set',
] as const;

/** One of {@link noticeTypes}. */
export type NoticeType = (typeof noticeTypes)[number];

/** A notice to the owner of an account. */
export interface SecurityNotice {
  /** Identifies the notice when the user dismisses it. */
  readonly id: number;
  readonly type: NoticeType;
}
