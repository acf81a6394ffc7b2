import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { describe, test } from 'node:test';
import type { TestContext } from 'node:test';
import { promisify } from 'node:util';

import { createTestAuthority, personas } from '@account-elements/core/testing';

import { createSessions, listen, serveFetch } from '../testing/account-server.ts';
import type { RunningServer } from '../testing/account-server.ts';
import { createAccountHandler } from './http/handler.ts';
import { createMemoryStorage } from './memory/index.ts';

const run = promisify(execFile);

const imports = `
import { createAccountClient } from '@account-elements/core';
import { createAuthority } from '@account-elements/core/authority';
import { createArgon2Hasher } from '@account-elements/adapters/argon2';
import { createHttpAccountService } from '@account-elements/adapters/http';
import { createAccountHandler } from '@account-elements/adapters/http/handler';
import { createMemoryStorage } from '@account-elements/adapters/memory';
`;

// Memory storage, the default hasher and the real authority, with one account.
const localService = `
const authority = createAuthority({
  storage: createMemoryStorage(),
  issuer: 'Example',
  sealingKeys: [{ id: 'k1', bytes: crypto.getRandomValues(new Uint8Array(32)) }],
});
const user = { username: 'ada', fullName: 'Ada Lovelace', password: 'Analytical-Engine-1843' };
const { id: accountId } = await authority.accounts.register(user);
const service = authority.serviceWithoutSession(accountId);
`;

/**
 * Runs a script in its own process and returns its output when it has exited with code 0. Node exits when a process has nothing
 * to wait for. If that happens at an `await`, the code is 13, and the promise is rejected. A script that does not exit is killed
 * when the test times out.
 */
async function outputOf({ signal }: TestContext, script: string): Promise<string> {
  const options = ['--conditions=@account-elements/source', '--input-type=module', '--eval', imports + script];
  const { stdout } = await run(process.execPath, options, { cwd: import.meta.dirname, signal, killSignal: 'SIGKILL' });
  return stdout;
}

async function serveAda(t: TestContext): Promise<{ readonly server: RunningServer; readonly headers: string }> {
  const authority = createTestAuthority({ storage: createMemoryStorage() });
  const { id: accountId } = await authority.accounts.register(personas.ada);
  const { begin, ...sessions } = createSessions();
  const server = await serveFetch(createAccountHandler({ ...sessions, serviceFor: authority.serviceFor }));
  t.after(() => server.close());
  return {
    server,
    headers: JSON.stringify({ origin: server.origin, ...begin({ accountId, sessionId: 'session', epoch: 1 }) }),
  };
}

describe('a script in Node', () => {
  test('ends after it has created a client', async (t) => {
    const script = `
      const client = createAccountClient({ service: createHttpAccountService({ url: 'http://localhost/account' }) });
      console.log(client.account.get().status);`;
    assert.equal(await outputOf(t, script), 'idle\n');
  });

  test('ends after it has used a client and has not closed it', async (t) => {
    const script = `${localService}
      const client = createAccountClient({ service });
      const stop = client.preferences.state.subscribe(() => undefined);
      await client.load();
      const saved = await client.preferences.update({ theme: 'dark' });
      stop();
      console.log(saved.ok, client.profile.state.get().value.fullName);`;
    assert.equal(await outputOf(t, script), 'true Ada Lovelace\n');
  });

  test('ends while it still listens to a client', async (t) => {
    const script = `${localService}
      const client = createAccountClient({ service });
      client.account.listen(({ status }) => console.log(status));
      void client.load();`;
    assert.equal(await outputOf(t, script), 'loading\nready\n');
  });

  test('ends after it has closed a client', async (t) => {
    const script = `${localService}
      const client = createAccountClient({ service });
      await client.load();
      client.close();
      console.log(client.account.get().status);`;
    assert.equal(await outputOf(t, script), 'ready\n');
  });

  test('ends when a worker thread has created a client', async (t) => {
    const script = `
      import { Worker } from 'node:worker_threads';
      const code = "import('@account-elements/core').then(({ createAccountClient }) => {" +
        "createAccountClient({ service: { load: () => Promise.reject(new Error('not used')) } });" +
        "console.log('created'); });";
      new Worker(code, { eval: true }).on('exit', (exitCode) => console.log(exitCode));`;
    assert.equal(await outputOf(t, script), 'created\n0\n');
  });

  test('waits for the answers of a server, and ends after the last', async (t) => {
    const { server, headers } = await serveAda(t);
    const script = `
      const service = createHttpAccountService({ url: '${server.origin}/account', headers: ${headers} });
      const client = createAccountClient({ service });
      const { ok, value } = await client.load();
      const saved = await client.profile.update({ fullName: 'Ada King' }, { version: value.profile.version });
      console.log(ok, saved.ok, saved.value.profile.fullName);`;
    assert.equal(await outputOf(t, script), 'true true Ada King\n');
  });

  test('waits for a server that never answers until the request times out', async (t) => {
    const server = await listen(() => undefined);
    t.after(() => server.close());
    const script = `
      const service = createHttpAccountService({ url: '${server.origin}/account', timeout: 200 });
      const read = await createAccountClient({ service }).load();
      console.log(read.error.code);`;
    assert.equal(await outputOf(t, script), 'CONNECTION_FAILED\n');
  });

  for (const type of ['application/json', 'text/html']) {
    test(`ends although a server never completes its answer of ${type}`, async (t) => {
      const server = await listen(
        (_request, response) => void response.writeHead(200, { 'content-type': type }).write('{'),
      );
      t.after(() => server.close());
      const script = `
        const service = createHttpAccountService({ url: '${server.origin}/account', timeout: 200 });
        const read = await createAccountClient({ service }).load();
        console.log(read.error.code);`;
      // The timeout may be over before the first byte arrives.
      assert.match(await outputOf(t, script), /^(?:RESPONSE_INVALID|CONNECTION_FAILED)\n$/u);
    });
  }

  test('ends after a handler has answered before its deadline', async (t) => {
    const script = `${localService}
      const handler = createAccountHandler({ authenticate: () => ({ accountId, sessionId: 'session', epoch: 1 }), serviceFor: authority.serviceFor });
      const answer = await handler(new Request('http://localhost/account'));
      console.log(answer.status);`;
    assert.equal(await outputOf(t, script), '200\n');
  });

  test('waits for slow hashing, and ends after it', async (t) => {
    const script = `${localService}
      const passwordHasher = createArgon2Hasher();
      const hash = await passwordHasher.hash('Analytical-Engine-1843');
      const verified = await authority.verifyPassword({ username: 'ada', password: user.password });
      console.log(typeof hash, verified.accountId === accountId);`;
    assert.equal(await outputOf(t, script), 'string true\n');
  });
});
