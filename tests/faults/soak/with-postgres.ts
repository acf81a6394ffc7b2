import { startPostgres } from '@account-elements/test-postgres';
import type { PostgresServer } from '@account-elements/test-postgres';

import { freshKeys } from '../../harness/fresh-keys.ts';
import { startServer } from '../../harness/server.ts';
import type { Server } from '../../harness/server.ts';

/** Servers of the application that share one PostgreSQL. */
export interface PostgresSetup {
  readonly postgres: PostgresServer;
  readonly servers: readonly [Server, Server];
}

/**
 * Starts PostgreSQL and the servers, and stops them after `run`.
 *
 * @param urlOf returns the URL of the database for the servers. Default: its real URL.
 */
export async function withPostgres<Result>(
  run: (setting: PostgresSetup) => Promise<Result>,
  {
    urlOf = ({ url }) => url,
    environment = {},
  }: {
    readonly urlOf?: (postgres: PostgresServer) => string;
    readonly environment?: Readonly<Record<string, string>>;
  } = {},
): Promise<Result> {
  const postgres = await startPostgres();
  // Longer timeouts, because one machine runs all parts.
  const shared = { DATABASE_URL: urlOf(postgres), DATABASE_TIMEOUT: '2000', ...freshKeys(), ...environment };
  const servers: Server[] = [];
  try {
    const first = await startServer(shared);
    servers.push(first);
    const second = await startServer(shared);
    servers.push(second);
    return await run({ postgres, servers: [first, second] });
  } finally {
    for (const server of servers) await server.close();
    await postgres.remove();
  }
}
