import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { createTestAuthority } from '@account-elements/core/testing';

import { expectProblem, registration, requestOf } from '../testing/handler-harness.ts';
import { createSqliteFile } from '../testing/sqlite-file.ts';
import { createAccountHandler } from './http/handler.ts';

/** The server, with its authority and a SQLite file that another process has locked. */
describe('a locked database', () => {
  const file = createSqliteFile();
  let send: (...request: Parameters<typeof requestOf>) => Promise<Response>;
  let lock: (statement: string) => void;
  before(async () => {
    const { storage } = await file.open();
    const { database: holder } = await file.open();
    const authority = createTestAuthority({ storage });
    const { id } = await authority.accounts.register(registration);
    const handler = createAccountHandler({
      authenticate: () => ({ accountId: id, sessionId: 'session', epoch: 1 }),
      serviceFor: authority.serviceFor,
      // The storage gives up by itself, long before the handler would.
      timeout: 600_000,
    });
    send = (...request) => handler(requestOf(...request));
    lock = (statement) => void holder.exec(statement);
  });
  after(() => file.remove());

  const wrong = { body: { currentPassword: 'wrong', newPassword: 'Another-one-4-all' } };

  test('leads to a 503 with Retry-After for every change and every check (H4)', async () => {
    lock('begin immediate');
    const answers = await Promise.all([
      send('PATCH', '/profile', { body: { fullName: 'Ada King' } }),
      // A wrong password cannot be counted, so it is not answered either.
      send('POST', '/password', wrong),
    ]);
    for (const answer of answers) {
      assert.equal(answer.headers.get('retry-after'), '1');
      await expectProblem(answer, 503, 'SERVICE_UNAVAILABLE');
    }
    assert.equal((await send('GET', '')).status, 200, 'reads go on');
  });

  test('works again without a restart after the lock, and has no change', async () => {
    lock('rollback');
    const { profile } = (await (await send('GET', '')).json()) as { profile: { version: string } };
    assert.match(profile.version, /^1\./u);
    assert.equal((await send('PATCH', '/profile', { body: { fullName: 'Ada King' } })).status, 200);
    await expectProblem(await send('POST', '/password', wrong), 422, 'PASSWORD_WRONG');
  });
});
