import { freshKeys } from '../harness/fresh-keys.ts';
import { startServer } from '../harness/server.ts';
import { openTestAccounts } from '../harness/test-accounts.ts';
import type { SignedInUser } from '../harness/test-accounts.ts';
import { accountState, isDocumented } from './account-state.ts';
import type { FuzzTarget } from './fuzz.ts';

/** Starts the built dashboard in a process of its own. */
export async function startDashboardTarget(): Promise<FuzzTarget & { close(): Promise<void> }> {
  const keys = freshKeys();
  // Each request names another address, so that the limit by address does not end the run.
  const server = await startServer({ ...keys, TRUSTED_PROXIES: '1', DEMO_PEOPLE: 'yes' });
  const secrets = new Set<string>(Object.values(keys));
  const accounts = openTestAccounts(server, (secret) => secrets.add(secret));
  const other = await accounts.registerWithMfa();
  const free: SignedInUser[] = [];
  return {
    address: server.address,
    otherAccount: other.id,
    output: server.output,
    secrets: () => [...secrets],
    isDocumented,
    async createUser() {
      if (free.length === 0) free.push(...(await accounts.registerSignedIn(50)));
      const user = free.pop();
      if (user === undefined) throw new Error('No user was created');
      secrets.add(user.cookie);
      return user;
    },
    stateOf: async (id) => accountState(await accounts.recordOf({ id })),
    async close() {
      await accounts.close();
      await server.close();
    },
  };
}
