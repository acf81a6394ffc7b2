import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { describe, test } from 'node:test';
import { promisify } from 'node:util';

import type { AccountError } from '../errors.ts';
import { countOutcomes, fiftyTimes } from '../testing/expect.ts';
import { createHarness } from './authority-harness.fixture.ts';

const grace = { username: 'Grace', fullName: ' Grace Hopper ', password: 'Moth-in-relay-70!' };

describe('register', () => {
  test('creates an account with a random UUID, and with defaults for omitted values', async () => {
    const { authority, clock } = await createHarness();
    const { id, ...account } = await authority.accounts.register(grace);
    const { version } = account.profile;
    assert.match(version, /^1\.[0-9a-z]{1,7}$/u);
    assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u);
    assert.deepEqual(account, {
      role: null,
      permissions: [],
      createdAt: new Date(clock()).toISOString(),
      profile: { username: 'Grace', fullName: 'Grace Hopper', updatedAt: null, version },
      preferences: { values: {}, version },
      password: { isSet: true, changedAt: null },
      mfa: { enabled: false, enabledAt: null, backupCodesRemaining: 0, enrolmentExpiresAt: null },
    });
  });

  test('finishes in a script if the breach check never answers', async () => {
    const script = `
      import { createTestAuthority } from ${JSON.stringify(new URL('../testing/service-harness.ts', import.meta.url).href)};
      import { createRecordStore } from ${JSON.stringify(new URL('../testing/record-store.ts', import.meta.url).href)};
      const breachCheck = () => new Promise(() => undefined);
      const authority = createTestAuthority({ storage: createRecordStore(), breachCheck });
      const account = await authority.accounts.register(${JSON.stringify(grace)});
      console.log(account.profile.username);
    `;
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script]);
    assert.equal(stdout.trim(), 'Grace');
  });

  test('gives the username to one of fifty concurrent calls', async () => {
    const { authority } = await createHarness();
    const outcomes = await countOutcomes(fiftyTimes(() => authority.accounts.register({ ...grace, password: null })));
    assert.deepEqual(outcomes, { answered: 1, codes: { USERNAME_TAKEN: 49 } });
  });

  const bad: readonly (readonly [changes: object, field: string, code?: string])[] = [
    [{ username: 'admin' }, 'username'],
    [{ username: 'ADA.lovelace' }, 'username', 'USERNAME_TAKEN'],
    [{ fullName: 'a\0' }, 'fullName'],
    [{ password: 'short' }, 'password', 'PASSWORD_REJECTED'],
    [{ password: 'Grace-Hopper-1' }, 'password', 'PASSWORD_REJECTED'],
    [{ password: undefined }, 'password'],
    [{ id: '' }, 'id'],
    [{ id: 'x'.repeat(129) }, 'id'],
    [{ id: 'a\uD800' }, 'id'],
    [{ role: { name: 'a\0' } }, 'role'],
    [{ role: { name: 'x', admin: true } }, 'admin'],
    [{ role: 'admin' }, 'role'],
    [{ permissions: ['a\0'] }, 'permissions'],
    [{ permissions: 'all' }, 'permissions'],
    [{ preferences: { theme: 'blue' } }, 'theme'],
    [{ preferences: JSON.parse('{"__proto__":"x"}') as object }, '__proto__'],
    [{ createdAt: 1.5 }, 'createdAt'],
    [{ createdAt: 1e17 }, 'createdAt'],
    [{ mfaEnabled: true }, 'mfaEnabled'],
  ];
  for (const [changes, field, code = 'INPUT_INVALID'] of bad) {
    test(`throws ${code} with field ${field} for ${JSON.stringify(changes).slice(0, 50)}`, async () => {
      const { authority, store } = await createHarness();
      await assert.rejects(authority.accounts.register({ ...grace, ...changes }), { code, field });
      assert.equal(store.records.size, 1);
    });
  }

  for (const [password, rule] of [
    ['Password-1!', 'notCommon'],
    ['Engine-Room-4', 'notCommon'],
    ['Hopper-1906!', 'notPersonal'],
  ]) {
    test(`reports ${rule ?? ''} for ${password ?? ''}`, async () => {
      const { authority } = await createHarness({ issuer: 'Engine Room' });
      await assert.rejects(
        authority.accounts.register({ ...grace, password: password ?? '' }),
        (error: { issues: unknown }) => {
          assert.deepEqual(error.issues, [{ field: 'password', rule }]);
          return true;
        },
      );
      await authority.accounts.register(grace);
    });
  }

  test('rejects an id that is taken', async () => {
    const { authority, id } = await createHarness();
    await assert.rejects(authority.accounts.register({ ...grace, id }), {
      code: 'INPUT_INVALID',
      issues: [{ field: 'id', rule: 'taken' }],
    });
  });
});

describe('the host', () => {
  test('assigns a role and permissions without a new version or epoch', async () => {
    const harness = await createHarness();
    const before = await harness.service().load();
    const role = { name: '<svg onload=alert(1)>', description: 'x'.repeat(100_000) };
    const after = await harness.authority.accounts.assignRole(harness.id, { role, permissions: ['a'] });
    assert.deepEqual(after, { ...before, role, permissions: ['a'] });
    assert.equal(harness.record().credentialsEpoch, 1);
  });

  for (const text of ['a\0', 'a\uD800']) {
    for (const [field, assignment] of [
      ['role', { role: { name: text }, permissions: [] }],
      ['role', { role: { name: 'x', description: text }, permissions: [] }],
      ['permissions', { role: null, permissions: ['x', text] }],
    ] as const) {
      test(`cannot assign ${JSON.stringify(assignment)} (S5)`, async () => {
        const { authority, id, record } = await createHarness();
        const before = record();
        const error = (await authority.accounts
          .assignRole(id, assignment)
          .catch((thrown: unknown) => thrown)) as AccountError;
        assert.deepEqual([error.code, error.issues], ['INPUT_INVALID', [{ field, rule: 'characters' }]]);
        assert.deepEqual(record(), before);
      });
    }
  }

  test('gets an error for an unknown account', async () => {
    const { authority } = await createHarness();
    await assert.rejects(authority.accounts.assignRole('unknown', { role: null, permissions: [] }), {
      code: 'ACCOUNT_MISSING',
    });
    await assert.rejects(authority.accounts.unlock('unknown'), { code: 'ACCOUNT_MISSING' });
    await assert.rejects(authority.serviceWithoutSession('unknown').load(), { code: 'ACCOUNT_MISSING' });
  });

  test('gets SESSION_ENDED for a session of a removed account', async () => {
    const { authority } = await createHarness();
    await assert.rejects(authority.serviceFor({ accountId: 'unknown', sessionId: 'any', epoch: 1 }).load(), {
      code: 'SESSION_ENDED',
    });
  });
});
