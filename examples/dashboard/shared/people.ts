/** The permission for the Users tab and its data. */
export const usersPermission = 'users:read';

/** The permission to see which accounts are locked, to unlock them, and to end the MFA of other users. */
export const managePermission = 'users:manage';

/** One account in the Users tab. */
export interface Person {
  readonly id: string;
  readonly username: string;
  readonly fullName: string;
  readonly role: string | null;
  readonly mfaEnabled: boolean;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  /** When the account was suspended (ISO 8601, UTC), or `null`. */
  readonly suspendedAt: string | null;
  /** Until when the sign-in is locked (ISO 8601, UTC); `null` if it is not, or if the reader may not manage users. */
  readonly lockedUntil: string | null;
  /** Whether the reader may end the MFA of this user, and it is on. */
  readonly canEndMfa: boolean;
}
