import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { Server } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { afterEach, describe, it } from 'node:test';

import { createHttpServer } from './http-server.ts';
import type { ConnectionLimits } from './http-server.ts';

const patient: ConnectionLimits = { requestTimeout: 600_000, maxConnections: 100 };
const hurried: ConnectionLimits = { requestTimeout: 40, maxConnections: 100 };
const servers: Server[] = [];

async function serve(limits: ConnectionLimits, answer = async () => new Response('answer')): Promise<number> {
  const server = createHttpServer(answer, limits);
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

/** Sends bytes, and returns all bytes of the answer when the server closes the connection. */
async function exchange(port: number, request: string): Promise<string> {
  const socket = open(port);
  socket.write(request, 'latin1');
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk));
  await closed(socket);
  return Buffer.concat(chunks).toString('latin1');
}

function closed(socket: Socket): Promise<void> {
  return new Promise((resolve) => void socket.once('close', () => resolve()));
}

function open(port: number): Socket {
  // A server that drops a connection can reset it.
  return connect(port, '127.0.0.1').on('error', () => undefined);
}

describe('the server', () => {
  afterEach(async () => {
    for (const server of servers.splice(0)) {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    }
  });

  const unparsed: readonly (readonly [what: string, request: string, status: number])[] = [
    ['a Host that is no host', 'GET / HTTP/1.1\r\nHost: a:99999\r\nConnection: close\r\n\r\n', 400],
    ['no Host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    ['a backslash in the path', 'GET /a\\b HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', 400],
    ['an invalid absolute URL', 'GET http://[::1/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', 400],
    ['another protocol', 'HELO mail.example\r\n', 400],
    ['a header without a name', 'GET / HTTP/1.1\r\nHost: a\r\n: b\r\n\r\n', 400],
    ['two lengths', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n', 400],
    ['a head of 20 kB', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
  ];
  for (const [what, request, status] of unparsed) {
    it(`answers ${what} with ${status} and a problem document`, async () => {
      const [head = '', body = ''] = (await exchange(await serve(patient), request)).split('\r\n\r\n');
      assert.match(head, new RegExp(`^HTTP/1.1 ${status} `, 'u'));
      assert.match(head, /^content-type: application\/problem\+json$/imu);
      assert.match(head, /^x-content-type-options: nosniff$/imu);
      assert.match(head, /^content-security-policy: default-src 'none'; frame-ancestors 'none'$/imu);
      assert.equal((JSON.parse(body) as { status: number }).status, status);
    });
  }

  for (const [what, request] of [
    ['nothing', ''],
    ['half a head', 'GET / HTTP/1.1\r\nHost: a\r\nX'],
    ['half a body', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nhalf'],
    ['half a body of a GET', 'GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nhalf'],
    ['half a chunk', 'POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nhalf'],
  ] as const) {
    it(`closes a connection on which a client sends ${what} and waits (H8)`, async () => {
      await exchange(await serve(hurried, async () => new Promise(() => undefined)), request);
    });
  }

  it('does not answer a request that is being processed with the error of the bytes after it', async () => {
    let processed = 0;
    const port = await serve(patient, async () => {
      processed += 1;
      return new Promise(() => undefined);
    });
    const answer = await exchange(port, 'DELETE / HTTP/1.1\r\nHost: a\r\n\r\n{}');
    assert.equal(processed, 1);
    assert.equal(answer, '', 'with a 400 the client would take the change for refused');
  });

  it('closes further connections when there are too many, and accepts again when one has ended', async () => {
    const port = await serve({ ...patient, maxConnections: 1 });
    const first = open(port);
    await once(first, 'connect');
    assert.equal(await exchange(port, 'GET / HTTP/1.1\r\nHost: a\r\n\r\n'), '');
    const request = 'GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n';
    first.write(request);
    await closed(first.resume());
    assert.match(await exchange(port, request), /^HTTP\/1.1 200 /u);
  });
});
