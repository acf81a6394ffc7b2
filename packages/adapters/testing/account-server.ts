import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { AccountAuthority } from '@account-elements/core/authority';
import type { Connection } from '@account-elements/core/testing';
import { getRequestListener } from '@hono/node-server';

import { createAccountHandler } from '../src/http/handler.ts';
import type { AccountHandlerOptions, AccountIdentity } from '../src/http/handler.ts';
import { createHttpAccountService } from '../src/http/index.ts';

/** A server on a port of its own. */
export interface RunningServer {
  readonly origin: string;
  close(): Promise<void>;
}

export async function listen(listener: RequestListener): Promise<RunningServer> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => close(server) };
}

/** Serves a function from request to response. */
export function serveFetch(fetch: (request: Request) => Promise<Response>): Promise<RunningServer> {
  const listener = getRequestListener(fetch);
  return listen((request, response) => void listener(request, response));
}

/** Sessions by bearer token, in memory. */
export function createSessions(): Pick<AccountHandlerOptions, 'authenticate' | 'onCredentialsChanged'> & {
  begin(identity: AccountIdentity): { readonly authorization: string };
} {
  const sessions = new Map<string, AccountIdentity>();
  const tokenOf = (request: Request): string => request.headers.get('authorization') ?? '';
  return {
    begin(identity) {
      const authorization = `Bearer ${crypto.randomUUID()}`;
      sessions.set(authorization, identity);
      return { authorization };
    },
    authenticate: (request) => sessions.get(tokenOf(request)) ?? null,
    onCredentialsChanged(request, identity) {
      sessions.set(tokenOf(request), identity);
      return undefined;
    },
  };
}

// The suites make fifty calls at once. On a busy machine these take longer than a user would wait.
const patience = 60_000;

/** Connects a user to the authority over a real socket: HTTP service, handler, authority. */
export async function connectOverHttp(authority: AccountAuthority): Promise<Connection> {
  const { begin, ...sessions } = createSessions();
  const { serviceFor } = authority;
  const deadlines = { timeout: patience, hashingTimeout: patience };
  const server = await serveFetch(createAccountHandler({ ...sessions, ...deadlines, serviceFor }));
  return {
    // Node's fetch sends no Origin header, unlike a browser.
    connect: (identity) =>
      createHttpAccountService({
        url: `${server.origin}/account`,
        headers: { origin: server.origin, ...begin(identity) },
        timeout: patience,
      }),
    dispose: () => server.close(),
  };
}

async function close(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  await closed;
}
