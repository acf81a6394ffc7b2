import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { createHttpAccountService } from './http-service.ts';
import type { HttpAccountServiceOptions } from './http-service.ts';

type HostHeaders = () => Promise<Record<string, string>>;

function createService(headers: HostHeaders, options: Partial<HttpAccountServiceOptions> = {}) {
  return createHttpAccountService({
    url: 'https://nowhere.invalid',
    fetch: () => assert.fail('a request was sent'),
    headers,
    ...options,
  });
}

describe('headers of the host that', () => {
  const cases: readonly (readonly [what: string, headers: HostHeaders])[] = [
    ['cannot be read', () => Promise.reject(new Error('The token cannot be renewed'))],
    ['do not arrive before the timeout', () => new Promise(() => undefined)],
  ];
  for (const [what, headers] of cases) {
    test(`${what} cause CONNECTION_FAILED with a cause for a change and a read, and nothing is sent`, async () => {
      const service = createService(headers, { timeout: 20 });
      for (const call of [service.mfa?.cancelTotp(), service.load()]) {
        await assert.rejects(call ?? Promise.resolve(), (error: { code?: unknown; cause?: unknown }) => {
          assert.equal(error.code, 'CONNECTION_FAILED');
          assert.match(String(error.cause), /token cannot be renewed|did not arrive within 20 ms/u);
          return true;
        });
      }
    });
  }

  test('do not arrive before the call is aborted cause REQUEST_ABORTED', async () => {
    const controller = new AbortController();
    const service = createService(() => new Promise(() => undefined));
    const call = service.load({ signal: controller.signal });
    controller.abort();
    await assert.rejects(call, { code: 'REQUEST_ABORTED' });
  });
});
