import type { TestUserWithMfa, TestUser } from '../../harness/test-accounts.ts';
import type { WorkLog } from './work-log.ts';
import type { UserClient } from './user-client.ts';

/** What everybody at work is given. */
export interface LoadContext {
  readonly log: WorkLog;
  /** Aborted when everybody is to finish what they are at. */
  readonly ended: AbortSignal;
  /** Somebody new, who has a browser and a network address of their own. */
  newClient(): UserClient;
  /** Registers somebody, again until it succeeds. */
  register(): Promise<TestUser>;
  registerWithMfa(): Promise<TestUserWithMfa>;
}
