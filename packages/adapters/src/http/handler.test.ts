import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { AccountError } from '@account-elements/core';
import { accountErrorCodes, serviceFrom } from '@account-elements/core/adapter';
import type { AccountService } from '@account-elements/core';
import { createTestAuthority, personas } from '@account-elements/core/testing';

import { createMemoryStorage } from '../memory/index.ts';
import { statusByCode } from './handler/status.ts';
import { createAccountHandler } from './handler.ts';
import { expectProblem, mutations, openScene, origin } from '../../testing/handler-harness.ts';

const failing = (thrown: unknown): { serviceFor: () => AccountService } => {
  const fail = async (): Promise<never> => {
    throw thrown;
  };
  return { serviceFor: () => serviceFrom(fail) };
};

describe('the snapshot', () => {
  test('is one answer with all data and no secret', async () => {
    const { send, account } = await openScene();
    const response = await send('GET', '');
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('content-type'), 'application/json');
    assert.deepEqual(await response.json(), account);
  });

  test('is found with and without a slash at the end', async () => {
    const { send } = await openScene();
    assert.equal((await send('GET', '/')).status, 200);
    await expectProblem(await send('GET', '//'), 404, 'ROUTE_MISSING');
  });

  test('has an entity tag that changes with every change, and answers 304 to a request with the current one', async () => {
    const { send } = await openScene();
    const tagOf = async (): Promise<string> => (await send('GET', '')).headers.get('etag') ?? '';
    const tag = await tagOf();
    assert.match(tag, /^"[\w-]+"$/u);
    assert.equal(await tagOf(), tag);
    for (const header of [tag, `W/${tag}`, `"other", ${tag}`, tag.replace(/"$/u, '-gzip"')]) {
      const known = await send('GET', '', { headers: { 'if-none-match': header } });
      assert.deepEqual([known.status, known.headers.get('etag'), await known.text()], [304, tag, '']);
    }
    for (const header of ['"other"', '"other", W/"another"', tag.slice(1, -1), '', '""']) {
      const other = await send('GET', '', { headers: { 'if-none-match': header } });
      assert.deepEqual([other.status, other.headers.get('etag')], [200, tag], header);
      assert.notEqual(await other.text(), '');
    }
    await send('PATCH', '/preferences', { body: { theme: 'dark' } });
    assert.notEqual(await tagOf(), tag);
  });

  test('answers HEAD with only the headers', async () => {
    const { send } = await openScene();
    const response = await send('HEAD', '');
    assert.deepEqual([response.status, await response.text()], [200, '']);
    assert.equal(response.headers.get('etag'), (await send('GET', '')).headers.get('etag'));
  });

  test('contains only fields of the contract, whatever the service returns', async () => {
    const { account } = await openScene();
    const service = { load: async () => ({ ...account, passwordHash: 'x', mfa: { ...account.mfa, secret: 'x' } }) };
    const { send } = await openScene({ serviceFor: () => service });
    assert.deepEqual(await (await send('GET', '')).json(), account);
  });

  test('is answered with 500 if the service returns an invalid one', async () => {
    const service = { load: async () => ({ hello: 'world' }) } as unknown as AccountService;
    const causes: unknown[] = [];
    const { send } = await openScene({ serviceFor: () => service, onError: ({ cause }) => causes.push(cause) });
    await expectProblem(await send('GET', ''), 500, 'SERVICE_FAILED');
    assert.deepEqual(causes.map(String), ["Error: The service's answer to load is not of its shape"]);
  });
});

describe('methods and paths', () => {
  for (const [path, allow] of [
    ['', 'GET, HEAD, OPTIONS'],
    ['/profile', 'PATCH, POST, OPTIONS'],
    ['/preferences', 'PATCH, POST, OPTIONS'],
    ['/password', 'POST, OPTIONS'],
    ['/mfa/totp', 'POST, DELETE, OPTIONS'],
    ['/mfa/totp/confirm', 'POST, OPTIONS'],
    ['/mfa/totp/cancel', 'POST, OPTIONS'],
    ['/mfa/backup-codes', 'POST, OPTIONS'],
    ['/mfa/disable', 'POST, OPTIONS'],
  ] as const) {
    test(`allow ${allow} for ${path || '/'}, and no other method has an effect`, async () => {
      const { send, stored } = await openScene();
      const before = await stored();
      const others = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND'].filter(
        (method) => !allow.includes(method),
      );
      for (const method of others) {
        const response = await send(method, path, { body: { fullName: 'Ada King' } });
        assert.equal(response.headers.get('allow'), allow);
        if (method === 'HEAD') assert.deepEqual([response.status, await response.text()], [405, '']);
        else await expectProblem(response, 405, 'METHOD_UNSUPPORTED');
      }
      const asked = await send('OPTIONS', path);
      assert.deepEqual([asked.status, asked.headers.get('allow')], [204, allow]);
      assert.deepEqual(await stored(), before);
    });
  }

  for (const path of [
    '/nothing',
    '/profile/x',
    '/profile//',
    '//profile',
    '/mfa',
    '/PROFILE',
    '/%70rofile',
    '/account-2',
    '/../x',
  ]) {
    test(`do not include ${path}`, async () => {
      const { send } = await openScene();
      await expectProblem(await send('PATCH', path, { body: {} }), 404, 'ROUTE_MISSING');
    });
  }

  for (const [method, path, body] of mutations) {
    test(`can have a slash at the end: ${method} ${path}/`, async () => {
      const { send } = await openScene();
      const expected = await (await openScene()).send(method, path, { body });
      assert.equal((await send(method, `${path}/`, { body })).status, expected.status);
      const allow = async (at: string) => (await send('OPTIONS', at)).headers.get('allow');
      assert.equal(await allow(`${path}/`), await allow(path));
    });
  }

  test('are below the base path that the host sets', async () => {
    for (const [basePath, below] of [
      ['/', ''],
      ['', ''],
      ['/api/me//', '/api/me'],
      ['/api/me', '/api/me'],
    ] as const) {
      const { handler } = await openScene({ basePath });
      for (const path of [below, `${below}/`]) assert.equal((await handler(new Request(origin + path))).status, 200);
      assert.equal((await handler(new Request(`${origin}${below}/x`))).status, 404);
      assert.equal((await handler(new Request(`${origin}/else${below}`))).status, 404);
    }
    for (const basePath of ['account', '/a?b', '/a b']) {
      assert.throws(() => createAccountHandler({ authenticate: () => null, ...failing(null), basePath }), TypeError);
    }
  });
});

