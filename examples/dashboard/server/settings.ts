import { fileURLToPath } from 'node:url';

import { readDatabasePlace } from './database-place.ts';
import type { DatabasePlace } from './database-place.ts';
import type { ConnectionLimits } from './http-server.ts';
import { StartError } from './start-error.ts';

/** The settings that the environment gives. */
export interface Settings {
  readonly host: string;
  /** 0 selects a free port. */
  readonly port: number;
  /** The folder of the SQLite file, if that is the database, and of the secrets, unless the environment has them. */
  readonly dataDir: string;
  readonly database: DatabasePlace;
  /**
   * The origins at which users reach the application, if they differ from the listening address, for example behind a TLS proxy. All have the same
   * scheme, because it decides on the names of the cookies.
   */
  readonly publicOrigins: readonly string[];
  /** The number of proxies in front of this server that add the client's address to `X-Forwarded-For`. */
  readonly trustedProxies: number;
  readonly connectionLimits: ConnectionLimits;
  /** Whether the people of the demo are added, whose passwords are published. */
  readonly demoPeople: boolean;
  /** Where vulnerabilities are reported, for `security.txt`; `null` for none. */
  readonly securityContact: string | null;
  /** The address of a range service that knows passwords from breaches; `null` for no breach check. */
  readonly breachCheckUrl: string | null;
  /** Whether a new username needs the password, and a change of MFA a code besides the password. */
  readonly hasStrictConfirmations: boolean;
  /** The folder of the built client; `null` if Vite serves the pages, in development. */
  readonly clientDir: string | null;
  /** The pages of `examples/html`, which belong to the demo; `null` without its people. */
  readonly htmlDir: string | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

const defaults = {
  host: '127.0.0.1',
  dataDir: fileURLToPath(new URL('../data', import.meta.url)),
  clientDir: fileURLToPath(new URL('../dist/client', import.meta.url)),
  htmlDir: fileURLToPath(new URL('../../html', import.meta.url)),
} as const;

function isLocal(host: string): boolean {
  return ['127.0.0.1', '::1', '[::1]', 'localhost'].includes(host);
}

/**
 * Reads `HOST`, `PORT`, `DATA_DIR`, `DATABASE_URL` and its companions, `PUBLIC_ORIGINS`, `TRUSTED_PROXIES`, `REQUEST_TIMEOUT`,
 * `MAX_CONNECTIONS`, `DEMO_PEOPLE`, `SECURITY_CONTACT`, `BREACH_CHECK_URL`, `STRICT_CONFIRMATIONS` and `CLIENT_DIR`
 * (`none` if another server serves the pages).
 *
 * @throws {StartError} `SETTING_INVALID`
 */
export function readSettings(environment: Environment): Settings {
  const dataDir = environment['DATA_DIR'] || defaults.dataDir;
  const host = environment['HOST'] || defaults.host;
  const database = readDatabasePlace(environment, dataDir);
  const publicOrigins = readOrigins(environment['PUBLIC_ORIGINS']);
  const trustedProxies = readNumber(environment, 'TRUSTED_PROXIES', { initial: 0, from: 0, to: 9 });
  const isOnlyForThisMachine =
    isLocal(host) &&
    database.engine === 'sqlite' &&
    trustedProxies === 0 &&
    publicOrigins.every((publicOrigin) => isLocal(new URL(publicOrigin).hostname));
  const demoPeople = readChoice(environment, 'DEMO_PEOPLE', isOnlyForThisMachine);
  if (trustedProxies > 0 && publicOrigins.length === 0 && !demoPeople) throw withoutOrigins();
  return {
    host,
    port: readNumber(environment, 'PORT', { initial: 4_173, from: 0, to: 65_535 }),
    dataDir,
    database,
    publicOrigins,
    demoPeople,
    trustedProxies,
    connectionLimits: {
      requestTimeout: readNumber(environment, 'REQUEST_TIMEOUT', { initial: 10_000, from: 10, to: 600_000 }),
      maxConnections: readNumber(environment, 'MAX_CONNECTIONS', { initial: 2_000, from: 1, to: 1_000_000 }),
    },
    securityContact: readContact(environment['SECURITY_CONTACT']),
    breachCheckUrl: readBreachCheckUrl(environment['BREACH_CHECK_URL']),
    hasStrictConfirmations: readChoice(environment, 'STRICT_CONFIRMATIONS', false),
    clientDir: environment['CLIENT_DIR'] === 'none' ? null : environment['CLIENT_DIR'] || defaults.clientDir,
    htmlDir: demoPeople ? defaults.htmlDir : null,
  };
}

// Without the scheme of the public origin, cookies would not be `Secure`.
function withoutOrigins(): StartError {
  return new StartError(
    'SETTING_INVALID',
    'PUBLIC_ORIGINS is missing: with TRUSTED_PROXIES, give the origins at which users reach the application',
  );
}

function readNumber(
  environment: Environment,
  variable: string,
  { initial, from, to }: { readonly initial: number; readonly from: number; readonly to: number },
): number {
  const text = environment[variable];
  if (!text) return initial;
  const number = /^\d{1,7}$/u.test(text) ? Number(text) : Number.NaN;
  if (number >= from && number <= to) return number;
  throw new StartError('SETTING_INVALID', `${variable} is "${text}": give a number from ${from} to ${to}`);
}

function readChoice(environment: Environment, variable: string, initial: boolean): boolean {
  const text = environment[variable];
  if (!text) return initial;
  if (text === 'yes' || text === 'no') return text === 'yes';
  throw new StartError('SETTING_INVALID', `${variable} is "${text}": give yes or no`);
}

function readContact(text: string | undefined): string | null {
  if (!text) return null;
  if (URL.canParse(text) && /^(?:https|mailto|tel):\S+$/u.test(text)) return text;
  throw new StartError(
    'SETTING_INVALID',
    `SECURITY_CONTACT is "${text}": give an address such as mailto:security@app.example`,
  );
}

function readOrigins(text: string | undefined): readonly string[] {
  if (!text) return [];
  const origins = text.split(',').map((one) => readOrigin(one.trim()));
  const schemes = new Set(origins.map((origin) => new URL(origin).protocol));
  if (schemes.size === 1) return origins;
  throw new StartError('SETTING_INVALID', `PUBLIC_ORIGINS is "${text}": give origins that are all https or all http`);
}

function readOrigin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url !== null && /^https?:$/u.test(url.protocol) && url.href === `${url.origin}/`) return url.origin;
  throw new StartError(
    'SETTING_INVALID',
    `PUBLIC_ORIGINS contains "${text}": give origins such as https://app.example, with commas between them`,
  );
}

function readBreachCheckUrl(text: string | undefined): string | null {
  if (!text) return null;
  if (URL.canParse(text) && /^https?:.*\/$/u.test(text)) return text;
  throw new StartError(
    'SETTING_INVALID',
    'BREACH_CHECK_URL: give an address such as https://api.pwnedpasswords.com/range/',
  );
}
