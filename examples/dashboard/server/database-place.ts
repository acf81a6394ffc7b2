import { StartError } from './start-error.ts';

/** The database of the application. */
export type DatabasePlace =
  /** A SQLite file in a folder, for one machine. */
  | { readonly engine: 'sqlite'; readonly dataDir: string }
  /** A PostgreSQL server that any number of processes share. */
  | {
      readonly engine: 'postgres';
      /** `postgres://…`. It may contain a password. */
      readonly url: string;
      /** The maximum number of connections of this process. */
      readonly connections: number;
      /** Timeout of one statement while the application serves, in milliseconds. */
      readonly timeout: number;
    };

/**
 * How long a statement waits for others. `starting`: long enough for another instance to fill the database. `serving`: so short
 * that every request is answered within two seconds.
 */
export type Patience = 'starting' | 'serving';

const defaultConnections = '10';
// A request with few statements is then answered within two seconds, even if the database does not respond.
const defaultTimeout = '700';

/**
 * Reads `DATABASE_URL` (`postgres://user:password@host:5432/name`), `DATABASE_CONNECTIONS` (the maximum number of connections of
 * one process) and `DATABASE_TIMEOUT` (the timeout of a statement, in milliseconds). Without a URL, the database is a SQLite file
 * in `dataDir`.
 *
 * @throws {StartError} `SETTING_INVALID`. The message does not repeat the URL, because it may contain a password.
 */
export function readDatabasePlace(
  environment: Readonly<Record<string, string | undefined>>,
  dataDir: string,
): DatabasePlace {
  const url = environment['DATABASE_URL'];
  if (!url) return { engine: 'sqlite', dataDir };
  assertPostgres(url);
  return {
    engine: 'postgres',
    url,
    connections: readCount('DATABASE_CONNECTIONS', environment['DATABASE_CONNECTIONS'] || defaultConnections),
    timeout: readCount('DATABASE_TIMEOUT', environment['DATABASE_TIMEOUT'] || defaultTimeout),
  };
}

function assertPostgres(url: string): void {
  const { protocol, hostname, searchParams, pathname } = URL.canParse(url) ? new URL(url) : new URL('none:');
  const isServer = /^postgres(?:ql)?:$/u.test(protocol) && (hostname !== '' || searchParams.has('host'));
  if (isServer && pathname.length > 1) return;
  throw new StartError('SETTING_INVALID', 'DATABASE_URL is not of the form postgres://user:password@host:5432/name');
}

function readCount(variable: string, text: string): number {
  const count = /^\d{1,5}$/u.test(text) ? Number(text) : 0;
  if (count > 0) return count;
  throw new StartError('SETTING_INVALID', `${variable} is "${text}": give a number from 1 to 99999`);
}