describe('every answer', () => {
  test('forbids storing, sniffing, framing and referrers (H3)', async () => {
    const { send } = await openScene();
    const answers = [
      await send('GET', ''),
      await send('HEAD', ''),
      await send('OPTIONS', ''),
      await send('GET', '/nothing'),
      await send('PUT', ''),
      await send('PATCH', '/profile', { body: { fullName: 'Ada King' } }),
      await send('PATCH', '/profile', { body: '{' }),
      await send('POST', '/password', { headers: { 'sec-fetch-site': 'cross-site' } }),
      await (await openScene({ authenticate: () => null })).send('GET', ''),
      await (await openScene(failing(new Error('x')))).send('GET', ''),
    ];
    for (const { headers } of answers) {
      assert.equal(headers.get('cache-control'), 'no-store');
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
      assert.equal(headers.get('referrer-policy'), 'no-referrer');
      assert.equal(headers.get('cross-origin-resource-policy'), 'same-origin');
      assert.match(headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/u);
      for (const name of ['Origin', 'Sec-Fetch-Site', 'Cookie', 'Authorization'])
        assert.ok(headers.get('vary')?.includes(name), name);
      assert.equal(headers.has('access-control-allow-origin'), false);
    }
    const names =
      'cache-control content-security-policy content-type cross-origin-resource-policy etag referrer-policy vary';
    assert.equal([...(answers[0]?.headers.keys() ?? [])].join(' '), `${names} x-content-type-options`);
  });
});

