import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { afterEach, describe, test } from 'node:test';

import { serveFetch } from '../../../testing/account-server.ts';
import { goodHeaders, openScene } from '../../../testing/handler-harness.ts';
import type { AccountHandlerOptions, RequestRefusal } from '../handler.ts';
import { quoted } from './refusal.ts';

const closers: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

interface Server {
  readonly origin: string;
  readonly refusals: readonly RequestRefusal[];
  readonly errors: readonly unknown[];
  /** Sends a request over a socket, and returns the answer. */
  send(request: { method?: string; headers?: Readonly<Record<string, string | null>>; body?: string }): Promise<string>;
}

async function serve(options: Partial<AccountHandlerOptions> = {}): Promise<Server> {
  const refusals: RequestRefusal[] = [];
  const errors: unknown[] = [];
  const { handler } = await openScene({
    onRefused: (refusal) => refusals.push(refusal),
    onError: (error) => errors.push(error),
    ...options,
  });
  const server = await serveFetch(handler);
  closers.push(() => server.close());
  const { host } = new URL(server.origin);
  return {
    origin: server.origin,
    refusals,
    errors,
    send({ method = 'PATCH', headers = {}, body = '{"fullName":"Ada King"}' }) {
      const all: Readonly<Record<string, string | null>> = {
        host,
        connection: 'close',
        'content-length': String(body.length),
        'if-match': '"1"',
        ...goodHeaders,
        ...headers,
      };
      const lines = Object.entries(all).flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`]));
      return exchange(server.origin, [`${method} /account/profile HTTP/1.1`, ...lines, '', body].join('\r\n'));
    },
  };
}

describe('the reason of a refused request', () => {
  const cases = [
    [
      'an unexpected origin',
      { 'sec-fetch-site': null, origin: 'https://evil.example' },
      403,
      /^Unexpected origin "https:\/\/evil\.example", expected "http:\/\/127\.0\.0\.1:\d+" or "https:\/\/friend\.example"$/u,
    ],
    [
      'a request of another site',
      { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
      403,
      /^Unexpected origin "https:\/\/evil\.example", expected .+ \(Sec-Fetch-Site is "cross-site"\)$/u,
    ],
    ['a missing origin', { 'sec-fetch-site': null }, 403, /^No origin, expected "http:/u],
    ['a missing header', { 'x-account-elements': null }, 403, /^Expected the header x-account-elements: 1$/u],
    [
      'a content type',
      { 'content-type': 'text/plain' },
      415,
      /^Unexpected content type "text\/plain", expected "application\/json"$/u,
    ],
    ['a missing content type', { 'content-type': null }, 415, /^No content type, expected "application\/json"$/u],
    ['a content encoding', { 'content-encoding': 'gzip' }, 415, /^Unexpected content encoding "gzip", expected none$/u],
    ['a missing version', { 'if-match': null }, 428, /^The header If-Match is missing/u],
    [
      'a list of versions',
      { 'if-match': '"1", W/"2"' },
      400,
      /^Unexpected If-Match "\?1\?, W\/\?2\?", expected one entity tag, for example "3"$/u,
    ],
    ['an announced length', { 'content-length': '40000' }, 413, /has more than 32768 bytes$/u],
  ] as const;
  for (const [what, headers, status, reason] of cases) {
    test(`describes ${what}`, async () => {
      const server = await serve({ allowedOrigins: ['https://friend.example'] });
      const answer = await server.send({ headers });
      assert.match(answer, new RegExp(`^HTTP/1\\.1 ${status} `, 'u'));
      assert.equal(server.refusals.length, 1);
      assert.equal(server.refusals[0]?.status, status);
      assert.match(server.refusals[0]?.reason ?? '', reason);
      assert.doesNotMatch(answer, /xpected|If-Match is/u, 'the answer does not contain the reason');
      assert.deepEqual(server.errors, []);
    });
  }

  for (const [what, request, status, reason] of [
    ['a method', { method: 'PUT' }, 405, /^Unexpected method "PUT", expected PATCH, POST, OPTIONS$/u],
    ['a body that is not JSON', { body: 'fullName=Ada' }, 400, /is not JSON in UTF-8$/u],
    ['a body that is nested too deeply', { body: '['.repeat(50) }, 400, /deeper than 16 levels$/u],
    ['a body that is too large', { body: 'x'.repeat(40_000) }, 413, /has more than 32768 bytes$/u],
  ] as const) {
    test(`describes ${what}`, async () => {
      const server = await serve();
      await server.send(request);
      assert.deepEqual(
        server.refusals.map((refusal) => refusal.status),
        [status],
      );
      assert.match(server.refusals[0]?.reason ?? '', reason);
    });
  }

  test('is one short line of printable ASCII, whatever the request contains', async () => {
    const allowedOrigins = ['b', 'c'].map((letter) => `https://${letter.repeat(60)}.${letter.repeat(60)}.example`);
    const server = await serve({ allowedOrigins });
    const long = `https://${'a'.repeat(5000)}.example`;
    await server.send({ headers: { 'sec-fetch-site': null, origin: long } });
    await server.send({ headers: { 'sec-fetch-site': 'x'.repeat(5000), origin: long } });
    await server.send({ headers: { 'content-type': '"\u00a0\u00e9\t\u0085"', origin: server.origin } });
    await server.send({ headers: { 'if-match': `"\u009b31m${'\\'.repeat(5000)}"` } });
    assert.equal(server.refusals.length, 4);
    for (const { reason } of server.refusals) assert.match(reason, /^[\x20-\x7e]{1,400}$/u);
  });
});

