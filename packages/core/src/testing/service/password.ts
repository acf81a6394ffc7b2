import type { PasswordChange } from '../../password/password-change.ts';
import { expectEqual, expectRefusal, expectThat, refusalOf } from '../expect.ts';
import { dutiesOf, expectUnchanged } from './case.ts';

const newPassword = 'Difference-Engine-2';

export const passwordDuties = dutiesOf('password', [
  {
    duty: '`password.change` replaces the password and ends every other session in the same write.',
    name: 'changes the password, keeps its own session, and signs in with the new password',
    async check({ service, harness, registration, signIn }) {
      const before = await service.load();
      harness.clock.advance(5000);
      const { epoch: old } = await signIn();
      const { account, epoch } = await service.password.change({ currentPassword: registration.password, newPassword });
      const password = { isSet: true, changedAt: new Date(harness.clock()).toISOString() };
      expectEqual(account, { ...before, password }, 'the account');
      expectThat(epoch > old, 'the epoch has not risen');
      expectEqual(await service.load(), account, 'the account, read by the session that made the change');
      await expectRefusal(signIn(), 'PASSWORD_WRONG', 'password');
      expectEqual((await signIn(newPassword)).epoch, epoch, 'the epoch of a new session');
    },
  },
  {
    duty: '`PASSWORD_WRONG` (field `currentPassword`); nothing is changed.',
    name: 'rejects a wrong current password',
    async check({ service, signIn }) {
      const before = await service.load();
      const call = service.password.change({ currentPassword: 'Not-the-one-1', newPassword });
      await expectRefusal(call, 'PASSWORD_WRONG', 'currentPassword');
      await expectUnchanged(service, before);
      await signIn();
    },
  },
  {
    duty: '`PASSWORD_REJECTED` (field `newPassword`) has one issue for each rule that is not met; `notCommon` only without others.',
    name: 'rejects a new password that breaks rules, and names each of them',
    async check({ service, registration, signIn }) {
      const currentPassword = registration.password;
      const cases: readonly (readonly [string, readonly string[]])[] = [
        ['', ['required']],
        ['abc', ['minimumLength', 'uppercase', 'digit', 'special']],
        [`${registration.username}-Xy1`, ['notPersonal']],
        [currentPassword, ['notCurrent']],
        ['Password-1!', ['notCommon']],
        [`Aa1-${'x'.repeat(253)}`, ['tooLong']],
        ['Aa1-\0 and more', ['passwordCharacters']],
        ['Aa1-\uD800 and more', ['passwordCharacters']],
      ];
      for (const [password, rules] of cases) {
        const call = service.password.change({ currentPassword, newPassword: password });
        const error = await expectRefusal(call, 'PASSWORD_REJECTED', 'newPassword');
        expectEqual(
          error.issues.map((issue) => issue.rule),
          rules,
          'the rules',
        );
      }
      await signIn();
    },
  },
  {
    duty: 'Every problem is an `AccountError` with the field it belongs to.',
    name: 'rejects input of a wrong shape, and does not count it as an attempt',
    async check({ service, registration, signIn }) {
      const currentPassword = registration.password;
      const cases: readonly (readonly [unknown, string])[] = [
        [{ currentPassword: 1, newPassword }, 'currentPassword'],
        [{ currentPassword, newPassword: ['x'] }, 'newPassword'],
        [{ currentPassword }, 'newPassword'],
        [{ currentPassword: '', newPassword }, 'currentPassword'],
        [{ currentPassword: 'x'.repeat(1 << 14), newPassword }, 'currentPassword'],
        [{ currentPassword, newPassword, accountId: 'x' }, 'accountId'],
      ];
      for (let turn = 0; turn < 2; turn += 1) {
        for (const [change, field] of cases) {
          await expectRefusal(service.password.change(change as PasswordChange), 'INPUT_INVALID', field);
        }
      }
      await signIn();
    },
  },
  {
    duty: 'Passwords are compared in Unicode normal form C and are not trimmed.',
    name: 'treats both Unicode forms of a letter alike, and a blank as a character',
    async check({ service, registration, signIn }) {
      await service.password.change({ currentPassword: registration.password, newPassword: ' Jos\u00E9-Caf\u00E9-1 ' });
      await signIn(' Jose\u0301-Cafe\u0301-1 ');
      await expectRefusal(signIn('Jos\u00E9-Caf\u00E9-1'), 'PASSWORD_WRONG');
    },
  },
  {
    duty: 'Of two concurrent changes, one is made.',
    name: 'makes one of eight concurrent changes',
    needs: 'oneOfManyChanges',
    async check({ service, registration, signIn }) {
      const currentPassword = registration.password;
      const passwords = Array.from({ length: 8 }, (_, index) => `Engine-number-${index}!`);
      const refusals = await Promise.all(
        passwords.map((password) => refusalOf(service.password.change({ currentPassword, newPassword: password }))),
      );
      expectEqual(refusals.filter((refusal) => refusal === null).length, 1, 'the number of changes');
      // A call that starts after the successful one is not concurrent with it, so its current password is wrong.
      const codes = refusals.flatMap((refusal) => (refusal === null ? [] : [refusal.code]));
      expectThat(
        codes.every((code) => ['SESSION_ENDED', 'PASSWORD_WRONG'].includes(code)),
        `refused with ${codes.join()}`,
      );
      await signIn(passwords[refusals.indexOf(null)]);
    },
  },
]);
