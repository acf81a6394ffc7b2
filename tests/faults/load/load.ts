import { setTimeout as pause } from 'node:timers/promises';

import { openTestAccounts } from '../../harness/test-accounts.ts';
import type { TestAccounts } from '../../harness/test-accounts.ts';
import type { Server } from '../../harness/server.ts';
import { useCodes } from './use-backup-codes.ts';
import { createWorkLog } from './work-log.ts';
import type { WorkLog } from './work-log.ts';
import { changePasswords } from './change-passwords.ts';
import { rename } from './rename-profiles.ts';
import type { LoadContext } from './context.ts';
import { createUserClient } from './user-client.ts';
import type { UserClient } from './user-client.ts';

/** Simulated users that send requests to the servers. */
export interface Load {
  readonly log: WorkLog;
  /** Lets all users finish and check their accounts one last time. */
  end(): Promise<void>;
}

/** The number of users of each kind, and how they reach the servers. */
export interface LoadOptions {
  readonly renamers?: number;
  readonly codeUsers?: number;
  readonly passwordChangers?: number;
  /** The addresses that users send requests to. Default: the addresses of the servers. */
  readonly addresses?: readonly string[];
  /** Creates the client of a new user. Default: a client that sends each request once. */
  readonly newClient?: (addresses: readonly string[], log: WorkLog) => UserClient;
}

/** Starts simulated users on servers of one database, and waits until each of them has been served. */
export async function startLoad(servers: readonly Server[], options: LoadOptions = {}): Promise<Load> {
  const { renamers = 5, codeUsers = 3, passwordChangers = 1, newClient = createUserClient } = options;
  const addresses = options.addresses ?? servers.map(({ address }) => address);
  const ending = new AbortController();
  const log = createWorkLog(ending.signal);
  const context: LoadContext = {
    log,
    ended: ending.signal,
    newClient: () => newClient(addresses, log),
    register: () => persistently(servers, (accounts) => accounts.register(freshName())),
    registerWithMfa: () => persistently(servers, (accounts) => accounts.registerWithMfa(freshName())),
  };
  const kinds = [
    { kind: 'renamer', count: renamers, begin: rename },
    { kind: 'code user', count: codeUsers, begin: useCodes },
    { kind: 'password changer', count: passwordChangers, begin: changePasswords },
  ];
  const names = kinds.flatMap(({ kind, count, begin }) =>
    Array.from({ length: count }, (_, index) => ({ who: `${kind} ${String(index + 1)}`, begin })),
  );
  for (const { who } of names) log.joined(who);
  const load = Promise.all(names.map(({ who, begin }) => begin(who, context)));
  // `end` also reports the error. Without this handler there would be an unhandled rejection.
  load.catch((error: unknown) => {
    log.violation(`a user stopped: ${String(error)}`);
  });
  await log.endFault();
  return {
    log,
    async end() {
      log.startFault();
      ending.abort();
      await load;
    },
  };
}

let accounts = 0;

function freshName(): { readonly username: string } {
  accounts += 1;
  return { username: `worker-${String(process.pid)}-${String(accounts)}` };
}

const mostTries = 300;

/** Accesses the database directly. It may be unavailable, so each connection is closed after use. */
async function persistently<Made>(
  servers: readonly Server[],
  make: (accounts: TestAccounts) => Promise<Made>,
): Promise<Made> {
  const [server] = servers;
  if (server === undefined) throw new Error('There is no server.');
  for (let tries = 1; ; tries += 1) {
    const accounts = openTestAccounts(server);
    try {
      return await make(accounts);
    } catch (cause) {
      if (tries === mostTries) throw new Error('No user could be registered in a minute.', { cause });
      await pause(200);
    } finally {
      await accounts.close();
    }
  }
}
