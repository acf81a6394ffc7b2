import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { createRecordStore } from '../../testing/record-store.ts';
import { personas } from '../../testing/personas.ts';
import { createTestAuthority } from '../../testing/service-harness.ts';
import type { AccountAuthority } from '../authority.ts';

const reason = 'Managed by your company.';

describe('a profile with a read-only field', () => {
  const authority: AccountAuthority = createTestAuthority({
    storage: createRecordStore(),
    readOnlyProfile: ({ permissions }) => (permissions.includes('managed') ? { username: reason } : {}),
  });
  const open = async (username: string, permissions: readonly string[]) => {
    const { id } = await authority.accounts.register({ ...personas.ada, username, permissions });
    const service = authority.serviceWithoutSession(id);
    const { profile } = await service.load();
    return { service, profile, update: (change: object) => service.profile?.update(change, profile) };
  };

  test('contains the reason in every answer with the account', async () => {
    const { service, profile, update } = await open('managed', ['managed']);
    assert.equal(profile.readOnly?.username, reason);
    assert.equal(profile.readOnly?.fullName, undefined);
    assert.equal((await update({ fullName: 'Ada King' }))?.profile.readOnly?.username, reason);
    const { version } = (await service.load()).preferences;
    assert.equal(
      (await service.preferences?.update({ theme: 'dark' }, { version }))?.profile.readOnly?.username,
      reason,
    );
    const change = { currentPassword: personas.ada.password, newPassword: 'Looms-1843-weave!' };
    assert.equal((await service.password?.change(change))?.account.profile.readOnly?.username, reason);
  });

  test('rejects another value, and saves nothing of the update', async () => {
    const { service, update } = await open('managed-too', ['managed']);
    const refused = update({ username: 'other', fullName: 'Ada King' }) ?? Promise.resolve();
    await assert.rejects(refused, { code: 'INPUT_INVALID', issues: [{ field: 'username', rule: 'readOnly' }] });
    assert.equal((await service.load()).profile.fullName, personas.ada.fullName);
  });

  test('accepts the current value', async () => {
    const { update } = await open('managed-same', ['managed']);
    assert.equal((await update({ username: 'managed-same', fullName: 'Ada King' }))?.profile.fullName, 'Ada King');
  });

  test('is decided for each account', async () => {
    const { profile, update } = await open('free', []);
    assert.equal(profile.readOnly, undefined);
    assert.equal((await update({ username: 'freer' }))?.profile.username, 'freer');
  });
});
