import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import type { AccountSnapshot, PreferencesSnapshot } from '../account.ts';
import { createAccountClient } from '../client.ts';
import type { AccountClient } from '../client.ts';
import { AccountError } from '../errors.ts';
import { definePreferences } from '../preferences/built-in.ts';
import { choice } from '../preferences/definition.ts';
import type { AccountService, PreferencesService } from '../service.ts';
import { personas } from '../testing/personas.ts';
import { createRecordStore } from '../testing/record-store.ts';
import { createTestAuthority } from '../testing/service-harness.ts';

interface Harness {
  readonly client: AccountClient;
  /** The preferences service of another tab or device. */
  readonly elsewhere: PreferencesService;
  /** The stored preferences, with their version. */
  newest(): Promise<PreferencesSnapshot>;
  /** Holds calls until the returned function is called. */
  hold(): () => void;
  shown(): unknown;
  stored(): Promise<unknown>;
  readonly sent: unknown[];
}

async function createHarness(): Promise<Harness> {
  const authority = createTestAuthority({ storage: createRecordStore() });
  const { id } = await authority.accounts.register(personas.ada);
  const service = authority.serviceWithoutSession(id);
  const elsewhere = service.preferences;
  const sent: unknown[] = [];
  let held: Promise<void> = Promise.resolve();
  const update: PreferencesService['update'] = async (patch, options) => {
    sent.push(patch);
    await held;
    return elsewhere.update(patch, options);
  };
  const client = createAccountClient({ service: { ...service, preferences: { update } }, channel: null });
  await client.load();
  return {
    client,
    elsewhere,
    newest: async () => (await service.load()).preferences,
    sent,
    hold() {
      let release = (): void => undefined;
      held = new Promise((resolve) => {
        release = resolve;
      });
      return () => release();
    },
    shown: () => themeOf(client),
    stored: async () => (await service.load()).preferences.values['theme'],
  };
}

function themeOf(client: AccountClient): unknown {
  const values = client.preferences.state.get();
  return values.status === 'idle' ? undefined : values.value?.theme;
}

describe('a change of preferences', () => {
  test('is visible at once, and remains when it is saved', async () => {
    const { client, shown, stored, hold } = await createHarness();
    const release = hold();
    const saving = client.preferences.update({ theme: 'dark' });
    assert.equal(shown(), 'dark');
    release();
    const result = await saving;
    assert.ok(result.ok && result.value.theme === 'dark');
    assert.deepEqual([shown(), await stored()], ['dark', 'dark']);
  });

  test('is reverted if it cannot be saved', async () => {
    const { client, elsewhere, shown, stored } = await createHarness();
    const { update } = elsewhere;
    (elsewhere as { update: unknown }).update = () => Promise.reject(new AccountError('SERVICE_UNAVAILABLE'));
    const saving = client.preferences.update({ theme: 'dark' });
    assert.equal(shown(), 'dark');
    const result = await saving;
    assert.ok(!result.ok && result.error.code === 'SERVICE_UNAVAILABLE');
    assert.deepEqual([shown(), await stored()], ['system', undefined]);
    (elsewhere as { update: unknown }).update = update;
  });

  test('reverts only itself', async () => {
    const { client, shown } = await createHarness();
    const good = client.preferences.update({ theme: 'dark' });
    const bad = client.preferences.update({ animation: 'sometimes' });
    assert.equal((await bad).ok, false);
    assert.equal(shown(), 'dark');
    assert.ok((await good).ok);
  });

  test('keeps changes of other preferences that were made elsewhere meanwhile', async () => {
    const { client, elsewhere, newest, shown } = await createHarness();
    await elsewhere.update({ animation: 'off', theme: 'light' }, await newest());
    const result = await client.preferences.update({ theme: 'dark' });
    assert.ok(result.ok && result.value.theme === 'dark' && result.value.animation === 'off');
    assert.equal(shown(), 'dark');
  });

  test('stops after three retries, and shows the stored values', async () => {
    const { client, elsewhere, shown, sent } = await createHarness();
    const { update } = elsewhere;
    (elsewhere as { update: unknown }).update = () => Promise.reject(new AccountError('PREFERENCES_CHANGED'));
    const result = await client.preferences.update({ theme: 'dark' });
    assert.ok(!result.ok && result.error.code === 'PREFERENCES_CHANGED');
    assert.equal(sent.length, 4);
    assert.equal(shown(), 'system');
    (elsewhere as { update: unknown }).update = update;
  });

  test('is not overwritten by an earlier one: dark, light and dark again ends with dark', async () => {
    const { client, elsewhere, newest, shown, stored, hold } = await createHarness();
    const release = hold();
    const themes = ['dark', 'light', 'dark'] as const;
    const saving = themes.map((theme) => client.preferences.update({ theme }));
    assert.equal(shown(), 'dark');
    // The first change has a conflict and is sent again. It must not be saved after the others.
    await elsewhere.update({ animation: 'off' }, await newest());
    release();
    for (const result of await Promise.all(saving)) assert.ok(result.ok);
    assert.deepEqual([shown(), await stored()], ['dark', 'dark']);
  });

  test('is rejected before it is sent if it breaks a rule', async () => {
    const { client, sent, shown } = await createHarness();
    const result = await client.preferences.update({ theme: 'blue' });
    assert.deepEqual(!result.ok && result.error.issues, [{ field: 'theme', rule: 'choice' }]);
    assert.deepEqual([sent, shown()], [[], 'system']);
  });

  test('reads the account first if it has not been read yet', async () => {
    const authority = createTestAuthority({ storage: createRecordStore() });
    const { id } = await authority.accounts.register(personas.ada);
    const client = createAccountClient({ service: authority.serviceWithoutSession(id), channel: null });
    assert.ok((await client.preferences.update({ theme: 'dark' })).ok);
    const service: AccountService = {
      ...authority.serviceWithoutSession(id),
      load: () => Promise.reject(new AccountError('CONNECTION_FAILED')),
    };
    const unread = createAccountClient({ service, channel: null });
    const result = await unread.preferences.update({ theme: 'light' });
    assert.ok(!result.ok && result.error.code === 'CONNECTION_FAILED');
  });
});

