import type { AccountService } from '@account-elements/core';
import { createAuthClient } from 'better-auth/client';
import { makeSignature } from 'better-auth/crypto';
import { betterAuth } from 'better-auth';
import type { AuthContext, BetterAuthOptions } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import { twoFactor, username } from 'better-auth/plugins';
import Database from 'better-sqlite3';

import { createBetterAuthAccountService } from '../src/better-auth/index.ts';
import { accountElements, backupCodeOptions, usernameOptions } from '../src/better-auth/plugin.ts';
import type { AccountElementsOptions } from '../src/better-auth/plugin.ts';

export const betterAuthOrigin = 'http://better-auth.test';

type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

/** What a test sets otherwise. */
export interface BetterAuthServerOptions {
  readonly account?: AccountElementsOptions | undefined;
  readonly auth?: Partial<BetterAuthOptions> | undefined;
  /** Left out of the plugins, for a host that forgot it. */
  readonly withoutPlugin?: boolean | undefined;
  /** Of better-auth's `twoFactor`. */
  readonly totpOptions?: { readonly digits: 6 | 8; readonly period?: number } | undefined;
}

/** A real better-auth on a database in memory. */
export interface BetterAuthServer {
  readonly auth: { readonly handler: (request: Request) => Promise<Response> };
  readonly context: AuthContext;
  close(): void;
}

let empty: Buffer | null = null;

export async function openBetterAuth(options: BetterAuthServerOptions = {}): Promise<BetterAuthServer> {
  const database = empty === null ? new Database(':memory:') : new Database(empty);
  const auth = betterAuth<BetterAuthOptions>({ ...optionsOf(database, options), ...options.auth });
  if (empty === null) {
    await (await getMigrations(auth.options)).runMigrations();
    empty = database.serialize();
  }
  const context = await auth.$context;
  return { auth, context, close: () => void database.close() };
}

function optionsOf(database: Database.Database, { account, withoutPlugin, totpOptions }: BetterAuthServerOptions) {
  return {
    database,
    baseURL: betterAuthOrigin,
    secret: 'a secret that is in a public repository, for tests alone',
    logger: { disabled: true },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    emailAndPassword: { enabled: true, password: quickHasher },
    plugins: [
      twoFactor({ issuer: 'Account Elements', backupCodeOptions, totpOptions }),
      username(usernameOptions),
      ...(withoutPlugin === true ? [] : [accountElements(account)]),
    ],
  } satisfies BetterAuthOptions;
}

// Compares as better-auth's own does (NFKC), and costs nothing.
const quickHasher = {
  hash: (password: string) => Promise.resolve(`quick:${password.normalize('NFKC')}`),
  verify: ({ hash, password }: { hash: string; password: string }) =>
    Promise.resolve(hash === `quick:${password.normalize('NFKC')}`),
};

/** A browser: it keeps cookies, and names where it comes from. */
export interface Browser {
  readonly fetch: Fetch;
  readonly service: AccountService;
  post(path: string, body: object): Promise<{ readonly status: number; readonly body: Record<string, unknown> }>;
  setCookie(name: string, value: string): void;
}

/** Opens a browser before the server. @param through stands between the two, as a network does. */
export function openBrowser({ auth }: BetterAuthServer, through: (fetch: Fetch) => Fetch = (fetch) => fetch): Browser {
  const cookies = new Map<string, string>();
  const send = through((input, init) => auth.handler(new Request(input, init)));
  const fetch: Fetch = async (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set('origin', betterAuthOrigin);
    headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await send(input, { ...init, headers });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/u.exec(line) ?? [];
      if (/max-age=0\b/iu.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  };
  const client = createAuthClient({ baseURL: betterAuthOrigin, fetchOptions: { customFetchImpl: fetch } });
  return {
    fetch,
    service: createBetterAuthAccountService({ client }),
    setCookie: (name, value) => void cookies.set(name, value),
    async post(path, body) {
      const response = await fetch(`${betterAuthOrigin}/api/auth${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      return { status: response.status, body: (await response.json()) as Record<string, unknown> };
    },
  };
}

/** A browser with a session. */
export async function openSignedIn(
  server: BetterAuthServer,
  userId: string,
  through?: (fetch: Fetch) => Fetch,
): Promise<Browser> {
  const { internalAdapter, authCookies, secret } = server.context;
  const { token } = await internalAdapter.createSession(userId);
  const browser = openBrowser(server, through);
  const signature = await makeSignature(token, secret);
  browser.setCookie(authCookies.sessionToken.name, encodeURIComponent(`${token}.${signature}`));
  return browser;
}
