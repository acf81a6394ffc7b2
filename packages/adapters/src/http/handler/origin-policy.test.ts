import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { personas } from '@account-elements/core/testing';

import { createAccountHandler } from '../handler.ts';
import { expectProblem, mutations, openScene, origin } from '../../../testing/handler-harness.ts';

const friend = 'https://friend.example.com';

const expectRefusedEverywhere = async (
  headers: Readonly<Record<string, string | null>>,
  allowedOrigins: string[] = [],
) => {
  const { send, stored } = await openScene({ allowedOrigins });
  const before = await stored();
  for (const [method, path, body] of mutations) {
    await expectProblem(await send(method, path, { body, headers }), 403, 'REQUEST_FORBIDDEN');
  }
  assert.deepEqual(await stored(), before);
};

const isAccepted = async (headers: Readonly<Record<string, string | null>>, options = {}): Promise<boolean> => {
  const { send } = await openScene({ allowedOrigins: [friend], ...options });
  return (await send('PATCH', '/profile', { body: { fullName: 'Ada King' }, headers })).status === 200;
};

describe('a change (H2)', () => {
  for (const headers of [
    { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
    { 'sec-fetch-site': 'same-site', origin: 'https://other.example.com' },
    { 'sec-fetch-site': 'none' },
    { 'sec-fetch-site': 'cross-site', origin: null },
    { 'sec-fetch-site': 'same-origin, cross-site' },
    { 'sec-fetch-site': null, origin: null },
    { 'sec-fetch-site': null, origin: 'null' },
    { 'sec-fetch-site': null, origin: 'https://evil.example' },
    { 'sec-fetch-site': null, origin: 'http://app.example.com' },
    { 'sec-fetch-site': null, origin: `${origin}.evil.example` },
    { 'sec-fetch-site': null, origin: `${origin}:8443` },
    { 'sec-fetch-site': null, origin: null, referer: `${origin}/settings` },
    { 'x-account-elements': null },
    { 'x-account-elements': '0' },
  ]) {
    test(`is refused with ${JSON.stringify(headers)}`, () => expectRefusedEverywhere(headers));
  }

  for (const almost of [
    `${friend}.evil.example`,
    `${friend}/`,
    'https://FRIEND.example.com',
    'https://friend.example.com:443',
    '*',
  ]) {
    test(`is refused from ${almost}, which differs from the allowed origin`, () =>
      expectRefusedEverywhere({ 'sec-fetch-site': 'cross-site', origin: almost }, [friend]));
  }

  test('is accepted from its own origin, with either header', async () => {
    assert.ok(await isAccepted({}));
    assert.ok(await isAccepted({ 'sec-fetch-site': null, origin }));
  });

  test('is accepted from an allowed origin', async () => {
    assert.ok(await isAccepted({ 'sec-fetch-site': 'cross-site', origin: friend }));
    assert.ok(await isAccepted({ 'sec-fetch-site': null, origin: friend }));
  });

  test('is accepted without an origin if the host allows that, but still not from another origin', async () => {
    const bare = { 'sec-fetch-site': null, origin: null };
    assert.ok(await isAccepted(bare, { acceptsMissingOrigin: true }));
    assert.ok(!(await isAccepted({ ...bare, origin: 'null' }, { acceptsMissingOrigin: true })));
    assert.ok(!(await isAccepted({ ...bare, 'x-account-elements': null }, { acceptsMissingOrigin: true })));
  });

  for (const [count, expected] of [
    [2, '"https://1.example.com" or "https://2.example.com"'],
    [5, '"https://1.example.com" or "https://2.example.com" and 3 more'],
  ] as const) {
    test(`is refused with a reason that lists at most two of ${count} allowed origins`, async () => {
      const reasons: string[] = [];
      const allowedOrigins = Array.from({ length: count }, (_, index) => `https://${index + 1}.example.com`);
      const { send } = await openScene({ allowedOrigins, onRefused: ({ reason }) => reasons.push(reason) });
      const headers = { 'sec-fetch-site': null, origin: 'https://evil.example' };
      await send('PATCH', '/profile', { body: {}, headers });
      assert.deepEqual(reasons, [`Unexpected origin "https://evil.example", expected "${origin}" or ${expected}`]);
    });
  }

  for (const header of ['x-http-method-override', 'x-http-method', 'x-method-override']) {
    test(`cannot be made by a GET with ${header}`, async () => {
      const { send, stored } = await openScene();
      const before = await stored();
      const response = await send('GET', '', { headers: { [header]: 'PATCH' } });
      assert.equal(response.status, 200);
      await expectProblem(await send('GET', '/profile', { headers: { [header]: 'PATCH' } }), 405, 'METHOD_UNSUPPORTED');
      assert.deepEqual(await stored(), before);
    });

    test(`is made with the method of the request, also if ${header} names another one`, async () => {
      const { send } = await openScene();
      const { password } = personas.ada;
      await send('POST', '/mfa/totp', { body: { password } });
      // With DELETE, this would cancel the enrolment.
      const again = await send('POST', '/mfa/totp', { body: { password }, headers: { [header]: 'DELETE' } });
      assert.ok('secret' in ((await again.json()) as object));
      await expectProblem(await send('POST', '', { headers: { [header]: 'GET' } }), 405, 'METHOD_UNSUPPORTED');
    });
  }
});

describe('another origin', () => {
  const preflight = {
    'access-control-request-method': 'PATCH',
    'access-control-request-headers': 'x-account-elements',
  };
  const corsHeaders = (response: Response): string[] =>
    [...response.headers.keys()].filter((name) => name.startsWith('access-control-'));

  test('may send a preflight request and read the answer if it is allowed', async () => {
    const { send } = await openScene({ allowedOrigins: [friend] });
    const asked = await send('OPTIONS', '/profile', { headers: { ...preflight, origin: friend } });
    assert.equal(asked.status, 204);
    assert.equal(asked.headers.get('access-control-allow-origin'), friend);
    assert.equal(asked.headers.get('access-control-allow-credentials'), 'true');
    assert.equal(asked.headers.get('access-control-allow-methods'), 'GET, PATCH, POST, DELETE');
    assert.equal(asked.headers.get('access-control-max-age'), '600');
    assert.match(asked.headers.get('access-control-allow-headers') ?? '', /x-account-elements/u);
    const read = await send('GET', '', { headers: { origin: friend } });
    assert.equal(read.headers.get('access-control-allow-origin'), friend);
    assert.equal(read.headers.get('access-control-expose-headers'), 'ETag, Retry-After');
    const failed = await send('PATCH', '/profile', { body: '{', headers: { origin: friend } });
    assert.equal(failed.headers.get('access-control-allow-origin'), friend, 'problems are readable too');
  });

  test('may send further headers if the host allows them', async () => {
    const { send } = await openScene({ allowedOrigins: [friend], allowedHeaders: ['baggage', 'Sentry-Trace'] });
    const asked = await send('OPTIONS', '/profile', { headers: { ...preflight, origin: friend } });
    assert.equal(
      asked.headers.get('access-control-allow-headers'),
      'Authorization, Content-Type, If-Match, x-account-elements, baggage, Sentry-Trace',
    );
  });

  for (const name of ['*', '', 'a b', 'a,b', 'x-a\r\nx-b: 1', 'né']) {
    test(`cannot be allowed to send a header with the name ${JSON.stringify(name)}`, () => {
      const options = { authenticate: () => null, serviceFor: () => ({ load: () => Promise.reject(new Error()) }) };
      assert.throws(() => createAccountHandler({ ...options, allowedHeaders: [name] }), TypeError);
    });
  }

  for (const other of ['https://evil.example', 'null', `${friend}.evil.example`, origin]) {
    test(`gets no permission if it is ${other} and not allowed`, async () => {
      const { send } = await openScene({ allowedOrigins: [friend] });
      for (const [method, path] of [
        ['OPTIONS', '/profile'],
        ['GET', ''],
      ] as const) {
        const response = await send(method, path, { headers: { ...preflight, origin: other } });
        assert.deepEqual(corsHeaders(response), []);
        assert.match(response.headers.get('vary') ?? '', /Origin/u);
      }
    });
  }

  for (const mistake of ['*', 'null', 'https://app.example.com/', 'app.example.com', 'https://*.example.com/x', '']) {
    test(`cannot be configured as ${JSON.stringify(mistake)}`, () => {
      const options = { authenticate: () => null, serviceFor: () => ({ load: () => Promise.reject(new Error()) }) };
      assert.throws(() => createAccountHandler({ ...options, allowedOrigins: [mistake] }), TypeError);
    });
  }
});
