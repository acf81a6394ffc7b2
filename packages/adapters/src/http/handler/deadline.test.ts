import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { AccountError } from '@account-elements/core';
import { totpCodeAt } from '@account-elements/core/testing';

import { openOffice } from '../../../testing/office.ts';
import { expectProblem, openScene } from '../../../testing/handler-harness.ts';
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

  test('for onCredentialsChanged', async (context) => {
    context.mock.timers.enable({ apis: ['setTimeout'] });
    const asked = Promise.withResolvers<void>();
    const { account } = await openScene();
    const causes: unknown[] = [];
    const { send } = await openScene({
      timeout: 1000,
      serviceFor: () => ({
        load: async () => account,
        password: { change: async () => ({ account, epoch: 2 }) },
      }),
      onCredentialsChanged: () => {
        asked.resolve();
        return never;
      },
      onError: ({ cause }) => causes.push(cause),
    });
    const answer = send('POST', '/password', { body: change });
    await asked.promise;
    context.mock.timers.tick(1000);
    assert.equal((await answer).status, 200);
    assert.deepEqual(causes.map(String), ['Error: onCredentialsChanged did not finish within 1000 ms']);
  });
});

describe('a slow hasher', () => {
  for (const [people, duration] of [
    [1, 1000], // PBKDF2 on half a core takes this long at most.
    [16, 250], // PBKDF2 on one core takes this long.
  ] as const) {
    test(`lets ${people} at once enable MFA, get new backup codes and change the password, with ${duration} ms for a hash`, async (context) => {
      const office = await openOffice(context, people, duration);
      const started = await office.all('/mfa/totp', ({ password }) => ({ password }));
      const secrets = started.map(({ secret }) => String(secret));
      const confirmed = await office.all('/mfa/totp/confirm', (_person, index) => ({
        code: totpCodeAt(secrets[index] ?? '', office.clock()),
      }));
      for (const { backupCodes } of confirmed) assert.equal((backupCodes as unknown[]).length, 10);
      await office.all('/mfa/backup-codes', ({ password }) => ({ password }));
      await office.all('/password', ({ password }) => ({
        currentPassword: password,
        newPassword: 'Difference-Engine-2',
      }));
    });
  }

  test('that never answers causes a 503 after the longer deadline', async (context) => {
    context.mock.timers.enable({ apis: ['setTimeout'] });
    const started = Promise.withResolvers<void>();
    const { account } = await openScene();
    const change = (): Promise<never> => {
      started.resolve();
      return new Promise(() => undefined);
    };
    const causes: unknown[] = [];
    const { send } = await openScene({
      serviceFor: () => ({ load: async () => account, password: { change } }),
      onError: ({ cause }) => causes.push(cause),
    });
    const body = { currentPassword: 'Analytical-Engine-1', newPassword: 'Another-one-4-all' };
    const answer = send('POST', '/password', { body });
    await started.promise;
    context.mock.timers.tick(7499);
    assert.deepEqual(causes, []);
    context.mock.timers.tick(1);
    await expectProblem(await answer, 503, 'OUTCOME_UNKNOWN');
    assert.deepEqual(causes.map(String), ['Error: The service (changePassword) did not finish within 7500 ms']);
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
