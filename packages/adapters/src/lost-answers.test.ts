import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';

import { createAccountClient, resourceValue } from '@account-elements/core';
import type { AccountClient, AccountErrorCode, Result } from '@account-elements/core';
import { createTestAuthority, personas, totpCodeAt } from '@account-elements/core/testing';
import type { AccountAuthority } from '@account-elements/core/authority';
import { getRequestListener } from '@hono/node-server';

import { createSessions, listen } from '../testing/account-server.ts';
import type { RunningServer } from '../testing/account-server.ts';
import { createSqliteFile } from '../testing/sqlite-file.ts';
import type { SqliteFile } from '../testing/sqlite-file.ts';
import { createAccountHandler } from './http/handler.ts';
import { createHttpAccountService } from './http/index.ts';

/** The client, the connection, the authority and the database are real. The connection is cut when the answer is ready. */
describe('an answer that is lost after the commit', () => {
  const { password, username } = personas.ada;
  const newPassword = 'Difference-Engine-2';
  let file: SqliteFile;
  let authority: AccountAuthority;
  let server: RunningServer;
  let client: AccountClient;
  let requests: string[];
  let cutNext: boolean;

  beforeEach(async () => {
    file = createSqliteFile();
    const { storage } = await file.open();
    // The system clock, because the codes are those of a real authenticator.
    authority = createTestAuthority({ storage, clock: Date.now });
    const { id } = await authority.accounts.register(personas.ada);
    requests = [];
    cutNext = false;
    const { begin, ...sessions } = createSessions();
    const handler = createAccountHandler({ ...sessions, serviceFor: authority.serviceFor });
    server = await listen((request, response) => {
      requests.push(`${request.method ?? ''} ${request.url ?? ''}`);
      const answer = getRequestListener(async (given) => {
        const answered = await handler(given);
        if (cutNext && given.method !== 'GET') {
          cutNext = false;
          request.socket.destroy();
        }
        return answered;
      });
      void answer(request, response);
    });
    const headers = { origin: server.origin, ...begin({ accountId: id, sessionId: 'session', epoch: 1 }) };
    client = createAccountClient({
      service: createHttpAccountService({ url: `${server.origin}/account`, headers }),
      channel: null,
    });
    await client.load();
  });
  afterEach(async () => {
    client.close();
    await server.close();
    await file.remove();
  });

  const codeOf = (result: Result<unknown>): AccountErrorCode | 'done' => (result.ok ? 'done' : result.error.code);
  const lose = async (change: () => Promise<Result<unknown>>): Promise<void> => {
    cutNext = true;
    assert.equal(codeOf(await change()), 'OUTCOME_UNKNOWN');
  };
  /** Waits for the read that the client starts by itself. */
  const shown = async () => {
    await client.load();
    return resourceValue(client.account.get());
  };
  const newest = async () => (await shown())?.profile ?? assert.fail('The account cannot be read');

  test('is reported as unknown; the change is sent once, and the account is read again (B2)', async () => {
    await lose(async () => client.profile.update({ fullName: 'Ada King' }, await newest()));
    assert.equal((await shown())?.profile.fullName, 'Ada King');
    assert.equal(requests.filter((request) => request === 'PATCH /account/profile').length, 1);
    assert.equal(
      codeOf(await client.profile.update({ fullName: 'Ada Lovelace' }, await newest())),
      'done',
      'and later changes work',
    );
  });

  test('leads to a conflict when the user repeats the change, which is not made twice', async () => {
    const seen = await newest();
    await lose(() => client.profile.update({ fullName: 'Ada King' }, seen));
    assert.equal(codeOf(await client.profile.update({ fullName: 'Ada King' }, seen)), 'PROFILE_CHANGED');
    assert.match((await newest()).version, /^2\./u);
  });

  test('to a change of a preference is followed by the saved value', async () => {
    await lose(() => client.preferences.update({ theme: 'dark' }));
    const preferences = (await shown())?.preferences;
    assert.match(preferences?.version ?? '', /^2\./u);
    assert.equal(preferences?.values['theme'], 'dark');
  });

  test('to a confirmation leaves MFA enabled, and the user can create new backup codes with the password', async () => {
    const enrolment = await client.mfa.beginTotp({ password });
    assert.ok(enrolment.ok);
    await lose(() => client.mfa.confirmTotp({ code: totpCodeAt(enrolment.value.secret, Date.now()) }));
    assert.equal((await shown())?.mfa.enabled, true);
    const renewed = await client.mfa.regenerateBackupCodes({ password });
    assert.equal(renewed.ok && renewed.value.backupCodes.length, 10);
  });

  test('to a password change leaves the new password and the renewed session valid', async () => {
    await lose(() => client.password.change({ currentPassword: password, newPassword }));
    assert.notEqual((await shown())?.password.changedAt, null);
    assert.equal(client.session.get(), 'active');
    await authority.verifyPassword({ username, password: newPassword });
  });
});
