import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';

import { getRequestListener, RequestError } from '@hono/node-server';
import type { HttpBindings } from '@hono/node-server';

/** Limits against clients that hold connections open. */
export interface ConnectionLimits {
  /** Milliseconds until a whole request, with its body, has to be there. The head has half of it. */
  readonly requestTimeout: number;
  /** The maximum number of connections. Further ones are closed. */
  readonly maxConnections: number;
}

type Fetch = (request: Request, bindings: HttpBindings) => Response | Promise<Response>;

/** Creates a server for a function from request to response. What cannot be parsed as a request is answered as a problem document. */
export function createHttpServer(fetch: Fetch, { requestTimeout, maxConnections }: ConnectionLimits): Server {
  const listener = getRequestListener((request, bindings) => fetch(request, bindings as HttpBindings), {
    errorHandler: (error) => problem(error instanceof RequestError ? malformed : failed),
  });
  const server = createServer(
    {
      // Hono's adapter refuses a request without Host, with an answer that this file chooses.
      requireHostHeader: false,
      requestTimeout,
      headersTimeout: Math.ceil(requestTimeout / 2),
      // Node checks only from time to time, by default every 30 seconds.
      connectionsCheckingInterval: Math.ceil(requestTimeout / 10),
    },
    (incoming, outgoing) => void listener(incoming, outgoing),
  );
  server.maxConnections = maxConnections;
  // After a request, the bytes that follow it must not replace its answer: the client would take a change for refused.
  const used = new WeakSet<Duplex>();
  server.on('request', ({ socket }) => void used.add(socket));
  server.on('clientError', (error, socket) => {
    if (used.has(socket)) socket.destroy();
    else answerUnparsed(error, socket);
  });
  return server;
}

interface Unparsed {
  readonly status: number;
  readonly code: string;
}

const malformed: Unparsed = { status: 400, code: 'REQUEST_MALFORMED' };
const failed: Unparsed = { status: 500, code: 'SERVICE_FAILED' };

// The errors of Node's parser that have a status of their own.
const unparsedByCode: Readonly<Record<string, Unparsed>> = {
  ERR_HTTP_REQUEST_TIMEOUT: { ...malformed, status: 408 },
  HPE_HEADER_OVERFLOW: { status: 431, code: 'REQUEST_TOO_LARGE' },
  HPE_CHUNK_EXTENSIONS_OVERFLOW: { status: 413, code: 'REQUEST_TOO_LARGE' },
};

const headers = {
  'content-type': 'application/problem+json',
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
} as const;

function problem(unparsed: Unparsed): Response {
  return Response.json(unparsed, { status: unparsed.status, headers });
}

/** Answers what Node's parser rejects. */
function answerUnparsed(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy();
  const unparsed = unparsedByCode[error.code ?? ''] ?? malformed;
  const body = JSON.stringify(unparsed);
  const head = [
    `HTTP/1.1 ${unparsed.status} Refused`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    `content-length: ${body.length}`,
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => void socket.destroy());
}
