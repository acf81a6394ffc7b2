import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

import { getRequestListener } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

import { createAuth } from './auth.ts';

/** A running host. */
export interface Host {
  readonly address: string;
  close(): Promise<void>;
}

const malformed = (): Response =>
  Response.json(
    { status: 400, code: 'REQUEST_MALFORMED' },
    { status: 400, headers: { 'content-type': 'application/problem+json' } },
  );

/** Starts the host. @param port 0 for any free port. */
export async function startHost(port: number): Promise<Host> {
  const app = new Hono();
  // Ends requests that do not arrive completely.
  const limits = { requestTimeout: 10_000, headersTimeout: 5_000, connectionsCheckingInterval: 1_000 };
  const listener = getRequestListener(app.fetch, { errorHandler: malformed });
  const server = createServer(limits, (request, response) => void listener(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = `http://localhost:${(server.address() as AddressInfo).port}`;
  const auth = await createAuth(address);

  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
        requireTrustedTypesFor: ["'script'"],
        trustedTypes: ['lit-html'],
      },
    }),
  );
  // better-auth parses the URL of the request, and a Host header such as `a:99999` makes it invalid.
  app.use(async (context, next) => (URL.canParse(context.req.raw.url) ? next() : malformed()));
  app.on(['GET', 'POST'], '/api/auth/*', (context) => auth.handler(context.req.raw));
  const root = fileURLToPath(new URL('dist', import.meta.url));
  app.get('/*', serveStatic({ root }));

  return {
    address,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
