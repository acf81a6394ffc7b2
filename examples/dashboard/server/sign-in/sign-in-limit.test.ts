import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { startTestApplication } from '../testing/test-application.ts';

describe('the limit for an address', () => {
  for (const path of ['/api/sign-in', '/api/sign-in/second-factor']) {
    it(`applies to ${path} for any request body`, async () => {
      const app = await startTestApplication(Date.UTC(2026, 10, 23, 14, 30));
      const send = (): Promise<Response> => app.browser().post(path, 'no credentials');
      for (let count = 0; count < 60; count += 1) assert.equal((await send()).status, 422);
      const answer = await send();
      assert.equal(answer.status, 429);
      assert.equal(answer.headers.get('retry-after'), '1');
      assert.equal(((await answer.json()) as { code: string }).code, 'SIGN_INS_TOO_MANY');
      app.pass(1_000);
      assert.equal((await send()).status, 422);
      await app.close();
    });
  }
});
