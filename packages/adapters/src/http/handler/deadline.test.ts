import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { AccountError } from '@account-elements/core';

import { openScene } from '../../../testing/handler-harness.ts';
import { withinDeadline } from './deadline.ts';

describe('the cause for onError contains the timeout and the late function', () => {
  const never = new Promise<never>(() => undefined);
  const change = { currentPassword: 'Analytical-Engine-1', newPassword: 'Another-one-4-all' };

  for (const [what, options] of [
    ['The service (load)', { serviceFor: () => ({ load: () => never }) }],
    ['authenticate', { authenticate: () => never }],
  ] as const) {
    test(`for ${what}`, async () => {
      const causes: unknown[] = [];
      const { send } = await openScene({ ...options, timeout: 20, onError: ({ cause }) => causes.push(cause) });
      assert.equal((await send('GET', '')).status, 503);
      assert.deepEqual(causes.map(String), [`Error: ${what} did not finish within 20 ms`]);
    });
  }

  test('for onCredentialsChanged', async () => {
    const { account } = await openScene();
    const causes: unknown[] = [];
    const { send } = await openScene({
      timeout: 1000,
      serviceFor: () => ({
        load: async () => account,
        password: { change: async () => ({ account, epoch: 2 }) },
      }),
      onCredentialsChanged: () => never,
      onError: ({ cause }) => causes.push(cause),
    });
    assert.equal((await send('POST', '/password', { body: change })).status, 200);
    assert.deepEqual(causes.map(String), ['Error: onCredentialsChanged did not finish within 1000 ms']);
  });
});

describe('the timer of a deadline', () => {
  test('is cleared after a result and after an error', async (context) => {
    context.mock.timers.enable({ apis: ['setTimeout'] });
    let lateErrors = 0;
    const late = (): AccountError => {
      lateErrors += 1;
      return new AccountError('SERVICE_UNAVAILABLE');
    };
    const signal = await withinDeadline(20, async (given) => given, late);
    await assert.rejects(
      withinDeadline(20, () => Promise.reject(new TypeError('failed')), late),
      TypeError,
    );
    context.mock.timers.tick(20);
    assert.equal(lateErrors, 0);
    assert.equal(signal.aborted, false);
  });
});
