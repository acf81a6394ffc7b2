import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { DashboardDriver } from '../drivers/dashboard.driver.ts';
import { useHarness } from '../harness/browser-harness.ts';

describe('security headers', () => {
  const harness = useHarness();

  it('B1, H3: every response has a policy that allows no foreign or inline script and no frame', async () => {
    for (const path of ['/sign-in', '/', '/account', '/api/users', '/nowhere', '/appearance.js']) {
      const { headers } = await fetch(harness.server.address + path, { redirect: 'manual' });
      const policy = headers.get('content-security-policy') ?? '';
      assert.match(policy, /default-src '(?:self|none)'/u, path);
      assert.match(policy, /frame-ancestors 'none'/u, path);
      assert.doesNotMatch(policy, /unsafe|\*|data:/u, path);
      assert.equal(headers.get('x-content-type-options'), 'nosniff', path);
    }
  });

  it('block foreign code in the browser, and the monitor reports it', async () => {
    const { screen } = await harness.signedIn(await harness.accounts.register());
    await new DashboardDriver(screen).open();
    assert.deepEqual(harness.monitor.takeProblems(), []);
    const hasRun = await screen.page.evaluate(async () => {
      const script = Object.assign(document.createElement('script'), { nonce: '' });
      try {
        script.textContent = 'window.hasRun = true';
        document.head.append(script);
      } catch {
        // Trusted Types already reject the text.
      }
      await new Promise((resolve) => setTimeout(resolve));
      return 'hasRun' in window;
    });
    assert.equal(hasRun, false);
    assert.ok(harness.monitor.takeProblems().some((problem) => /CSP violation|TrustedScript/u.test(problem)));
  });

  it('hide the session cookie from scripts, and prevent caching of pages', async () => {
    const user = await harness.accounts.register();
    const { device, screen } = await harness.signedIn(user);
    await new DashboardDriver(screen).open();
    const [cookie] = await device.context.cookies();
    assert.equal(cookie?.httpOnly, true);
    assert.equal(await screen.page.evaluate(() => document.cookie), '');
    const response = await screen.page.reload();
    assert.equal(response?.headers()['cache-control'], 'no-store');
  });

  it('set a session cookie that other sites cannot send', async () => {
    const { username, password } = await harness.accounts.register();
    const { address } = harness.server;
    const response = await fetch(`${address}/api/sign-in`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: address },
      body: JSON.stringify({ username, password }),
    });
    assert.match(response.headers.get('set-cookie') ?? '', /^session=[\w-]{43};.*HttpOnly.*SameSite=Lax/u);
    const foreign = await fetch(`${address}/api/sign-in`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: 'https://elsewhere.example' },
      body: JSON.stringify({ username, password }),
    });
    assert.equal(foreign.status, 403);
  });
});
