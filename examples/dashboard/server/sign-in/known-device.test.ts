import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { demo } from '../seed/people.ts';
import { startTestApplication } from '../testing/test-application.ts';

describe('a browser from which a user has signed in', () => {
  it('signs in again while a stranger has locked the sign-in', async () => {
    const app = await startTestApplication(Date.UTC(2026, 10, 23, 14, 30));
    const own = app.browser();
    assert.equal((await own.post('/api/sign-in', demo.mary)).status, 200);
    await own.post('/api/sign-out', {});
    const stranger = app.browser();
    for (let turn = 0; turn < 10; turn += 1) {
      await stranger.post('/api/sign-in', { ...demo.mary, password: 'Not-the-one-1' });
    }
    const locked = await stranger.post('/api/sign-in', demo.mary);
    assert.equal(((await locked.json()) as { code: string }).code, 'ATTEMPTS_LOCKED');
    assert.equal((await own.post('/api/sign-in', demo.mary)).status, 200);
    await app.close();
  });

  it('remains known after it has changed the password', async () => {
    const app = await startTestApplication(Date.UTC(2026, 10, 23, 14, 30));
    const own = app.browser();
    await own.post('/api/sign-in', demo.mary);
    const newPassword = 'Difference-Engine-2';
    const change = { currentPassword: demo.mary.password, newPassword };
    assert.equal((await own.post('/account/password', change)).status, 200);
    await own.post('/api/sign-out', {});
    const stranger = app.browser();
    const changed = { ...demo.mary, password: newPassword };
    for (let turn = 0; turn < 10; turn += 1) await stranger.post('/api/sign-in', demo.mary);
    const locked = await stranger.post('/api/sign-in', changed);
    assert.equal(((await locked.json()) as { code: string }).code, 'ATTEMPTS_LOCKED');
    assert.equal((await own.post('/api/sign-in', changed)).status, 200);
    await app.close();
  });
});
