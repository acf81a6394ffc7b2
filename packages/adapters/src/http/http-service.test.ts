import assert from 'node:assert/strict';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { describe, test } from 'node:test';

import type { AccountErrorCode, ProfileUpdate } from '@account-elements/core';

import { listen } from '../../testing/account-server.ts';
import { openScene } from '../../testing/handler-harness.ts';
import { answer, misbehave, problem, read, refusal, secret, write } from '../../testing/misbehaving-server.ts';
import { createHttpAccountService } from './http-service.ts';

/** Against a real server that answers as it should not. */

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
  for (const status of [403, 405, 406, 501]) {
    for (const [whose, body, type] of [
      ['a page', '<h1>Forbidden</h1>', 'text/html'],
      ['JSON', '{"message":"Forbidden"}', 'application/json'],
      ['JSON with an unknown code', '{"code":"WAF_1020"}', 'application/json'],
      ['an empty body', '', undefined],
      ['a problem of a gateway', '{"title":"Forbidden","status":403}', 'application/problem+json'],
    ] as const) {
      test(`is REQUEST_BLOCKED for the status ${status} with ${whose}`, () =>
        expectRefusals(
          answer(status, body, type === undefined ? {} : { 'content-type': type }),
          'REQUEST_BLOCKED',
          'REQUEST_BLOCKED',
        ));
    }

    test(`is not assumed for the status ${status} of a newer account server`, () =>
      expectRefusals(
        problem(status, { code: 'SOMETHING_NEW' }),
        status === 501 ? 'SERVICE_UNAVAILABLE' : 'RESPONSE_INVALID',
        status === 501 ? 'OUTCOME_UNKNOWN' : 'RESPONSE_INVALID',
      ));

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
    // The request has to arrive before.
    expectRefusals(() => undefined, 'CONNECTION_FAILED', 'OUTCOME_UNKNOWN', { timeout: 2000 }));

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

test('a feature that the server does not have is undefined', () => {
  const service = createHttpAccountService({ url: 'https://nowhere.invalid', features: ['profile'] });
  assert.ok(service.profile);
  assert.deepEqual([service.preferences, service.password, service.mfa], [undefined, undefined, undefined]);
});