describe('preferences after another user has signed in', () => {
  // Two accounts with the same versions, in one browser.
  async function createTwo(): Promise<{
    readonly client: AccountClient;
    signInOther(): void;
    other(): Promise<AccountSnapshot>;
    hold(): () => void;
  }> {
    const authority = createTestAuthority({ storage: createRecordStore() });
    const ada = await authority.accounts.register(personas.ada);
    const mary = await authority.accounts.register({ ...personas.ada, username: 'mary' });
    const services = [ada, mary].map(({ id }) => authority.serviceWithoutSession(id));
    const [first, second] = services;
    assert.ok(first && second);
    let current = first;
    let held: Promise<void> = Promise.resolve();
    const client = createAccountClient({
      service: {
        load: (options) => current.load(options),
        preferences: {
          update: async (patch, options) => {
            await held;
            return current.preferences.update(patch, options);
          },
        },
      },
      channel: null,
    });
    await client.load();
    return {
      client,
      signInOther: () => (current = second),
      other: () => second.load(),
      hold() {
        let release = (): void => undefined;
        held = new Promise((resolve) => (release = resolve));
        return () => release();
      },
    };
  }

  test('are not changed by a click of the user before, whose version is old', async () => {
    const { client, signInOther, other } = await createTwo();
    assert.ok((await client.preferences.update({ theme: 'light' })).ok);
    signInOther();
    const result = await client.preferences.update({ theme: 'dark' });
    assert.deepEqual(!result.ok && [result.error.code, result.outcome], ['PREFERENCES_CHANGED', 'notSaved']);
    assert.deepEqual((await other()).preferences.values, {});
    assert.deepEqual([themeOf(client), client.session.get()], ['system', 'active']);
  });

  test('do not show an unsaved change of the user before', async () => {
    const { client, signInOther, hold } = await createTwo();
    const release = hold();
    const saving = client.preferences.update({ theme: 'dark' });
    assert.equal(themeOf(client), 'dark');
    signInOther();
    await client.load();
    assert.equal(themeOf(client), 'system');
    release();
    await saving;
    client.close();
  });
});

test('the values are typed by the host’s definition', async () => {
  const preferences = definePreferences({ dateRange: choice(['week', 'month'], { default: 'month' }) });
  const client = createAccountClient({
    service: { load: () => Promise.reject(new Error()) },
    preferences,
    channel: null,
  });
  const update: Parameters<typeof client.preferences.update>[0] = { dateRange: 'week', theme: 'dark' };
  assert.equal(update.dateRange, 'week');
  // @ts-expect-error: no such choice
  const result = await client.preferences.update({ dateRange: 'today' });
  assert.ok(!result.ok);
});
