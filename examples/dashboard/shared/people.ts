/** One account in the Users tab. */
export interface Person {
  readonly id: string;
  readonly username: string;
  readonly fullName: string;
  readonly role: string | null;
  readonly mfaEnabled: boolean;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
}
