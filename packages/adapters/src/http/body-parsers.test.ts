import assert from 'node:assert/strict';
import type { RequestListener } from 'node:http';
import { connect } from 'node:net';
import { afterEach, describe, test } from 'node:test';

import { isAccountError } from '@account-elements/core';
import type { AccountService } from '@account-elements/core';
import { personas } from '@account-elements/core/testing';
import { getRequestListener } from '@hono/node-server';
import express from 'express';

import { listen, serveFetch } from '../../testing/account-server.ts';
import { expectProblem, goodHeaders, openScene, origin } from '../../testing/handler-harness.ts';
import type { HandlerScene } from '../../testing/handler-harness.ts';
import type { RequestRefusal } from './handler.ts';
import { createHttpAccountService } from './http-service.ts';

type Handler = HandlerScene['handler'];

/** Hosts that read the body before the account handler. `server-guides.test.ts` has those with the usual body parsers. */
const hostsThatReadFirst: Readonly<Record<string, (handler: Handler) => Promise<RequestListener>>> = {
  'Express with express.raw()': async (handler) => {
    const app = express();
    app.use(express.raw({ type: () => true }));
    return expressAt(app, handler);
  },
  'a middleware that reads the request as JSON': async (handler) =>
    listenerOf(
      getRequestListener(async (request: Request) => {
        await request.json().catch(() => undefined);
        return handler(request);
      }),
    ),
  'a middleware that holds the stream': async (handler) => {
    const listener = getRequestListener((request: Request) => {
      request.body?.getReader();
      return handler(request);
    });
    return listenerOf(listener);
  },
};

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

interface Host {
  readonly service: AccountService;
  readonly origin: string;
  readonly reported: RequestRefusal[];
  readonly harness: HandlerScene;
}

async function openHost(mount: (handler: Handler) => Promise<RequestListener>): Promise<Host> {
  const reported: RequestRefusal[] = [];
  const harness = await openScene({ onRefused: (refusal) => reported.push(refusal) });
  const server = await listen(await mount(harness.handler));
  closers.push(() => server.close());
  const url = `${server.origin}/account`;
  return {
    service: createHttpAccountService({ url, headers: { origin: server.origin } }),
    origin: server.origin,
    reported,
    harness,
  };
}

describe('a host that reads the body before the account handler', () => {
  for (const [name, mount] of Object.entries(hostsThatReadFirst)) {
    test(`reports the cause and saves nothing: ${name}`, async () => {
      const { service, reported, harness } = await openHost(mount);
      const before = await harness.stored();
      const { password } = personas.ada;
      const calls = [
        service.profile?.update({ fullName: 'Augusta' }, { version: '1' }),
        service.preferences?.update({ theme: 'dark' }, { version: '1' }),
        service.password?.change({ currentPassword: password, newPassword: 'Another-one-4-all' }),
        service.mfa?.beginTotp({ password }),
      ];
      for (const call of calls) {
        await assert.rejects(
          Promise.resolve(call),
          (thrown) => isAccountError(thrown) && thrown.code === 'REQUEST_MALFORMED',
        );
      }
      assert.deepEqual(await harness.stored(), before);
      assert.deepEqual(
        reported.map(({ code }) => code),
        Array.from(calls, () => 'REQUEST_MALFORMED'),
      );
      for (const { reason } of reported) assert.match(reason, /mount the handler before every body parser/u);
    });
  }
});

