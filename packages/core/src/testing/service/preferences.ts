import type { PreferencesPatch } from '../../preferences/definition.ts';
import { expectEqual, expectRefusal, expectThat, fiftyTimes, outcomesOf } from '../expect.ts';
import { dutiesOf, expectUnchanged } from './case.ts';

const badPatches: readonly (readonly [patch: unknown, field: string])[] = [
  ...['blue', '', 'DARK', 1, null, true, [], {}, '<svg onload>'].map((theme) => [{ theme }, 'theme'] as const),
  ...['__proto__', 'constructor', 'prototype', 'toString', 'role', 'a\'b"c$.d'].map(
    (key) => [JSON.parse(`{"theme":"dark",${JSON.stringify(key)}:"x"}`) as unknown, key] as const,
  ),
  [{ theme: { nested: { theme: 'dark' } } }, 'theme'],
  [{ unknown: 'x'.repeat(20_000) }, 'unknown'],
];

export const preferencesDuties = dutiesOf('preferences', [
  {
    duty: '`preferences.update` changes the named preferences and leaves the others.',
    name: 'changes preferences, and increases only the version of the preferences',
    async check({ service }) {
      const before = await service.load();
      const first = await service.preferences.update({ theme: 'dark' }, { version: before.preferences.version });
      const { version } = first.preferences;
      expectThat(version !== before.preferences.version, 'the version has not moved');
      const after = await service.preferences.update({ animation: 'off', dateRange: 'today' }, { version });
      const values = { ...before.preferences.values, theme: 'dark', animation: 'off', dateRange: 'today' };
      expectEqual(after, { ...before, preferences: { values, version: after.preferences.version } }, 'the account');
      expectEqual(await service.load(), after, 'the account, read again');
    },
  },
  {
    duty: 'When `version` is not the newest, nothing is written.',
    name: 'rejects a change of preferences that have changed since they were read',
    async check({ service }) {
      const { preferences } = await service.load();
      const { version } = preferences;
      const after = await service.preferences.update({ theme: 'dark' }, { version });
      await expectRefusal(service.preferences.update({ theme: 'light' }, { version }), 'PREFERENCES_CHANGED');
      await expectUnchanged(service, after);
    },
  },
  {
    duty: 'A version belongs to one account.',
    name: 'rejects a change of preferences with the version of another account',
    async check({ service, anotherUser }) {
      const other = await anotherUser();
      const before = await other.load();
      const { preferences } = await service.load();
      await expectRefusal(other.preferences.update({ theme: 'dark' }, preferences), 'PREFERENCES_CHANGED');
      await expectUnchanged(other, before);
    },
  },
  {
    duty: 'A version changes only with the values that it belongs to.',
    name: 'can be changed at the same time as the profile',
    async check({ service }) {
      const { preferences, profile } = await service.load();
      await service.preferences.update({ theme: 'dark' }, { version: preferences.version });
      if (service.profile === undefined) return;
      const after = await service.profile.update({ fullName: 'Ada King' }, { version: profile.version });
      await service.preferences.update({ theme: 'light' }, { version: after.preferences.version });
    },
  },
  {
    duty: 'An update without a new value is not a change.',
    name: 'keeps the version if no value changes',
    async check({ service }) {
      const { preferences } = await service.load();
      const before = await service.preferences.update({ theme: 'dark' }, { version: preferences.version });
      const { version } = before.preferences;
      expectEqual(await service.preferences.update({ theme: 'dark' }, { version }), before, 'the answer');
    },
  },
  {
    duty: "`INPUT_INVALID` with the preference's key as field; nothing is changed.",
    name: 'rejects unknown choices, wrong types, unknown keys and dangerous keys',
    async check({ service }) {
      const before = await service.load();
      for (const [patch, field] of badPatches) {
        const call = service.preferences.update(patch as PreferencesPatch, { version: before.preferences.version });
        const error = await expectRefusal(call, 'INPUT_INVALID');
        expectThat(
          error.issues.some((issue) => issue.field === field),
          `no issue names ${field}`,
        );
      }
      await expectUnchanged(service, before);
      expectEqual(({} as Record<string, unknown>)['theme'], undefined, 'the prototype of all objects');
    },
  },
  {
    duty: 'Of many changes of one version, one is made.',
    name: 'makes one of fifty concurrent changes of preferences',
    async check({ service }) {
      const { preferences } = await service.load();
      const choices = ['today', 'last7Days', 'last90Days', 'last12Months'];
      const calls = fiftyTimes((index) =>
        service.preferences.update({ dateRange: choices[index % 4] ?? 'today' }, { version: preferences.version }),
      );
      const { answers, codes } = await outcomesOf(calls);
      expectEqual(answers.length, 1, 'the number of changes');
      expectEqual([...new Set(codes)], ['PREFERENCES_CHANGED'], 'the refusals');
      expectEqual(await service.load(), answers[0], 'the account');
    },
  },
]);
