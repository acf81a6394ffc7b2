import { accountSnapshotSchema } from '../../schema.ts';
import { expectEqual, expectRefusal, expectThat } from '../expect.ts';
import { expectMfa } from './case.ts';
import type { ServiceDuty } from './case.ts';

export const sessionDuties: readonly ServiceDuty[] = [
  {
    duty: '`load` reads the whole account.',
    name: 'returns the account as it was registered',
    async check({ service, accountId, registration, harness }) {
      const account = await service.load();
      expectEqual(accountSnapshotSchema.parse(account), account, 'the account, read through its schema');
      expectEqual(account.id, accountId, 'the id');
      expectEqual(account.role, registration.role, 'the role');
      expectEqual(account.permissions, registration.permissions, 'the permissions');
      expectEqual(account.createdAt, new Date(registration.createdAt ?? harness.clock()).toISOString(), 'createdAt');
      expectEqual(
        [account.profile.username, account.profile.fullName],
        [registration.username, registration.fullName],
        'names',
      );
      expectEqual(account.profile.updatedAt, null, 'profile.updatedAt');
      expectEqual(account.password, { isSet: true, changedAt: null }, 'the password');
      const mfa = { enabled: false, enabledAt: null, backupCodesRemaining: 0, enrolmentExpiresAt: null };
      expectMfa(account.mfa, mfa);
    },
  },
  {
    duty: 'A service belongs to one account, which is fixed when the service is created.',
    name: 'keeps two accounts apart',
    async check({ service, harness }) {
      const password = 'Another-user-22!';
      const { id } = await harness.register({ username: 'second', fullName: 'Second Person', password });
      const { epoch } = await harness.verifyPassword({ username: 'second', password });
      const second = await harness.connect({ accountId: id, sessionId: 'second', epoch });
      const [first, other] = await Promise.all([service.load(), second.load()]);
      expectThat(first.id !== other.id, 'two people have one id');
      expectEqual(other.profile.username, 'second', 'the name of the second');
    },
  },
  {
    duty: 'A session with an older credentials epoch has ended.',
    name: 'rejects every call of a session with an older epoch',
    feature: 'password',
    async check(context) {
      const { service, registration, harness } = context;
      const old = await context.anotherSession();
      const { password } = registration;
      const { account } = await service.password.change({
        currentPassword: password,
        newPassword: 'Another-one-4-all',
      });
      const version = account.profile.version;
      const confirmation = { password: 'Another-one-4-all' };
      const calls = [
        old.load(),
        old.profile?.update({ fullName: 'Another User' }, { version }),
        old.preferences?.update({ theme: 'dark' }, { version: account.preferences.version }),
        old.password?.change({ currentPassword: 'Another-one-4-all', newPassword: 'Another-two-4-all' }),
        old.mfa?.beginTotp(confirmation),
        old.mfa?.confirmTotp({ code: '123456' }),
        old.mfa?.cancelTotp(),
        old.mfa?.regenerateBackupCodes(confirmation),
        old.mfa?.disable(confirmation),
      ];
      const made = calls.filter((call) => call !== undefined);
      await Promise.all(made.map((call) => expectRefusal(call, 'SESSION_ENDED')));
      expectEqual(await service.load(), account, 'the account, in the session that goes on');
      await expectRefusal(harness.verifyPassword({ username: registration.username, password }), 'PASSWORD_WRONG');
    },
  },
  {
    duty: 'An aborted call throws `REQUEST_ABORTED`.',
    name: 'does nothing when a call is aborted before it begins',
    async check({ service }) {
      const before = await service.load();
      const signal = AbortSignal.abort();
      await expectRefusal(service.load({ signal }), 'REQUEST_ABORTED');
      const version = before.profile.version;
      if (service.profile !== undefined) {
        await expectRefusal(service.profile.update({ fullName: 'Never' }, { version, signal }), 'REQUEST_ABORTED');
      }
      expectEqual(await service.load(), before, 'the account');
    },
  },
];
