import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { personas } from '@account-elements/core/testing';

import { expectProblem, mutations, openScene } from '../../../testing/handler-harness.ts';

describe('a session that changes its credentials', () => {
  const change = { body: mutations[2][2] };

  test('is renewed with the new epoch, through headers from the host', async () => {
    const told: unknown[] = [];
    const { send, account } = await openScene({
      onCredentialsChanged: async (request, identity) => {
        told.push([new URL(request.url).pathname, identity]);
        return [
          ['set-cookie', 'session=new'],
          ['set-cookie', 'other=1'],
        ];
      },
    });
    const response = await send('POST', '/password', change);
    assert.deepEqual(response.headers.getSetCookie(), ['session=new', 'other=1']);
    const { epoch } = (await response.json()) as { epoch: number };
    assert.deepEqual(told, [['/account/password', { accountId: account.id, sessionId: 'session', epoch }]]);
  });

  test('is not renewed if nothing was changed', async () => {
    // The handler ignores an error of the renewal, so the calls are counted.
    let renewals = 0;
    const { send } = await openScene({
      onCredentialsChanged: () => {
        renewals += 1;
        return undefined;
      },
    });
    assert.equal((await send('GET', '')).status, 200);
    const wrong = { body: { currentPassword: 'wrong', newPassword: 'Another-one-4-all' } };
    await expectProblem(await send('POST', '/password', wrong), 422, 'PASSWORD_WRONG');
    assert.equal((await send('PATCH', '/profile', { body: { fullName: 'Ada King' } })).status, 200);
    assert.equal((await send('POST', '/mfa/totp', { body: { password: personas.ada.password } })).status, 200);
    assert.equal(renewals, 0);
  });

  test('is not missed by a host without sessions', async () => {
    const told: string[] = [];
    const { send } = await openScene({ onError: ({ code }) => told.push(code) });
    assert.equal((await send('POST', '/password', change)).status, 200);
    assert.deepEqual(told, []);
  });

  test('gets its answer in less than two seconds by default if the renewal never ends', async (context) => {
    context.mock.timers.enable({ apis: ['setTimeout'] });
    const asked = Promise.withResolvers<void>();
    const told: string[] = [];
    const { send } = await openScene({
      onCredentialsChanged: () => {
        asked.resolve();
        return new Promise<never>(() => undefined);
      },
      onError: ({ code }) => told.push(code),
    });
    const answer = send('POST', '/password', change);
    await asked.promise;
    context.mock.timers.tick(1999);
    assert.equal((await answer).status, 200);
    assert.deepEqual(told, ['SERVICE_UNAVAILABLE']);
  });

  for (const [what, renew] of [
    ['throws', () => Promise.reject(new Error('no session store'))],
    ['gives headers that are none', async () => ({ 'bad header': 'x' })],
  ] as const) {
    test(`gets its answer even if the renewal ${what}`, async () => {
      const told: string[] = [];
      const { send } = await openScene({
        onCredentialsChanged: renew,
        onError: ({ code }) => told.push(code),
      });
      assert.equal((await send('POST', '/password', change)).status, 200);
      assert.equal(told.length, 1);
    });
  }
});
