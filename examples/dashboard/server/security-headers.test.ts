import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { Hono } from 'hono';

import { securityHeaders } from './security-headers.ts';

const answerOf = async (secure: boolean, own: Record<string, string> = {}): Promise<Headers> => {
  const app = new Hono();
  app.use(securityHeaders(secure));
  app.get('/', (context) => context.text('', 200, own));
  return (await app.request('/')).headers;
};

describe('the headers of every answer', () => {
  it('allow only code, styles, images and forms of this origin, no frames, and no text as script (B1, H3)', async () => {
    const policy = (await answerOf(false)).get('content-security-policy') ?? '';
    assert.deepEqual(policy.split('; ').sort(), [
      "base-uri 'none'",
      "connect-src 'self'",
      "default-src 'self'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "img-src 'self'",
      "object-src 'none'",
      "require-trusted-types-for 'script'",
      "script-src 'self'",
      "style-src 'self'",
      'trusted-types lit-html',
    ]);
  });

  it('isolate the page from other origins, and do not tell them its address (H3)', async () => {
    const headers = await answerOf(false);
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    assert.equal(headers.get('referrer-policy'), 'same-origin');
    assert.equal(headers.get('cross-origin-opener-policy'), 'same-origin');
    assert.equal(headers.get('cross-origin-resource-policy'), 'same-origin');
  });

  it('require HTTPS for two years, only if the application is reached over HTTPS', async () => {
    const require = 'strict-transport-security';
    assert.equal((await answerOf(true)).get(require), 'max-age=63072000; includeSubDomains');
    assert.equal((await answerOf(false)).has(require), false);
  });

  it('do not replace a header of the answer', async () => {
    const own = "default-src 'none'";
    assert.equal((await answerOf(true, { 'Content-Security-Policy': own })).get('content-security-policy'), own);
  });
});
