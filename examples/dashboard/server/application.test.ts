import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';

import { startApplication } from './application.ts';
import { demo } from './seed/people.ts';
import { readSettings } from './settings.ts';

const newPassword = 'Difference-Engine-2';

it('asks the range service of BREACH_CHECK_URL about a new password, and only then', async (context) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'tally-'));
  context.after(() => rmSync(dataDir, { recursive: true }));
  const paths: (string | undefined)[] = [];
  const service = createServer((request, response) => {
    paths.push(request.url);
    response.writeHead(503).end();
  });
  await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve));
  context.after(() => service.close());

  const { port } = service.address() as AddressInfo;
  const environment = {
    PORT: '0',
    CLIENT_DIR: 'none',
    DATA_DIR: dataDir,
    BREACH_CHECK_URL: `http://127.0.0.1:${port}/range/`,
  };
  const failures: unknown[] = [];
  const log = { request: () => undefined, failure: (_request: string, thrown: unknown) => void failures.push(thrown) };
  const surroundings = { environment, clock: Date.now, log };
  const application = await startApplication(readSettings(environment), surroundings);
  context.after(() => application.close(0));
  const post = (path: string, body: object, cookie = ''): Promise<Response> =>
    fetch(application.address + path, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-account-elements': '1',
        'sec-fetch-site': 'same-origin',
        cookie,
      },
      body: JSON.stringify(body),
    });

  const signedIn = await post('api/sign-in', demo.mary);
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0];
  assert.deepEqual(paths, []);
  // The check has a timeout, which a slow machine could exceed.
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const changed = await post('account/password', { currentPassword: demo.mary.password, newPassword }, cookie);
  context.mock.timers.reset();
  assert.equal(changed.status, 200, await changed.text());
  const prefix = createHash('sha1').update(newPassword).digest('hex').slice(0, 5).toUpperCase();
  assert.deepEqual(paths, [`/range/${prefix}`]);
  assert.match(String(failures), /503/u);
});
