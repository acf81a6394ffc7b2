import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';

import { demo } from '../../examples/dashboard/server/seed/people.ts';
import { dashboardServer, startServer } from '../harness/server.ts';
import { openTestAccounts } from '../harness/test-accounts.ts';

const signIn = (address: string, credentials: object): Promise<Response> =>
  fetch(`${address}/api/sign-in`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin' },
    body: JSON.stringify(credentials),
  });

describe('an installation that is not the demo', () => {
  it('has no user with a published password, and prints none', async () => {
    const server = await startServer({ PUBLIC_ORIGINS: 'https://tally.example' });
    for (const { username, password } of Object.values(demo)) {
      assert.equal((await signIn(server.address, { username, password })).status, 422);
      assert.ok(!server.output.join('\n').includes(password));
    }
    await server.close();
  });

  it('has them and prints them if a setting asks for it', async () => {
    const server = await startServer({ PUBLIC_ORIGINS: 'https://tally.example', DEMO_PEOPLE: 'yes' });
    assert.equal((await signIn(server.address, demo.ada)).status, 200);
    assert.ok(server.output.join('\n').includes(demo.ada.password));
    await server.close();
  });
});

describe('the sealing keys', () => {
  it('are checked at the start, and rotate-keys seals all secrets with the first one', async () => {
    const [k1, k2] = [1, 2].map(() => randomBytes(32).toString('base64url'));
    const server = await startServer({ SEALING_KEYS: `k1:${k1}` });
    const accounts = openTestAccounts(server);
    await accounts.registerWithMfa();
    await accounts.close();
    await server.stop();

    const run = (keys: string, ...args: readonly string[]) => {
      const env = { ...process.env, DATA_DIR: server.dataDir, PORT: '0', SEALING_KEYS: keys };
      return promisify(execFile)(process.execPath, [...dashboardServer, ...args], { env });
    };
    await assert.rejects(run(`k2:${k2}`), { stderr: /^SEALING_KEY_WRONG: .*"k1"/u });
    const { stdout } = await run(`k2:${k2},k1:${k1}`, 'rotate-keys');
    assert.match(stdout, /^\d+ accounts use the first sealing key\.\n1 accounts wait/u);
    await server.close();
  });
});
