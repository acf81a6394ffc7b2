import assert from 'node:assert/strict';
import type { IncomingMessage, RequestListener } from 'node:http';
import { describe, test } from 'node:test';

import type { AccountService } from '@account-elements/core';

import { listen } from '../../testing/account-server.ts';
import { openScene } from '../../testing/handler-harness.ts';
import { answer, misbehave, read, refusal, write } from '../../testing/misbehaving-server.ts';
import { createHttpAccountService } from './http-service.ts';

const snapshot = await openScene().then(({ account }) => account);

describe('a request', () => {
  const recorded = async (call: (service: AccountService) => Promise<unknown> | undefined, options = {}) => {
    const { service, requests } = await misbehave(answer(500), options);
    await refusal(call(service));
    const [request] = requests;
    assert.ok(request);
    return request;
  };

  test('has the guard header, the version as a strong entity tag, and JSON', async () => {
    const { method, url, headers } = await recorded((service) =>
      service.profile?.update({ fullName: 'Ada' }, { version: 'a "é"%' }),
    );
    assert.deepEqual([method, url], ['PATCH', '/account/profile']);
    assert.equal(headers['x-account-elements'], '1');
    assert.equal(headers['content-type'], 'application/json');
    assert.equal(headers['if-match'], '"a%20%22%C3%A9%22%25"');
  });

  test('has the headers of the host, which are requested each time', async () => {
    let count = 0;
    const headers = async () => ({ authorization: `Bearer ${(count += 1)}`, 'x-account-elements': '0' });
    const { service, requests } = await misbehave(answer(500), { headers });
    await refusal(read(service));
    await refusal(read(service));
    assert.deepEqual(
      requests.map((request) => request.headers.authorization),
      ['Bearer 1', 'Bearer 2'],
    );
    assert.equal(requests[0]?.headers['x-account-elements'], '1', 'and the guard is not theirs to change');
  });

  for (const [end, ...paths] of [
    ['/account', '/account', '/account/profile', '/account/mfa/totp'],
    ['/account/', '/account/', '/account/profile/', '/account/mfa/totp/'],
    ['/api/v1/me/', '/api/v1/me/', '/api/v1/me/profile/', '/api/v1/me/mfa/totp/'],
    ['/', '/', '/profile', '/mfa/totp'],
    ['', '/', '/profile', '/mfa/totp'],
  ] as const) {
    test(`is sent below the url as it is given: an origin with "${end}"`, async (context) => {
      const requests: string[] = [];
      const server = await listen((request, response) => {
        requests.push(`${request.method} ${request.url}`);
        answer(500)(request, response);
      });
      context.after(() => server.close());
      for (const url of [server.origin + end, new URL(server.origin + end)]) {
        const service = createHttpAccountService({ url });
        await refusal(read(service));
        await refusal(service.profile?.update({ fullName: 'Ada' }, { version: '1' }));
        await refusal(service.mfa?.cancelTotp());
      }
      const expected = [`GET ${paths[0]}`, `PATCH ${paths[1]}`, `DELETE ${paths[2]}`];
      assert.deepEqual(requests, [...expected, ...expected]);
    });
  }

  test('is sent to the root of the page for the url "/"', async () => {
    const urls: string[] = [];
    const fetch = async (input: string | URL | Request): Promise<Response> => {
      urls.push(new URL(input instanceof Request ? input.url : input, 'https://page.example').pathname);
      return Response.json(snapshot);
    };
    // The requests of a browser are relative to the page.
    const { Request: PlatformRequest } = globalThis;
    class PageRequest extends PlatformRequest {
      constructor(input: string | URL | Request, init?: RequestInit) {
        super(typeof input === 'string' ? new URL(input, 'https://page.example/settings') : input, init);
      }
    }
    globalThis.Request = PageRequest;
    try {
      await createHttpAccountService({ url: '/', fetch }).load();
      await createHttpAccountService({ url: '/account/', fetch }).load();
    } finally {
      globalThis.Request = PlatformRequest;
    }
    assert.deepEqual(urls, ['/', '/account/']);
  });

  test('is sent with POST if the host says so', async () => {
    const { service, requests } = await misbehave(answer(500), { usesPostForChanges: true });
    await refusal(read(service));
    await refusal(service.profile?.update({ fullName: 'Ada' }, { version: '7' }));
    await refusal(service.preferences?.update({ theme: 'dark' }, { version: '7' }));
    await refusal(service.mfa?.cancelTotp());
    await refusal(write(service));
    assert.deepEqual(
      requests.map(({ method, url, headers }) => [method, url, headers['if-match']]),
      [
        ['GET', '/account', undefined],
        ['POST', '/account/profile', '"7"'],
        ['POST', '/account/preferences', '"7"'],
        ['POST', '/account/mfa/totp/cancel', undefined],
        ['POST', '/account/password', undefined],
      ],
    );
  });

  test('is sent with the given fetch', async () => {
    const fetch = async (): Promise<Response> => Response.json(snapshot);
    assert.deepEqual(await createHttpAccountService({ url: 'https://nowhere.invalid', fetch }).load(), snapshot);
  });
});

