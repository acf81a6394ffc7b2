import type { ProfileUpdate } from '../../profile/profile.ts';
import { expectEqual, expectRefusal, expectThat, fiftyTimes, outcomesOf } from '../expect.ts';
import { dutiesOf, expectUnchanged } from './case.ts';

const badUpdates: readonly (readonly [update: unknown, field: string])[] = [
  ...['', '  ', 'ab', 'x'.repeat(33), 'me', 'null', '..', 'a/b', 'a?secret=X', 'a__b', '-abc', 'abc-', '\u0130stanbul', 'аdmin', 'a\u200Bbc']
    .map((username) => [{ username }, 'username'] as const),
  ...['', ' \u200B ', 'a\0b', '\uD800', 'a\u202Eb', 'Z' + '\u0300'.repeat(9), 'x'.repeat(129), 'x'.repeat(20_000)]
    .map((fullName) => [{ fullName }, 'fullName'] as const),
  ...[1, null, true, [], {}].flatMap((value) => [
    [{ username: value }, 'username'] as const,
    [{ fullName: value }, 'fullName'] as const,
  ]),
  ...['role', 'id', 'mfaEnabled', 'createdAt', 'passwordHash', 'permissions', 'revision', 'constructor']
    .map((key) => [{ fullName: 'Never', [key]: 'x' }, key] as const),
]; // prettier-ignore

export const profileDuties = dutiesOf('profile', [
  {
    duty: '`profile.update` changes the named fields and leaves the others.',
    name: 'changes a name and its date, and increases only the version of the profile',
    async check({ service, harness }) {
      const before = await service.load();
      harness.clock.advance(5000);
      const after = await service.profile.update({ fullName: ' Ada King ' }, { version: before.profile.version });
      expectEqual(after, await service.load(), 'the answer');
      expectThat(after.profile.version !== before.profile.version, 'the version has not moved');
      const profile = {
        username: before.profile.username,
        fullName: 'Ada King',
        updatedAt: new Date(harness.clock()).toISOString(),
        version: after.profile.version,
      };
      expectEqual(after, { ...before, profile }, 'the account');
    },
  },
  {
    duty: 'Usernames are unique by their canonical form.',
    name: 'finds a renamed account by its new username, and no account by an unknown one',
    async check({ service, harness, registration }) {
      const { profile } = await service.load();
      await service.profile.update({ username: 'The.Countess' }, { version: profile.version });
      const { password } = registration;
      await harness.verifyPassword({ username: 'the.COUNTESS', password });
      await expectRefusal(harness.verifyPassword({ username: 'The.Duchess', password }), 'PASSWORD_WRONG');
    },
  },
  {
    duty: '`USERNAME_TAKEN` (field `username`); nothing is changed.',
    name: 'rejects a username of another user, in upper or lower case',
    async check({ service, harness }) {
      await harness.register({ username: 'Grace', fullName: 'Grace Hopper', password: null });
      const before = await service.load();
      const { version } = before.profile;
      const update = { username: 'gRACE', fullName: 'Never' };
      await expectRefusal(service.profile.update(update, { version }), 'USERNAME_TAKEN', 'username');
      await expectUnchanged(service, before);
    },
  },
  {
    duty: 'When `version` is not the newest, nothing is written.',
    name: 'rejects a change of a profile that has changed since it was read',
    async check(context) {
      const { service } = context;
      const { profile } = await service.load();
      const other = await context.anotherSession();
      const after = await other.profile?.update({ fullName: 'Changed Elsewhere' }, { version: profile.version });
      const late = service.profile.update({ fullName: 'Too Late' }, { version: profile.version });
      await expectRefusal(late, 'PROFILE_CHANGED');
      expectEqual(await service.load(), after, 'the account');
    },
  },
  {
    duty: 'A version belongs to one account.',
    name: 'rejects a change of a profile with the version of another account',
    async check({ service, anotherUser }) {
      const other = await anotherUser();
      const before = await other.load();
      const { profile } = await service.load();
      await expectRefusal(other.profile.update({ fullName: 'Never' }, profile), 'PROFILE_CHANGED');
      await expectUnchanged(other, before);
    },
  },
  {
    duty: 'An update without a new value is not a change.',
    name: 'keeps version and date if no name changes',
    async check({ service, harness }) {
      const before = await service.load();
      harness.clock.advance(5000);
      const { username, fullName, version } = before.profile;
      expectEqual(await service.profile.update({ username, fullName }, { version }), before, 'the answer');
    },
  },
  {
    duty: '`INPUT_INVALID` names the field; nothing is changed.',
    name: 'rejects names that break a rule, wrong types and unknown fields',
    async check({ service }) {
      const before = await service.load();
      for (const [update, field] of badUpdates) {
        const call = service.profile.update(update as ProfileUpdate, { version: before.profile.version });
        await expectRefusal(call, 'INPUT_INVALID', field);
      }
      await expectUnchanged(service, before);
    },
  },
  {
    duty: 'Names are text, not markup.',
    name: 'stores names of any script, and markup, as they were typed',
    async check({ service }) {
      for (const fullName of [
        "O'Brien",
        '孙',
        'د. أحمد',
        '𠮷',
        '<svg onload=alert(1)>',
        '{{7*7}}',
        "=cmd|'/c calc'!A1",
      ]) {
        const { profile } = await service.load();
        const after = await service.profile.update({ fullName }, { version: profile.version });
        expectEqual(after.profile.fullName, fullName, 'the full name');
      }
    },
  },
  {
    duty: 'Of many changes of one version, one is made.',
    name: 'makes one of fifty concurrent changes',
    async check({ service }) {
      const { profile } = await service.load();
      const { version } = profile;
      const calls = fiftyTimes((index) => service.profile.update({ fullName: `Name ${index}` }, { version }));
      const { answers, codes } = await outcomesOf(calls);
      expectEqual(answers.length, 1, 'the number of changes');
      expectEqual([...new Set(codes)], ['PROFILE_CHANGED'], 'the refusals');
      expectEqual(await service.load(), answers[0], 'the account');
    },
  },
]);
