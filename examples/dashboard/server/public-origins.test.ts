import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';

import type { AccountSnapshot } from '@account-elements/core';

import { startApplication } from './application.ts';
import { demo } from './seed/people.ts';
import { readSettings } from './settings.ts';

const origins = ['https://tally.example', 'https://calls.example'];

it('accepts sign-ins and changes from every public origin, and from no other', async (context) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'tally-'));
  context.after(() => rmSync(dataDir, { recursive: true }));
  const environment = {
    PORT: '0',
    CLIENT_DIR: 'none',
    DATA_DIR: dataDir,
    DEMO_PEOPLE: 'yes',
    PUBLIC_ORIGINS: origins.join(),
  };
  const log = { request: () => undefined, failure: () => undefined };
  const application = await startApplication(readSettings(environment), { environment, clock: Date.now, log });
  context.after(() => application.close(0));
  // As a browser without Sec-Fetch-Site, behind a proxy that hides the origin.
  const send = (origin: string, method: string, path: string, body: object, headers: object = {}): Promise<Response> =>
    fetch(application.address + path, {
      method,
      headers: { 'content-type': 'application/json', 'x-account-elements': '1', ...headers, origin },
      body: JSON.stringify(body),
    });

  for (const [index, origin] of origins.entries()) {
    const signedIn = await send(origin, 'POST', 'api/sign-in', demo.mary);
    assert.equal(signedIn.status, 200);
    const [cookie = ''] = signedIn.headers.getSetCookie();
    assert.match(cookie, /^__Host-session=.+; Secure/u);
    const headers = { cookie: cookie.split(';')[0] ?? '', origin };
    const { profile } = (await (await fetch(`${application.address}account`, { headers })).json()) as AccountSnapshot;
    const session = { ...headers, 'if-match': `"${profile.version}"` };
    const saved = await send(origin, 'PATCH', 'account/profile', { fullName: `Mary ${index}` }, session);
    assert.equal(saved.status, 200, await saved.text());
    const refused = await send('https://evil.example', 'PATCH', 'account/profile', { fullName: 'Eve' }, session);
    assert.equal(refused.status, 403);
  }
  for (const origin of ['https://evil.example', application.address.slice(0, -1), 'http://tally.example']) {
    assert.equal((await send(origin, 'POST', 'api/sign-in', demo.mary)).status, 403);
  }
});
