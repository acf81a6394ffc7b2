import { loadavg } from 'node:os';

import { startPostgres } from '@account-elements/test-postgres';

import { freshKeys } from '../harness/fresh-keys.ts';
import { startServer } from '../harness/server.ts';
import type { Server } from '../harness/server.ts';
import { openTestAccounts } from '../harness/test-accounts.ts';
import type { SignedInUser, TestAccounts } from '../harness/test-accounts.ts';
import { lasting, repeat } from './measure-load.ts';
import type { Load } from './measure-load.ts';
import { accountOf, snapshotIn } from './account.ts';

/**
 * `pnpm bench:servers`: measures how many requests one, two and four servers on one PostgreSQL answer, for snapshots and for
 * changes of the profile. Servers, database and generator share the machine's cores, so the result shows the cost of a server,
 * not the capacity of a larger machine.
 */
const connections = 32;
const duration = 4_000;

const postgres = await startPostgres();
const environment = { DATABASE_URL: postgres.url, ...freshKeys(), CLIENT_DIR: 'none' };
const running: Server[] = [];
let accounts: TestAccounts | undefined;
try {
  console.log(row(['servers', 'GET /account', 'PATCH /account/profile', 'load']));
  for (const count of [1, 2, 4]) {
    while (running.length < count) running.push(await startServer(environment));
    accounts ??= openTestAccounts({ dataDir: '', environment });
    await measureServers(running, accounts);
  }
} finally {
  await accounts?.close();
  await Promise.all(running.map((server) => server.close()));
  await postgres.remove();
}

async function measureServers(servers: readonly Server[], { registerSignedIn }: TestAccounts): Promise<void> {
  const users = await registerSignedIn(connections);
  await measureReads(servers, users, duration / 4);
  const reads = await measureReads(servers, users, duration);
  const writes = await measureWrites(servers, users, duration);
  console.log(row([String(servers.length), told(reads), told(writes), (loadavg()[0] ?? 0).toFixed(1)]));
}

function measureReads(servers: readonly Server[], users: readonly SignedInUser[], milliseconds: number): Promise<Load> {
  return repeat((agent, index) => accountOf(pick(users, index), pick(servers, index).address, agent).load(), {
    connections,
    isOver: lasting(milliseconds),
  });
}

/** Each connection changes a different profile, because writes to one account wait for each other on any server. */
async function measureWrites(
  servers: readonly Server[],
  users: readonly SignedInUser[],
  milliseconds: number,
): Promise<Load> {
  const versions = users.map(({ profileVersion }) => profileVersion);
  let count = 0;
  return repeat(
    async (agent, index) => {
      const account = accountOf(pick(users, index), pick(servers, index).address, agent);
      count += 1;
      const answer = await account.rename(`User Number ${count}`, versions[index] ?? '');
      versions[index] = snapshotIn(answer).profile.version;
      return answer;
    },
    { connections, isOver: lasting(milliseconds) },
  );
}

function pick<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length];
  if (item === undefined) throw new RangeError('There is nothing to pick from.');
  return item;
}

function told({ perSecond, p50, p99, errors }: Load): string {
  return `${perSecond.toFixed(0)} a second, p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms, ${errors} errors`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