describe('the user of a request', () => {
  test('is determined by authenticate only, also if the body names another user (A10, CVE-2025-61928)', async () => {
    const { send, account, stored } = await openScene({ authenticate: () => null });
    const before = await stored();
    await expectProblem(await send('GET', ''), 401, 'SESSION_ENDED');
    for (const [method, path, body] of mutations) {
      for (const named of [{}, { id: account.id }, { accountId: account.id }, { userId: account.id }]) {
        await expectProblem(await send(method, path, { body: { ...body, ...named } }), 401, 'SESSION_ENDED');
      }
    }
    assert.deepEqual(await stored(), before);
  });

  for (const query of ['?id=2', '?accountId=2', '?user=2&x=1', '?%69d=2']) {
    test(`cannot be set by ${query}`, async () => {
      const { send, stored } = await openScene();
      const before = await stored();
      const [name] = new URLSearchParams(query).keys();
      for (const [method, path, body] of [['GET', '', undefined] as const, ...mutations]) {
        const problem = await expectProblem(await send(method, `${path}${query}`, { body }), 422, 'INPUT_INVALID');
        assert.equal(problem['field'], name);
      }
      assert.deepEqual(await stored(), before);
    });
  }

  test('cannot be set by a header', async () => {
    const { send, account } = await openScene();
    const headers = { 'x-user-id': 'else', 'x-account-id': 'else', 'account-id': 'else' };
    const read = (await (await send('GET', '', { headers })).json()) as { id: string };
    assert.equal(read.id, account.id);
  });

  test('has no access after the epoch of the account has changed', async () => {
    const storage = createMemoryStorage();
    const authority = createTestAuthority({ storage });
    const { id: accountId } = await authority.accounts.register(personas.ada);
    let epoch = 1;
    const { send } = await openScene({
      authenticate: () => ({ accountId, sessionId: 'session', epoch }),
      serviceFor: authority.serviceFor,
    });
    const changed = await send('POST', '/password', { body: mutations[2][2] });
    assert.equal(changed.status, 200);
    await expectProblem(await send('GET', ''), 401, 'SESSION_ENDED');
    epoch = ((await changed.json()) as { epoch: number }).epoch;
    assert.equal((await send('GET', '')).status, 200);
  });
});

describe('a failure', () => {
  test('has a status for every code', () => {
    assert.deepEqual(Object.keys(statusByCode).toSorted(), accountErrorCodes.toSorted());
  });

  test('is 401 only for an ended session', () => {
    assert.deepEqual(
      accountErrorCodes.filter((code) => statusByCode[code] === 401),
      ['SESSION_ENDED'],
    );
  });

  test('contains its own data and no other', async () => {
    const issues = [{ field: 'newPassword', rule: 'minimumLength', params: { minimum: 8 } }] as const;
    const details = { issues, retryAfter: 30, driftSeconds: -45, cause: new Error('SECRET') };
    const { send } = await openScene(failing(new AccountError('PASSWORD_REJECTED', details)));
    const response = await send('GET', '');
    assert.equal(response.headers.get('retry-after'), '30');
    assert.deepEqual(await expectProblem(response, 422, 'PASSWORD_REJECTED'), {
      title: 'Password rejected',
      status: 422,
      code: 'PASSWORD_REJECTED',
      field: 'newPassword',
      issues,
      retryAfter: 30,
      driftSeconds: -45,
    });
  });

  for (const [what, thrown] of [
    ['an error', new TypeError('select * from SECRET')],
    ['a text', 'SECRET'],
    ['null', null],
    ['nothing', undefined],
    ['an object', { code: 'SECRET' }],
  ] as const) {
    test(`that is unexpected (${what}) is 500, and only the host receives its cause`, async () => {
      const told: unknown[] = [];
      const { send } = await openScene({ ...failing(thrown), onError: (error) => told.push(error.cause) });
      const response = await send('GET', '');
      const problem = await expectProblem(response, 500, 'SERVICE_FAILED');
      assert.deepEqual(problem, { title: 'Service failed', status: 500, code: 'SERVICE_FAILED' });
      assert.deepEqual(told, [thrown]);
    });
  }

  test('is reported like any other in authenticate, serviceFor and the host’s onError', async () => {
    const fail = (): never => {
      throw new Error('SECRET');
    };
    for (const options of [{ authenticate: fail }, { serviceFor: fail }, { ...failing(1), onError: fail }]) {
      await expectProblem(await (await openScene(options)).send('GET', ''), 500, 'SERVICE_FAILED');
    }
  });

  test('below 500 is not reported to onError', async () => {
    const told: string[] = [];
    const onError = ({ code }: AccountError): void => void told.push(code);
    for (const code of accountErrorCodes) {
      await (await openScene({ ...failing(new AccountError(code)), onError })).send('GET', '');
    }
    await (await openScene({ authenticate: () => null, onError })).send('GET', '');
    assert.deepEqual(
      told,
      accountErrorCodes.filter((code) => statusByCode[code] >= 500),
    );
  });

  test('is 404 for a feature that the service does not have', async () => {
    const { send } = await openScene({ serviceFor: () => ({ load: async () => Promise.reject(new Error()) }) });
    for (const [method, path, body] of mutations) {
      await expectProblem(await send(method, path, { body }), 404, 'FEATURE_UNSUPPORTED');
    }
  });

  test('never repeats the input', async () => {
    const { send } = await openScene();
    const secret = 'S3ntinel-secret';
    for (const body of [
      `{"${'k'.repeat(5000)}":"${secret}"}`,
      { password: [secret] },
      { fullName: { secret } },
      `{"password":"${secret}`,
    ]) {
      for (const [method, path] of mutations) {
        const text = await (await send(method, path, { body })).text();
        assert.ok(!text.includes(secret), text);
        assert.ok(text.length < 2000, `${text.length} characters`);
      }
    }
  });
});