describe('a redirect that adds or removes a slash', () => {
  /** Redirects every path without a slash at its end, like Next with `trailingSlash: true`. */
  const adding =
    (status: number): RequestListener =>
    (request, response) => {
      const { url = '' } = request;
      if (url.endsWith('/')) answer(200, JSON.stringify(saved))(request, response);
      else answer(status, '', { location: `${url}/` })(request, response);
    };
  const saved = { ...snapshot, profile: { ...snapshot.profile, fullName: 'Augusta' } };
  const pathsOf = (requests: readonly IncomingMessage[]): unknown[] => requests.map(({ url }) => url);
  const rename = (service: AccountService) => service.profile?.update({ fullName: 'Augusta' }, { version: '1' });

  for (const status of [301, 308]) {
    test(`is followed, and later requests have the slash (${status})`, async () => {
      const { service, requests } = await misbehave(adding(status));
      assert.deepEqual(await service.load(), saved);
      assert.deepEqual(await rename(service), saved);
      assert.deepEqual(await service.load(), saved);
      assert.deepEqual(pathsOf(requests), ['/account', '/account/', '/account/profile/', '/account/']);
    });

    test(`is followed by a change (${status})`, async () => {
      const { service, requests } = await misbehave(adding(status));
      assert.deepEqual(await rename(service), saved);
      assert.deepEqual(pathsOf(requests), ['/account/profile', '/account/profile/']);
    });
  }

  for (const status of [302, 303, 307]) {
    test(`is not followed by a change if it is not permanent (${status})`, async () => {
      const { service, requests } = await misbehave(adding(status));
      assert.equal((await refusal(rename(service))).code, 'RESPONSE_INVALID');
      assert.equal(requests.length, 1);
    });
  }

  test('is followed also if it removes the slash, as Next does without `trailingSlash`', async (context) => {
    const paths: unknown[] = [];
    const server = await listen((request, response) => {
      const { url = '' } = request;
      paths.push(url);
      if (url.endsWith('/')) answer(308, '', { location: url.slice(0, -1) })(request, response);
      else answer(200, JSON.stringify(saved))(request, response);
    });
    context.after(() => server.close());
    const service = createHttpAccountService({ url: `${server.origin}/account/` });
    assert.deepEqual(await rename(service), saved);
    assert.deepEqual(await service.load(), saved);
    assert.deepEqual(paths, ['/account/profile/', '/account/profile', '/account']);
  });

  test('is followed once', async () => {
    const { service, requests } = await misbehave((request, response) =>
      answer(308, '', { location: `${request.url}/` })(request, response),
    );
    assert.equal((await refusal(read(service))).code, 'RESPONSE_INVALID');
    assert.equal((await refusal(rename(service))).code, 'RESPONSE_INVALID');
    assert.deepEqual(pathsOf(requests), ['/account', '/account/', '/account/profile', '/account/profile/']);
  });

  describe('in a browser, which does not show where it leads,', () => {
    const opaque = (urls: string[]) => async (input: string | URL | Request) => {
      const url = input instanceof Request ? input.url : String(input);
      urls.push(new URL(url).pathname);
      if (url.endsWith('/')) return Response.json(saved);
      const response = new Response(null, { status: 599 });
      return Object.defineProperties(response, {
        type: { value: 'opaqueredirect' },
        status: { value: 0 },
        ok: { value: false },
      });
    };

    test('is followed by a read', async () => {
      const urls: string[] = [];
      const service = createHttpAccountService({ url: 'https://page.example/account', fetch: opaque(urls) });
      assert.deepEqual(await service.load(), saved);
      assert.deepEqual(await rename(service), saved);
      assert.deepEqual(urls, ['/account', '/account/', '/account/profile/']);
    });

    test('is not followed by a change, which could have been made', async () => {
      const urls: string[] = [];
      const service = createHttpAccountService({ url: 'https://page.example/account', fetch: opaque(urls) });
      assert.equal((await refusal(rename(service))).code, 'RESPONSE_INVALID');
      assert.deepEqual(urls, ['/account/profile']);
    });
  });
});
