import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { AccountError } from '@account-elements/core';
import { serviceFrom } from '@account-elements/core/adapter';
import { personas } from '@account-elements/core/testing';

import { expectProblem, openScene } from '../../../testing/handler-harness.ts';

describe('the entity tag of an answer', () => {
  test('does not make a change answer 304', async () => {
    const { send } = await openScene();
    const body = { fullName: 'Ada King' };
    const etag = (await send('PATCH', '/profile', { body })).headers.get('etag');
    const again = await send('PATCH', '/profile', { body, headers: { 'if-match': etag, 'if-none-match': etag } });
    assert.deepEqual([again.status, again.headers.get('etag')], [200, etag]);
  });

  test('is left out if the answer has no version', async () => {
    const { send } = await openScene();
    for (const [path, body] of [
      ['/mfa/totp', { password: personas.ada.password }],
      ['/mfa/totp/cancel', {}],
    ] as const) {
      const response = await send('POST', path, { body });
      assert.deepEqual([response.status, response.headers.has('etag')], [200, false]);
    }
  });

  test('is not found in a longer tag with W/ in its middle', async () => {
    const { send } = await openScene();
    const tag = (await send('GET', '')).headers.get('etag') ?? '';
    const headers = { 'if-none-match': `${tag.slice(0, 5)}W/${tag.slice(5)}` };
    assert.equal((await send('GET', '', { headers })).status, 200);
  });
});

describe('Retry-After', () => {
  const answerTo = async (error: AccountError): Promise<string | null> => {
    const { send } = await openScene({ serviceFor: () => serviceFrom(() => Promise.reject(error)) });
    return (await send('GET', '')).headers.get('retry-after');
  };

  test('is one second for every 503 without another time, and left out for other errors', async () => {
    assert.equal(await answerTo(new AccountError('SERVICE_UNAVAILABLE')), '1');
    assert.equal(await answerTo(new AccountError('OUTCOME_UNKNOWN', { retryAfter: 3 })), '3');
    assert.equal(await answerTo(new AccountError('SERVICE_FAILED')), null);
  });
});

describe('a query', () => {
  test('is refused with at most 20 names of at most 64 characters', async () => {
    const { send } = await openScene();
    const names = Array.from({ length: 30 }, (_, index) => `${index}${'x'.repeat(100)}`);
    const problem = await expectProblem(await send('GET', `?${names.join('&')}`), 422, 'INPUT_INVALID');
    const expected = names.slice(0, 20).map((name) => ({ field: name.slice(0, 64), rule: 'unknown' }));
    assert.deepEqual(problem['issues'], expected);
  });
});