describe('a body that does not arrive completely (H8)', () => {
  const requestOf = (host: string, length: number, body: string): string =>
    [
      'PATCH /account/profile HTTP/1.1',
      `Host: ${host}`,
      `Origin: http://${host}`,
      ...Object.entries({ ...goodHeaders, 'if-match': '"1"' }).map(([name, value]) => `${name}: ${value}`),
      `Content-Length: ${length}`,
      '',
      body,
    ].join('\r\n');

  test('is answered with 400 at the deadline if the client keeps the connection open', async () => {
    const reported: string[] = [];
    const { handler, stored } = await openScene({ timeout: 50, onRefused: ({ reason }) => reported.push(reason) });
    const before = await stored();
    const server = await serveFetch(handler);
    closers.push(() => server.close());
    const { host } = new URL(server.origin);
    const answer = await exchange(server.origin, requestOf(host, 31, '{"fullName":'));
    assert.match(answer, /^HTTP\/1\.1 400 /u);
    assert.match(String(reported), /did not arrive within 50 ms/u);
    assert.deepEqual(await stored(), before);
  });

  test('is answered with 401 before the deadline if there is no session', async () => {
    const { handler } = await openScene({ authenticate: () => null, timeout: 600_000 });
    const server = await serveFetch(handler);
    closers.push(() => server.close());
    const answer = await exchange(server.origin, requestOf(new URL(server.origin).host, 31, '{"fullName":'));
    assert.match(answer, /^HTTP\/1\.1 401 /u);
  });

  test('changes nothing if the client disconnects in the middle', async () => {
    const { handler, stored } = await openScene();
    const before = await stored();
    const received = Promise.withResolvers<{ readonly answer: Promise<Response> }>();
    const server = await serveFetch((request) => {
      const answer = handler(request);
      received.resolve({ answer });
      return answer;
    });
    closers.push(() => server.close());
    const { host } = new URL(server.origin);
    const socket = connect(Number(new URL(server.origin).port), '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write(requestOf(host, 31, '{"fullName":'));
    const { answer } = await received.promise;
    socket.destroy();
    assert.equal((await answer).status, 400);
    assert.deepEqual(await stored(), before);
  });

  for (const [what, init] of [
    ['has no body', {}],
    ['has an empty body', { body: '' }],
    ['announces more bytes than it has', { body: '{"fullName":"Ada King"}', headers: { 'content-length': '31' } }],
  ] as const) {
    test(`is answered with 400 and reported to onRefused if a change ${what}`, async () => {
      const reported: RequestRefusal[] = [];
      const { send, stored } = await openScene({ onRefused: (refusal) => reported.push(refusal) });
      const before = await stored();
      assert.equal((await send('PATCH', '/profile', init)).status, 400);
      assert.equal((await send('POST', '/password', init)).status, 400);
      assert.equal(reported.length, 2);
      assert.deepEqual(await stored(), before);
    });
  }

  test('is answered with 401 and not reported if there is no session', async () => {
    const reported: unknown[] = [];
    const report = (given: unknown): void => void reported.push(given);
    const { send } = await openScene({ authenticate: () => null, onError: report, onRefused: report });
    assert.equal((await send('PATCH', '/profile')).status, 401);
    assert.equal((await send('POST', '/password', { headers: { 'content-length': '31' } })).status, 401);
    assert.deepEqual(reported, []);
  });

  test('is not required for an operation without input, unless the headers announce one', async () => {
    const { send } = await openScene();
    assert.equal((await send('DELETE', '/mfa/totp', { headers: { 'content-type': null } })).status, 200);
    assert.equal((await send('DELETE', '/mfa/totp', { headers: { 'content-length': '2' } })).status, 400);
  });
});

describe('a request whose address cannot be parsed', () => {
  for (const path of ['/account/%zz', '/account/%', '/account/%ff', '/%c3%28']) {
    test(`is answered with 400 and is no server failure: ${path}`, async () => {
      const reported: unknown[] = [];
      const { handler } = await openScene({ onError: (error) => reported.push(error) });
      for (const method of ['GET', 'POST']) {
        const response = await handler(new Request(origin + path, { method }));
        await expectProblem(response, 400, 'REQUEST_MALFORMED');
      }
      assert.deepEqual(reported, []);
    });
  }

  for (const host of ['127.0.0.1116', '127.0.0.1:99999', 'a b', '[::1', '%zz', 'a@b@c', '']) {
    test(`is answered with 400 and is no server failure: Host: ${JSON.stringify(host)}`, async () => {
      const reported: unknown[] = [];
      const { handler } = await openScene({ onError: (error) => reported.push(error) });
      const server = await serveFetch(handler);
      closers.push(() => server.close());
      const answer = await exchange(
        server.origin,
        `GET /account HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`,
      );
      assert.match(answer, /^HTTP\/1\.1 400 /u);
      assert.deepEqual(reported, []);
    });
  }
});

function expressAt(app: ReturnType<typeof express>, handler: Handler): RequestListener {
  const listener = getRequestListener(handler);
  app.all('/account/*splat', (request, response) => void listener(request, response));
  return app;
}

function listenerOf(listener: ReturnType<typeof getRequestListener>): RequestListener {
  return (request, response) => void listener(request, response);
}

/** Sends bytes as they are, and gives the first bytes of the answer. */
function exchange(origin: string, request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(origin).port), '127.0.0.1', () => socket.write(request));
    socket.once('data', (data) => {
      resolve(data.toString('latin1'));
      socket.destroy();
    });
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('closed without an answer')));
  });
}
