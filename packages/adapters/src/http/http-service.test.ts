import assert from 'node:assert/strict';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { afterEach, describe, test } from 'node:test';
import { inspect } from 'node:util';

import { isAccountError } from '@account-elements/core';
import type { AccountErrorCode, AccountService, AccountError, ProfileUpdate } from '@account-elements/core';

import { listen } from '../../testing/account-server.ts';
import type { RunningServer } from '../../testing/account-server.ts';
import { openScene } from '../../testing/handler-harness.ts';
import { createHttpAccountService } from './http-service.ts';
import type { HttpAccountServiceOptions } from './http-service.ts';

/** Against a real server that answers as it should not. */

const servers: RunningServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

interface Misbehaving {
  readonly service: AccountService;
  readonly requests: IncomingMessage[];
}

const misbehave = async (
  listener: RequestListener,
  options: Partial<HttpAccountServiceOptions> = {},
): Promise<Misbehaving> => {
  const requests: IncomingMessage[] = [];
  const server = await listen((request, response) => {
    requests.push(request);
    listener(request, response);
  });
  servers.push(server);
  return { requests, service: createHttpAccountService({ url: `${server.origin}/account`, ...options }) };
};

const answer =
  (
    status: number,
    body = '',
    headers: Readonly<Record<string, string>> = { 'content-type': 'application/json' },
  ): RequestListener =>
  (_request: IncomingMessage, response: ServerResponse) => {
    response.writeHead(status, headers).end(body);
  };

const problem = (status: number, body: object, headers: Readonly<Record<string, string>> = {}): RequestListener =>
  answer(status, JSON.stringify(body), { 'content-type': 'application/problem+json', ...headers });

const secret = 'S3ntinel-current-password';
const read = (service: AccountService) => service.load();
const write = (service: AccountService) =>
  service.password?.change({ currentPassword: secret, newPassword: `${secret}-2` });

const refusal = async (call: Promise<unknown> | undefined): Promise<AccountError> => {
  try {
    await call;
  } catch (thrown) {
    assert.ok(isAccountError(thrown), String(thrown));
    assert.ok(!inspect(thrown, { depth: 20, showHidden: true }).includes(secret), 'an error holds no password');
    return thrown;
  }
  return assert.fail('nothing was thrown');
};

const expectRefusals = async (
  listener: RequestListener,
  ofRead: AccountErrorCode,
  ofWrite: AccountErrorCode,
  options = {},
) => {
  const { service, requests } = await misbehave(listener, options);
  assert.equal((await refusal(write(service))).code, ofWrite);
  assert.equal(requests.length, 1, 'a change is sent once');
  assert.equal((await refusal(read(service))).code, ofRead);
};

const snapshot = await openScene().then(({ account }) => account);

describe('an invalid answer (B4)', () => {
  const whole = JSON.stringify(snapshot);
  for (const [what, listener] of [
    ['a page', answer(200, '<!doctype html><title>Sign in</title>', { 'content-type': 'text/html' })],
    ['nothing', answer(200)],
    ['nothing at all', answer(204)],
    ['cut off', answer(200, whole.slice(0, 200))],
    ['of another shape', answer(200, '{"hello":"world"}')],
    ['of almost the right shape', answer(200, whole.replace('"permissions":[', '"permissions":[7,'))],
    ['null', answer(200, 'null')],
    ['JSON under the name of a page', answer(200, whole, { 'content-type': 'text/html' })],
    ['10 MB long', answer(200, `{"a":"${'x'.repeat(10 * 1024 * 1024)}"}`)],
    ['bad UTF-8 where a name should be', answer(200, '\uFFFD')],
  ] as const) {
    test(`is RESPONSE_INVALID for a read and OUTCOME_UNKNOWN for a change: ${what}`, () =>
      expectRefusals(listener, 'RESPONSE_INVALID', 'OUTCOME_UNKNOWN'));
  }

  test('is reported in the same way if it is shorter than announced', () =>
    expectRefusals(
      (_request, response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' });
        response.write(whole.slice(0, 100), () => response.destroy());
      },
      'RESPONSE_INVALID',
      'OUTCOME_UNKNOWN',
    ));

  test('is aborted after the timeout if it has no end', () =>
    expectRefusals(
      (_request, response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.write(whole.slice(0, 100));
      },
      'RESPONSE_INVALID',
      'OUTCOME_UNKNOWN',
      // The first bytes have to arrive before.
      { timeout: 2000 },
    ));

  for (const status of [301, 302, 303, 307, 308]) {
    test(`is reported for a redirect (${status}), which is not followed, so that no password is sent elsewhere`, async () => {
      const { service, requests } = await misbehave(answer(status, '', { location: '/sign-in' }));
      assert.equal((await refusal(write(service))).code, 'RESPONSE_INVALID');
      assert.equal((await refusal(read(service))).code, 'RESPONSE_INVALID');
      assert.deepEqual(
        requests.map(({ url }) => url),
        ['/account/password', '/account'],
      );
    });
  }

  test('does not include an answer with unknown fields, which are ignored', async () => {
    const { service } = await misbehave(answer(200, JSON.stringify({ ...snapshot, news: true })));
    assert.deepEqual(await service.load(), snapshot);
  });
});

