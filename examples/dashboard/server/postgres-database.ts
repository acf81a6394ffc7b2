import { Kysely, PostgresDialect } from 'kysely';
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type { PoolClient, PoolConfig } from 'pg';

import type { Patience } from './database-place.ts';
import { isConnectionDoubtful } from './database-failure.ts';
import type { AppTables } from './tables.ts';

/** Milliseconds. */
interface Waits {
  /** For a connection: a free one of the pool, or a new one. */
  readonly connect: number;
  /** Until the server gives a statement up. */
  readonly statement: number;
  /** Until the server is given up, which may be frozen or cut off. */
  readonly answer: number;
}

const whileStarting: Waits = { connect: 5_000, statement: 60_000, answer: 65_000 };
// The server is to say itself that it gave up: then it is known that nothing was done.
const head = 200;

// Milliseconds for which a server that freezes in the middle of a transaction can lock a row.
const idleInTransaction = 5_000;

/** Opens a pool of connections to PostgreSQL, the first of them with the first statement. */
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
  // An installation with SQLite does not load it.
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({ ...config, types: { getTypeParser } });
  // A broken connection is reported twice: to the waiting statement, which is enough, and as an event. Without a listener, the event
  // would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => void client.on('error', () => undefined));

  // As texts, which is the driver's way, sums would be strung together. All that is counted here is far below 2^53.
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
 * would then wait for it.
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
