import type { TestUserWithMfa, TestUser } from '../../harness/test-accounts.ts';
import type { WorkLog } from './work-log.ts';
import type { UserClient } from './user-client.ts';

/** What each simulated user gets. */
export interface LoadContext {
  readonly log: WorkLog;
  /** Aborted when the users have to finish. */
  readonly ended: AbortSignal;
  /** A client with its own cookies and network address. */
  newClient(): UserClient;
  /** Registers a user. Tries again until it succeeds. */
  register(): Promise<TestUser>;
  registerWithMfa(): Promise<TestUserWithMfa>;
}
