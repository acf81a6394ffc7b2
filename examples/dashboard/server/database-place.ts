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
      /** Milliseconds that one statement may take while the application serves. */
      readonly timeout: number;
    };

/**
 * How long a statement waits for others. `starting`: long enough for an instance that starts at the same time to fill the
 * database. `serving`: so short that every request is answered within two seconds, whatever is the matter with the database.
 */
export type Patience = 'starting' | 'serving';

const defaultConnections = '10';
// A request of few statements is then answered within two seconds, whatever is the matter with the database.
const defaultTimeout = '700';

/**
 * Reads `DATABASE_URL` (`postgres://user:password@host:5432/name`) `DATABASE_CONNECTIONS`, the most that one process opens at
 * once, and `DATABASE_TIMEOUT`, the milliseconds that a statement may take. Without a URL it is a SQLite file in `dataDir`.
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
