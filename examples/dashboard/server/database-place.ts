import { StartError } from './start-error.ts';

/** Which database the application keeps everything in. */
export type DatabasePlace =
  /** A file in a folder: one machine. */
  | { readonly engine: 'sqlite'; readonly dataDir: string }
  /** A server that any number of processes share. */
  | {
      readonly engine: 'postgres';
      /** `postgres://…`, which may hold a password. */
      readonly url: string;
      /** The most that this process opens at once. */
      readonly connections: number;
    };

/**
 * How long a statement waits for others. `starting`: long enough for an instance that starts at the same time to fill the
 * database. `serving`: so short that every request is answered within two seconds, whatever is the matter with the database.
 */
export type Patience = 'starting' | 'serving';

const defaultConnections = '10';

/**
 * Reads `DATABASE_URL` (`postgres://user:password@host:5432/name`) and `DATABASE_CONNECTIONS`, the most that one process opens at
 * once. Without a URL it is a SQLite file in `dataDir`.
 *
 * @throws {StartError} `SETTING_INVALID`, which does not repeat the URL: there may be a password in it.
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
    connections: readConnections(environment['DATABASE_CONNECTIONS'] || defaultConnections),
  };
}

function assertPostgres(url: string): void {
  const { protocol, hostname, searchParams, pathname } = URL.canParse(url) ? new URL(url) : new URL('none:');
  const isServer = /^postgres(?:ql)?:$/u.test(protocol) && (hostname !== '' || searchParams.has('host'));
  if (isServer && pathname.length > 1) return;
  throw new StartError('SETTING_INVALID', 'DATABASE_URL is not of the form postgres://user:password@host:5432/name');
}

function readConnections(text: string): number {
  const connections = /^\d{1,4}$/u.test(text) ? Number(text) : 0;
  if (connections > 0) return connections;
  throw new StartError('SETTING_INVALID', `DATABASE_CONNECTIONS is "${text}": give a number from 1 to 9999`);
}