describe('a slow database', () => {
  const never = new Promise<never>(() => undefined);
  const hanging = { serviceFor: () => ({ load: () => never, profile: { update: () => never } }), timeout: 20 };

  test('causes a 503 with Retry-After for a read, which has changed nothing', async () => {
    const response = await (await openScene(hanging)).send('GET', '');
    assert.equal(response.headers.get('retry-after'), '1');
    await expectProblem(response, 503, 'SERVICE_UNAVAILABLE');
  });

  test('causes a 503 for a change, which may have been made', async () => {
    const response = await (await openScene(hanging)).send('PATCH', '/profile', { body: { fullName: 'Ada King' } });
    assert.equal(response.headers.get('retry-after'), '1');
    await expectProblem(response, 503, 'OUTCOME_UNKNOWN');
  });

  test('causes a 503 in authenticate, where no change has started', async () => {
    const { send } = await openScene({ authenticate: () => never, timeout: 20 });
    await expectProblem(
      await send('PATCH', '/profile', { body: { fullName: 'Ada King' } }),
      503,
      'SERVICE_UNAVAILABLE',
    );
  });

  test('receives an abort signal', async () => {
    let stopped: AbortSignal | undefined;
    const load: AccountService['load'] = (options) => {
      stopped = options?.signal;
      return never;
    };
    await (await openScene({ serviceFor: () => ({ load }), timeout: 20 })).send('GET', '');
    assert.equal(stopped?.aborted, true);
  });

  test('has less than two seconds by default, and is used again without a restart (H4)', async (context) => {
    context.mock.timers.enable({ apis: ['setTimeout'] });
    let isSlow = true;
    const { account } = await openScene();
    const load = async () => (isSlow ? never : account);
    const { send } = await openScene({ serviceFor: () => ({ load }) });
    const answer = send('GET', '');
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
    context.mock.timers.tick(1999);
    assert.equal((await answer).status, 503);
    isSlow = false;
    assert.equal((await send('GET', '')).status, 200);
  });
});

test('a breach check that never answers does not stop a change of password', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const asked = Promise.withResolvers<void>();
  const breachCheck = (): Promise<never> => {
    asked.resolve();
    return new Promise(() => undefined);
  };
  const storage = createMemoryStorage();
  const { id } = await createTestAuthority({ storage }).accounts.register(personas.ada);
  const authority = createTestAuthority({ storage, breachCheck });
  const { send } = await openScene({ serviceFor: () => authority.serviceWithoutSession(id) });
  const answer = send('POST', '/password', { body: mutations[2][2] });
  await asked.promise;
  // The request is given up after 1900 ms.
  context.mock.timers.tick(1000);
  assert.equal((await answer).status, 200);
});
