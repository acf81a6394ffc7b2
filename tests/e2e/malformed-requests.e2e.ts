import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { after, before, describe, it } from 'node:test';

import { startServer } from '../harness/server.ts';
import type { Server } from '../harness/server.ts';

/** Sends bytes on a socket, because no browser or HTTP client sends such requests. */
describe('A request whose URL cannot be parsed', () => {
  let server: Server;
  before(async () => {
    server = await startServer();
  });
  after(() => server.close());

  const requests = [
    'GET /',
    'GET /settings',
    'GET /html/',
    'GET /account',
    'PATCH /account/profile',
    'GET /api/dashboard',
    'POST /api/sign-in',
    'POST /api/sign-out',
    'GET /nowhere',
  ];
  for (const host of ['127.0.0.1116', '127.0.0.1:99999', '[::1', '%zz']) {
    it(`because of its Host header is answered with 400 on every route: ${host}`, async () => {
      for (const request of requests) {
        const answer = await exchange(
          server.address,
          `${request} HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 0\r\n\r\n`,
        );
        assertMalformed(answer, request);
      }
    });
  }

  it('or whose path has a broken percent-encoding is answered with 400 on every route', async () => {
    for (const path of ['/%zz', '/%', '/account/%zz', '/api/%ff', '/assets/%zz', '/html/%c3%28', '/settings%']) {
      const request = `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/html\r\n\r\n`;
      assertMalformed(await exchange(server.address, request), path);
    }
  });

  it('H8: or whose body does not arrive is ended, also without a session', async () => {
    for (const path of ['/api/sign-in', '/account/password', '/nowhere']) {
      for (const framing of ['Content-Length: 31\r\n\r\n{', 'Transfer-Encoding: chunked\r\n\r\n9\r\n{']) {
        const head = `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nSec-Fetch-Site: same-origin\r\nX-Account-Elements: 1`;
        const request = `${head}\r\nContent-Type: application/json\r\n${framing}`;
        assert.match(await exchange(server.address, request), /^HTTP\/1\.1 4/u, path);
      }
    }
  });

  it('H10: is not logged as a failure', () => {
    assert.deepEqual(
      server.output.filter((line) => /error|\bat |unavailable/iu.test(line)),
      [],
    );
  });

  it('does not affect later requests', async () => {
    assert.equal((await fetch(`${server.address}/sign-in`)).status, 200);
  });
});

function assertMalformed(answer: string, request: string): void {
  assert.match(answer, /^HTTP\/1\.1 400 /u, request);
  assert.match(answer, /^content-type: application\/problem\+json\r$/imu, request);
}

/** Sends raw bytes, and returns the first bytes of the answer. */
function exchange(address: string, request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(address).port), '127.0.0.1', () => socket.write(request));
    socket.once('data', (data) => {
      resolve(data.toString('latin1'));
      socket.destroy();
    });
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('closed without an answer')));
  });
}
