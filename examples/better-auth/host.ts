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

/** Starts the host. @param port 0 for any free port. */
export async function startHost(port: number): Promise<Host> {
  const app = new Hono();
  const server = createServer((request, response) => void getRequestListener(app.fetch)(request, response));
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
  app.use(async (context, next) => (URL.canParse(context.req.raw.url) ? next() : context.text('Bad Request', 400)));
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
