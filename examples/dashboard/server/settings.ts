import { fileURLToPath } from 'node:url';

import { readDatabasePlace } from './database-place.ts';
import type { DatabasePlace } from './database-place.ts';
import { StartError } from './start-error.ts';

/** The settings that the environment gives. */
export interface Settings {
  readonly host: string;
  /** 0 selects a free port. */
  readonly port: number;
  /** The folder of the SQLite file, if that is the database, and of the secrets, unless the environment has them. */
  readonly dataDir: string;
  readonly database: DatabasePlace;
  /** The address at which users reach the application, if it differs from the listening address, for example behind a TLS proxy. */
  readonly publicOrigin: string | null;
  /** The address of a range service that knows passwords from breaches; `null` for no breach check. */
  readonly breachCheckUrl: string | null;
  /** The folder of the built client; `null` if Vite serves the pages, in development. */
  readonly clientDir: string | null;
  /** The pages of `examples/html`. */
  readonly htmlDir: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

const defaults = {
  host: '127.0.0.1',
  port: '4173',
  dataDir: fileURLToPath(new URL('../data', import.meta.url)),
  clientDir: fileURLToPath(new URL('../dist/client', import.meta.url)),
  htmlDir: fileURLToPath(new URL('../../html', import.meta.url)),
} as const;

/**
 * Reads `HOST`, `PORT`, `DATA_DIR`, `DATABASE_URL` and its companions, `PUBLIC_ORIGIN`, `BREACH_CHECK_URL` and `CLIENT_DIR` (`none` if
 * another server serves the pages).
 *
 * @throws {StartError} `SETTING_INVALID`
 */
export function readSettings(environment: Environment): Settings {
  const dataDir = environment['DATA_DIR'] || defaults.dataDir;
  return {
    host: environment['HOST'] || defaults.host,
    port: readPort(environment['PORT'] || defaults.port),
    dataDir,
    database: readDatabasePlace(environment, dataDir),
    publicOrigin: readOrigin(environment['PUBLIC_ORIGIN']),
    breachCheckUrl: readBreachCheckUrl(environment['BREACH_CHECK_URL']),
    clientDir: environment['CLIENT_DIR'] === 'none' ? null : environment['CLIENT_DIR'] || defaults.clientDir,
    htmlDir: defaults.htmlDir,
  };
}

function readPort(text: string): number {
  const port = /^\d{1,5}$/u.test(text) ? Number(text) : Number.NaN;
  if (port >= 0 && port <= 65_535) return port;
  throw new StartError('SETTING_INVALID', `PORT is "${text}": give a number from 0 to 65535`);
}

function readOrigin(text: string | undefined): string | null {
  if (!text) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url !== null && /^https?:$/u.test(url.protocol) && url.pathname === '/') return url.origin;
  throw new StartError('SETTING_INVALID', `PUBLIC_ORIGIN is "${text}": give an origin such as https://app.example`);
}

function readBreachCheckUrl(text: string | undefined): string | null {
  if (!text) return null;
  if (URL.canParse(text) && /^https?:.*\/$/u.test(text)) return text;
  throw new StartError(
    'SETTING_INVALID',
    'BREACH_CHECK_URL: give an address such as https://api.pwnedpasswords.com/range/',
  );
}
