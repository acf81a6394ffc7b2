import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import type { TestContext } from 'node:test';

import { createTestAuthority, personas } from '@account-elements/core/testing';

import { createMemoryStorage } from '../memory/memory-storage.ts';
import { createBreachCheck } from './breach-check.ts';

const password = 'Difference-Engine-2';
const hash = createHash('sha1').update(password).digest('hex').toUpperCase();
const { signal } = new AbortController();
// Milliseconds. No test waits for it, and a slow machine needs no more.
const timeout = 60_000;

/** Starts a range service on this machine. Returns the start of its addresses. */
async function startService(context: TestContext, listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  context.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/range/`;
}

test('sends the first five digits of the hash, and finds the others in the answer', async (context) => {
  const requests: IncomingMessage[] = [];
  const answers = [
    `${hash.slice(5)}:3\r\n${'0'.repeat(35)}:1`,
    `${'0'.repeat(35)}:1\r\n${hash.slice(5).toLowerCase()}:1\r\n`,
  ];
  const url = await startService(context, (request, response) => {
    requests.push(request);
    response.end(answers[requests.length - 1]);
  });
  const check = createBreachCheck({ url, timeout });
  assert.equal(await check(password, { signal }), true);
  assert.equal(await check(password, { signal }), true);
  const [request] = requests;
  assert.deepEqual([request?.method, request?.url], ['GET', `/range/${hash.slice(0, 5)}`]);
  assert.equal(request?.headers['add-padding'], 'true');
});

test('accepts a password whose hash is not in the answer, or is there with the number 0', async (context) => {
  const url = await startService(context, (_request, response) =>
    response.end(`${'0'.repeat(35)}:5\r\n${hash.slice(5)}:0`),
  );
  const failures: unknown[] = [];
  const check = createBreachCheck({ url, timeout, onFailure: (error) => failures.push(error) });
  assert.equal(await check(password, { signal }), false);
  assert.deepEqual(failures, []);
});

test('hashes the normal form C of a password', async (context) => {
  const paths: (string | undefined)[] = [];
  const url = await startService(context, (request, response) => {
    paths.push(request.url);
    response.end();
  });
  const check = createBreachCheck({ url, timeout });
  await check('Jos\u00E9', { signal });
  await check('Jose\u0301', { signal });
  assert.equal(paths[0], paths[1]);
});

test('accepts the password and reports the failure if the service fails, redirects or does not answer', async (context) => {
  const listeners: Readonly<Record<string, RequestListener>> = {
    500: (_request, response) => response.writeHead(500).end(hash.slice(5)),
    redirect: (_request, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
    'broken connection': (request) => request.socket.destroy(),
    'no answer': () => undefined,
    'no end of the answer': (_request, response) => void response.write(`${hash.slice(5)}:3`),
  };
  for (const [name, listener] of Object.entries(listeners)) {
    const url = await startService(context, listener);
    const failures: unknown[] = [];
    const check = createBreachCheck({
      url,
      timeout: name.startsWith('no ') ? 1 : timeout,
      onFailure: (error) => failures.push(error),
    });
    assert.equal(await check(password, { signal }), false, name);
    assert.equal(failures.length, 1, name);
    const text = String((failures[0] as Error).stack) + String((failures[0] as Error).cause);
    assert.ok(!text.includes(password) && !text.includes(hash.slice(5)), name);
  }
});

test('stops when the caller gives up, and survives a log that fails', async (context) => {
  const controller = new AbortController();
  const url = await startService(context, () => controller.abort());
  const failures: unknown[] = [];
  const onFailure = (error: unknown): never => {
    failures.push(error);
    throw new Error('The disk is full');
  };
  const check = createBreachCheck({ url, timeout, onFailure });
  assert.equal(await check(password, { signal: controller.signal }), false);
  assert.equal(failures.length, 1);
});

test('uses the given fetch', async () => {
  const check = createBreachCheck({
    url: 'https://range.example/',
    timeout,
    fetch: (input) =>
      Promise.resolve(new Response(input === `https://range.example/${hash.slice(0, 5)}` ? `${hash.slice(5)}:1` : '')),
  });
  assert.equal(await check(password, { signal }), true);
});

test('lets the authority reject a known password, and accept every password while the service is down', async (context) => {
  // The authority gives up after 500 ms, also on a slow machine.
  context.mock.timers.enable({ apis: ['setTimeout'] });
  let isUp = true;
  const fetch = (): Promise<Response> =>
    Promise.resolve(new Response(`${hash.slice(5)}:3`, { status: isUp ? 200 : 503 }));
  const failures: unknown[] = [];
  const breachCheck = createBreachCheck({
    url: 'https://range.example/',
    fetch,
    onFailure: (error) => failures.push(error),
  });
  const authority = createTestAuthority({ storage: createMemoryStorage(), breachCheck });
  const registration = { ...personas.grace, password };
  await assert.rejects(authority.accounts.register(registration), (error: { issues: unknown }) => {
    assert.deepEqual(error.issues, [{ field: 'password', rule: 'breached' }]);
    return true;
  });
  isUp = false;
  await authority.accounts.register(registration);
  assert.equal(failures.length, 1);
});