describe('a redirect that adds a slash', () => {
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

describe('a success that does not contain what was sent', () => {
  const { profile, preferences } = snapshot;
  const saved = (change: object): RequestListener => answer(200, JSON.stringify({ ...snapshot, ...change }));
  const moved = { ...profile, version: '2' };
  const { version } = profile;

  const unchanged: readonly (readonly [what: string, listener: RequestListener, update: ProfileUpdate])[] = [
    ['the account as it was', saved({}), { fullName: 'Augusta' }],
    [
      'one of two fields',
      saved({ profile: { ...moved, fullName: 'Augusta' } }),
      { fullName: 'Augusta', username: 'augusta' },
    ],
    ['another value', saved({ profile: { ...moved, fullName: 'Au' } }), { fullName: 'Augusta' }],
  ];
  for (const [what, listener, update] of unchanged) {
    test(`is OUTCOME_UNKNOWN for a profile: ${what}`, async () => {
      const { service } = await misbehave(listener);
      assert.equal((await refusal(service.profile?.update(update, { version }))).code, 'OUTCOME_UNKNOWN');
    });
  }

  test('is OUTCOME_UNKNOWN for preferences', async () => {
    const { service } = await misbehave(saved({ preferences: { ...preferences, values: { theme: 'light' } } }));
    const update = service.preferences?.update({ theme: 'dark' }, { version });
    assert.equal((await refusal(update)).code, 'OUTCOME_UNKNOWN');
  });

  test('is accepted if the server normalised a name', async () => {
    const { service } = await misbehave(saved({ profile: { ...moved, fullName: 'Ada King', username: 'ada' } }));
    const update = { fullName: ' Ada  King', username: 'Ada' };
    assert.equal((await service.profile?.update(update, { version }))?.profile.fullName, 'Ada King');
  });

  test('is accepted if the server normalised a name to its old value, at the same version', async () => {
    const { service } = await misbehave(saved({}));
    const update = { username: profile.username.toUpperCase(), fullName: profile.fullName.replace(' ', '  ') };
    assert.equal((await service.profile?.update(update, { version }))?.profile.version, version);
  });

  test('is accepted if nothing had to change', async () => {
    const { service } = await misbehave(saved({}));
    const update = { fullName: ` ${profile.fullName} `, username: undefined };
    assert.equal((await service.profile?.update(update, { version }))?.profile.version, version);
  });
});

describe('a failure of the server', () => {
  test('is reported with all its data', async () => {
    const issues = [{ field: 'newPassword', rule: 'minimumLength', params: { minimum: 8 } }];
    const body = {
      code: 'PASSWORD_REJECTED',
      field: 'newPassword',
      issues,
      retryAfter: 7,
      driftSeconds: -4,
      title: 'x',
      status: 422,
    };
    const { service } = await misbehave(problem(422, body));
    const { code, field, retryAfter, driftSeconds, ...error } = await refusal(write(service));
    assert.deepEqual(
      { code, field, retryAfter, driftSeconds },
      { code: 'PASSWORD_REJECTED', field: 'newPassword', retryAfter: 7, driftSeconds: -4 },
    );
    assert.deepEqual(error.issues, issues);
  });

  for (const [header, expected] of [
    ['30', 30],
    ['0', 0],
    ['-5', undefined],
    ['1e9', undefined],
    ['99999999999999999999', undefined],
    ['Wed, 21 Oct 2026 07:28:00 GMT', undefined],
    ['soon', undefined],
  ] as const) {
    test(`has a retryAfter of ${expected} s for Retry-After: ${header}`, async () => {
      const { service } = await misbehave(problem(429, { code: 'ATTEMPTS_LOCKED' }, { 'retry-after': header }));
      const { code, retryAfter } = await refusal(write(service));
      assert.deepEqual({ code, retryAfter }, { code: 'ATTEMPTS_LOCKED', retryAfter: expected });
    });
  }

  for (const [status, ofRead, ofWrite] of [
    [400, 'RESPONSE_INVALID', 'RESPONSE_INVALID'],
    [401, 'SESSION_ENDED', 'SESSION_ENDED'],
    [404, 'RESPONSE_INVALID', 'RESPONSE_INVALID'],
    [500, 'SERVICE_FAILED', 'OUTCOME_UNKNOWN'],
    [501, 'SERVICE_UNAVAILABLE', 'OUTCOME_UNKNOWN'],
  ] as const) {
    for (const [whose, body] of [
      ['a proxy', '<h1>no</h1>'],
      ['a newer server', '{"code":"SOMETHING_NEW"}'],
      ['an empty body', ''],
    ] as const) {
      test(`with status ${status} and the body of ${whose} is ${ofRead} for a read, ${ofWrite} for a change`, () =>
        expectRefusals(
          answer(status, body, { 'content-type': body.startsWith('{') ? 'application/problem+json' : 'text/html' }),
          ofRead,
          ofWrite,
        ));
    }
  }
});

describe('a refusal by another server', () => {
  for (const status of [403, 405, 406]) {
    for (const [whose, body, type] of [
      ['a page', '<h1>Forbidden</h1>', 'text/html'],
      ['JSON', '{"message":"Forbidden"}', 'application/json'],
      ['JSON with an unknown code', '{"code":"WAF_1020"}', 'application/json'],
      ['an empty body', '', undefined],
    ] as const) {
      test(`is REQUEST_BLOCKED for the status ${status} with ${whose}`, () =>
        expectRefusals(
          answer(status, body, type === undefined ? {} : { 'content-type': type }),
          'REQUEST_BLOCKED',
          'REQUEST_BLOCKED',
        ));
    }

    test(`is not assumed for the status ${status} of a newer account server`, () =>
      expectRefusals(problem(status, { code: 'SOMETHING_NEW' }), 'RESPONSE_INVALID', 'RESPONSE_INVALID'));

    test(`is not assumed for the status ${status} with a known code`, () =>
      expectRefusals(problem(status, { code: 'REQUEST_FORBIDDEN' }), 'REQUEST_FORBIDDEN', 'REQUEST_FORBIDDEN'));
  }
});

describe('a read', () => {
  for (const status of [429, 502, 503, 504]) {
    test(`is retried after ${status}, and succeeds`, async () => {
      const listeners = [answer(status, '', { 'retry-after': '0' }), answer(200, JSON.stringify(snapshot))];
      const { service, requests } = await misbehave((request, response) => listeners.shift()?.(request, response));
      assert.deepEqual(await service.load(), snapshot);
      assert.equal(requests.length, 2);
    });
  }

  test('is retried at most twice (B2)', async () => {
    const body = { code: 'SERVICE_UNAVAILABLE', retryAfter: 0 };
    const { service, requests } = await misbehave(problem(503, body, { 'retry-after': '0' }));
    assert.equal((await refusal(read(service))).code, 'SERVICE_UNAVAILABLE');
    assert.equal(requests.length, 3);
  });

  test('is not retried after a 500', async () => {
    const { service, requests } = await misbehave(problem(500, { code: 'RECORD_CORRUPT' }));
    assert.equal((await refusal(read(service))).code, 'RECORD_CORRUPT');
    assert.equal(requests.length, 1);
  });

  test('is retried after five seconds at most, whatever the server requests', async (context) => {
    const waits: number[] = [];
    const setTimer = globalThis.setTimeout;
    context.mock.method(globalThis, 'setTimeout', (run: () => void, milliseconds = 0, ...rest: never[]) => {
      const isPause = milliseconds >= 1000 && milliseconds !== 10_000;
      if (isPause) waits.push(milliseconds);
      return setTimer(run, isPause ? 0 : milliseconds, ...rest);
    });
    const { service } = await misbehave(answer(503, '', { 'retry-after': '1000000000' }));
    await refusal(read(service));
    assert.equal(Math.max(...waits), 5000);
  });
});

describe('a connection', () => {
  test('is CONNECTION_FAILED for a read and OUTCOME_UNKNOWN for a change if it cannot be opened', async () => {
    const server = await listen(() => undefined);
    await server.close();
    const service = createHttpAccountService({ url: server.origin });
    assert.equal((await refusal(write(service))).code, 'OUTCOME_UNKNOWN');
    assert.equal((await refusal(read(service))).code, 'CONNECTION_FAILED');
  });

  test('is CONNECTION_FAILED for a read and OUTCOME_UNKNOWN for a change if it breaks', () =>
    expectRefusals((request) => request.socket.destroy(), 'CONNECTION_FAILED', 'OUTCOME_UNKNOWN'));

  test('is aborted after the timeout if no data arrives', () =>
    expectRefusals(() => undefined, 'CONNECTION_FAILED', 'OUTCOME_UNKNOWN', { timeout: 50 }));

  test('is CONNECTION_FAILED also for a change if the platform reports that it is offline', () =>
    expectRefusals((request) => request.socket.destroy(), 'CONNECTION_FAILED', 'CONNECTION_FAILED', {
      isOnline: () => false,
    }));
});

describe('an aborted call', () => {
  test('sends nothing if it was aborted before it starts', async () => {
    const { service, requests } = await misbehave(answer(200, JSON.stringify(snapshot)));
    assert.equal((await refusal(service.load({ signal: AbortSignal.abort() }))).code, 'REQUEST_ABORTED');
    assert.equal(requests.length, 0);
  });

  for (const [when, listener] of [
    ['before the answer', () => undefined],
    [
      'in the middle of the answer',
      (_request: IncomingMessage, response: ServerResponse) =>
        void response.writeHead(200, { 'content-type': 'application/json' }).write('{'),
    ],
  ] as const) {
    test(`is REQUEST_ABORTED and closes the connection if it is aborted ${when}`, async () => {
      const controller = new AbortController();
      const { promise: closed, listener: onClose } = closing();
      const { service } = await misbehave((request, response) => {
        response.on('close', onClose);
        listener(request, response);
        setImmediate(() => controller.abort());
      });
      const change = { currentPassword: secret, newPassword: `${secret}-2` };
      assert.equal(
        (await refusal(service.password?.change(change, { signal: controller.signal }))).code,
        'REQUEST_ABORTED',
      );
      await closed;
    });
  }
});

function closing(): { readonly promise: Promise<void>; readonly listener: () => void } {
  let listener = (): void => undefined;
  const promise = new Promise<void>((resolve) => {
    listener = resolve;
  });
  return { promise, listener };
}

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
    test(`is sent below the url as it is given: an origin with "${end}"`, async () => {
      const requests: string[] = [];
      const server = await listen((request, response) => {
        requests.push(`${request.method} ${request.url}`);
        answer(500)(request, response);
      });
      servers.push(server);
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

test('a feature that the server does not have is undefined', () => {
  const service = createHttpAccountService({ url: 'https://nowhere.invalid', features: ['profile'] });
  assert.ok(service.profile);
  assert.deepEqual([service.preferences, service.password, service.mfa], [undefined, undefined, undefined]);
});
