import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { demo } from '../seed/people.ts';
import { startTestApplication } from '../testing/test-application.ts';
import type { TestApplication, TestBrowser } from '../testing/test-application.ts';

const now = Date.UTC(2026, 10, 23, 14, 30);
const view = '/api/dashboard?dateRange=today&chartMetric=calls&callsFilter=all&paymentsFilter=all';

describe('a session', () => {
  let app: TestApplication;
  before(async () => {
    app = await startTestApplication(now);
  });
  after(async () => {
    assert.deepEqual(app.failures, []);
    await app.close();
  });

  const signIn = async (credentials: object): Promise<TestBrowser> => {
    const browser = app.browser();
    assert.equal((await browser.post('/api/sign-in', credentials)).status, 200);
    return browser;
  };

  it('continues under a new id where the password was changed, and ends everywhere else', async () => {
    const here = await signIn(demo.mary);
    const elsewhere = await signIn(demo.mary);
    const before = here.cookies.get('session') ?? '';
    const change = { currentPassword: demo.mary.password, newPassword: 'Mechanism-of-Heavens-1831' };
    assert.equal((await here.post('/account/password', change)).status, 200);

    assert.notEqual(here.cookies.get('session'), before);
    assert.equal((await here.get('/account')).status, 200);
    assert.equal((await here.get(view)).status, 200);
    for (const path of ['/account', view]) assert.equal((await elsewhere.get(path)).status, 401);

    const old = app.browser();
    old.cookies.set('session', before);
    assert.equal((await old.get('/account')).status, 401);
  });

  it('is required for every answer of the API', async () => {
    for (const path of ['/account', view, '/api/users']) {
      const response = await app.browser().get(path);
      assert.equal(response.status, 401);
      assert.equal(((await response.json()) as { code: string }).code, 'SESSION_ENDED');
    }
  });

  it('shows the users to a user with the permission only', async () => {
    const ada = await signIn(demo.ada);
    const { people } = (await (await ada.get('/api/users')).json()) as { people: { username: string }[] };
    assert.deepEqual(
      people.slice(0, 2).map(({ username }) => username),
      ['ada', 'mary'],
    );
    assert.ok(!JSON.stringify(people).includes('argon2'));

    const mary = await signIn({ username: 'mary', password: 'Mechanism-of-Heavens-1831' });
    assert.equal((await mary.get('/api/users')).status, 403);
    await app.accounts.authority.accounts.assignRole('acc_02_mary', { role: null, permissions: ['users:read'] });
    assert.equal((await mary.get('/api/users')).status, 200);
  });

  it('gets a report for a valid view, and an error for an invalid one', async () => {
    const ada = await signIn(demo.ada);
    assert.equal((await ada.get(view)).status, 200);
    assert.equal((await ada.get('/api/dashboard')).status, 422);
  });

  it('has security headers on pages and API answers', async () => {
    const ada = await signIn(demo.ada);
    for (const path of [view, '/account', '/nowhere']) {
      const { headers } = await ada.get(path);
      assert.match(headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/u, path);
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
      assert.equal(headers.get('cache-control'), 'no-store');
    }
  });
});