describe('a quoted value', () => {
  test('has at most 80 characters of the value', () => {
    assert.equal(quoted('a'.repeat(80)), `"${'a'.repeat(80)}"`);
    assert.equal(quoted(`${'a'.repeat(80)}b`), `"${'a'.repeat(80)}..."`);
  });
});

describe('onRefused', () => {
  test('receives a URL that cannot be read, with the reason', async () => {
    const reasons: string[] = [];
    const { handler } = await openScene({ onRefused: ({ reason }) => reasons.push(reason) });
    const request = new Proxy(new Request('https://app.example.com/account'), {
      get: (target, name) =>
        name === 'url' ? 'https://a:99999/account' : (Reflect.get(target, name, target) as unknown),
    });
    assert.equal((await handler(request)).status, 400);
    assert.deepEqual(reasons, ['The URL of the request is not valid: check its Host header and percent signs']);
  });

  test('receives a path outside the base path, with what the host expects', async () => {
    const reasons: string[] = [];
    const { handler } = await openScene({ onRefused: ({ reason }) => reasons.push(reason) });
    assert.equal((await handler(new Request('https://app.example.com/profile'))).status, 404);
    const reason = 'Unexpected path "/profile", expected "/account" at its start';
    assert.deepEqual(reasons, [`${reason}: basePath must be the part of the path that reaches the handler`]);
  });

  test('and onError receive the mistake of a host that reads the body before the handler', async () => {
    const told: string[] = [];
    const { handler } = await openScene({
      onRefused: ({ code }) => told.push(`refused ${code}`),
      onError: ({ code }) => told.push(`error ${code}`),
    });
    const init = { method: 'POST', headers: goodHeaders, body: '{}' };
    const request = new Request('https://app.example.com/account/password', init);
    await request.text();
    assert.equal((await handler(request)).status, 400);
    assert.deepEqual(told, ['refused REQUEST_MALFORMED', 'error REQUEST_MALFORMED']);
  });

  test('is not called for input that breaks a rule, a request without a session, or an unknown path', async () => {
    const refusals: RequestRefusal[] = [];
    const onRefused = (refusal: RequestRefusal): void => void refusals.push(refusal);
    const { send } = await openScene({ onRefused });
    assert.equal((await send('PATCH', '/profile', { body: { fullName: '' } })).status, 422);
    assert.equal((await send('GET', '/nothing')).status, 404);
    const stranger = await openScene({ authenticate: () => null, onRefused });
    assert.equal((await stranger.send('GET', '')).status, 401);
    assert.deepEqual(refusals, []);
  });

  test('does not change the answer if it throws', async () => {
    const { send } = await openScene({
      onRefused: () => {
        throw new Error('The log is full');
      },
    });
    assert.equal((await send('PUT', '/profile')).status, 405);
    assert.equal((await send('PATCH', '/profile', { body: {}, headers: { 'if-match': null } })).status, 428);
  });
});

/** Sends the bytes as they are, and returns the whole answer. */
function exchange(origin: string, request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(Number(new URL(origin).port), '127.0.0.1', () => socket.write(request, 'latin1'));
    socket.on('data', (data) => {
      answer += data.toString('latin1');
    });
    socket.once('error', reject);
    socket.once('close', () => resolve(answer));
  });
}
