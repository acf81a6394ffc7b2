import { Kysely, PostgresDialect } from 'kysely';
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type { PoolClient, PoolConfig } from 'pg';

import type { Patience } from './database-place.ts';
import { isConnectionDoubtful } from './database-failure.ts';
import type { AppTables } from './tables.ts';

/** Timeouts, in milliseconds. */
interface Waits {
  /** For a free or new connection of the pool. */
  readonly connect: number;
  /** Until the server cancels a statement. */
  readonly statement: number;
  /** Until the client gives up on a server that may be frozen or disconnected. */
  readonly answer: number;
}

const whileStarting: Waits = { connect: 5_000, statement: 60_000, answer: 65_000 };
// The server times out first, so that it is known that the statement did nothing.
const head = 200;

// How long a server that freezes in the middle of a transaction can keep a row locked, in milliseconds.
const idleInTransaction = 5_000;

/** Opens a pool of connections to PostgreSQL. The first statement opens the first connection. */
export function openPostgresDatabase(
  { url, connections, timeout }: { readonly url: string; readonly connections: number; readonly timeout: number },
  patience: Patience,
): Kysely<AppTables> {
  const whileServing: Waits = { connect: timeout, statement: timeout, answer: timeout + head };
  const { connect, statement, answer } = patience === 'starting' ? whileStarting : whileServing;
  const config: PoolConfig = {
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: connect,
    statement_timeout: statement,
    query_timeout: answer,
    idle_in_transaction_session_timeout: idleInTransaction,
    keepAlive: true,
    application_name: 'account-elements-dashboard',
  };
  return new Kysely({ dialect: new PostgresDialect({ pool: () => openPool(config) }) });
}

async function openPool(config: PoolConfig): Promise<PostgresPool> {
  // Loaded lazily, because an installation with SQLite does not need it.
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({ ...config, types: { getTypeParser } });
  // A broken connection is reported as an error of the waiting statement, and as an event. Without a listener, the event would
  // end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => void client.on('error', () => undefined));

  // The driver returns bigint values as strings, which could not be added up. All counts here are far below 2^53.
  function getTypeParser(oid: number, format?: 'text' | 'binary'): (text: string) => unknown {
    const { INT8, NUMERIC } = pg.types.builtins;
    return oid === INT8 || oid === NUMERIC ? Number : pg.types.getTypeParser(oid, format);
  }

  return {
    options: config,
    connect: async () => keptOnlyIfSound(await pool.connect()),
    end: () => pool.end(),
  };
}

/**
 * When a statement times out, the pool reuses its connection although the server still executes the statement. The next statement
 * would then have to wait.
 */
function keptOnlyIfSound(client: PoolClient): PostgresPoolClient {
  let isSound = true;
  const query = async (text: string, parameters: readonly unknown[]): Promise<unknown> => {
    try {
      return await client.query(text, [...parameters]);
    } catch (thrown) {
      isSound &&= !isConnectionDoubtful(thrown);
      throw thrown;
    }
  };
  return { query: query as PostgresPoolClient['query'], release: (destroy) => client.release(destroy || !isSound) };
}
