import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { demo } from '../seed/people.ts';
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

describe('the limit behind a proxy (H9)', () => {
  const now = Date.UTC(2026, 10, 23, 14, 30);
  const proxy = '10.0.0.5';
  const exhaust = async (send: () => Promise<Response>): Promise<void> => {
    for (let count = 0; count < 60; count += 1) assert.equal((await send()).status, 422);
    assert.equal((await send()).status, 429);
  };

  it('applies to one client, and not to the others behind the same proxy', async () => {
    const app = await startTestApplication(now, { trustedProxies: 1 });
    const send = (address: string): Promise<Response> =>
      app.browser(proxy).post('/api/sign-in', 'no credentials', { 'x-forwarded-for': address });
    await exhaust(() => send('198.51.100.1'));
    assert.equal((await send('198.51.100.2')).status, 422);
    await app.close();
  });

  it('does not apply to text that the client has added, and applies to a whole IPv6 network', async () => {
    const app = await startTestApplication(now, { trustedProxies: 1 });
    let count = 0;
    const send = (): Promise<Response> => {
      count += 1;
      const forwarded = `203.0.113.${count}, 2001:db8:1:2:${count}::1`;
      return app.browser(proxy).post('/api/sign-in', 'no credentials', { 'x-forwarded-for': forwarded });
    };
    await exhaust(send);
    await app.close();
  });

  it('is not replaced by a limit for the proxy: without an address the sign-in is refused, and the log says why', async () => {
    const app = await startTestApplication(now, { trustedProxies: 1 });
    for (let count = 0; count < 100; count += 1) {
      const response = await app.browser(proxy).post('/api/sign-in', demo.mary);
      assert.equal(response.status, 400);
      assert.equal(((await response.json()) as { code: string }).code, 'ADDRESS_UNKNOWN');
    }
    assert.match(app.lines.join('\n'), /TRUSTED_PROXIES/u);
    const known = await app.browser(proxy).post('/api/sign-in', demo.mary, { 'x-forwarded-for': '198.51.100.1' });
    assert.equal(known.status, 200);
    await app.close();
  });

  it('ignores the header without a proxy', async () => {
    const app = await startTestApplication(now);
    let count = 0;
    await exhaust(() => {
      count += 1;
      return app.browser().post('/api/sign-in', 'no credentials', { 'x-forwarded-for': `198.51.100.${count}` });
    });
    await app.close();
  });
});
