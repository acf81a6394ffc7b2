import { startPostgres } from '@account-elements/test-postgres';
import type { PostgresServer } from '@account-elements/test-postgres';

import { freshKeys } from '../../e2e/fresh-keys.ts';
import { startServer } from '../../e2e/server.ts';
import type { Server } from '../../e2e/server.ts';

/** Servers of the application that share a PostgreSQL of their own. */
export interface OnPostgres {
  readonly postgres: PostgresServer;
  readonly servers: readonly [Server, Server];
}

/**
 * Starts both, and ends them when `run` is done.
 *
 * @param urlOf where the servers find the database. Default: where it is.
 */
export async function withPostgres<Result>(
  run: (setting: OnPostgres) => Promise<Result>,
  {
    urlOf = ({ url }) => url,
    environment = {},
  }: {
    readonly urlOf?: (postgres: PostgresServer) => string;
    readonly environment?: Readonly<Record<string, string>>;
  } = {},
): Promise<Result> {
  const postgres = await startPostgres();
  // One machine plays every part here, and is slower for it than any.
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
