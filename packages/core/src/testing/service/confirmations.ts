import { wrongTotpCodeAt } from '../authenticator.ts';
import { expectEqual, expectRefusal } from '../expect.ts';
import { enableMfa, expectUnchanged, oneStep } from './case.ts';
import type { Authenticator, CaseContext, ServiceDuty } from './case.ts';

const wrongPassword = 'Not-the-one-1';

type Change = (confirmation: { readonly password: string; readonly code?: string | undefined }) => Promise<unknown>;

/** The changes of MFA that need a code. */
const changesOf = ({ mfa }: CaseContext['service']): Readonly<Record<string, Change>> => ({
  beginTotp: (confirmation) => mfa.beginTotp(confirmation),
  regenerateBackupCodes: (confirmation) => mfa.regenerateBackupCodes(confirmation),
  disable: (confirmation) => mfa.disable(confirmation),
});

/** Enables MFA, and opens a session of the account. */
async function openWithMfa(context: CaseContext): Promise<{ service: CaseContext['service'] } & Authenticator> {
  const authenticator = await enableMfa(context);
  const { harness, accountId } = context;
  const identity = { accountId, sessionId: 'with-mfa', epoch: authenticator.epoch };
  const service = (await harness.connect(identity)) as CaseContext['service'];
  return { service, ...authenticator };
}

/** Duties of a service whose accounts require the password for a new username, and a code for changes of MFA. */
export const confirmationDuties: readonly ServiceDuty[] = [
  {
    feature: 'profile',
    duty: 'The account says that a new username needs the password.',
    name: 'says that a new username needs the password',
    async check({ service }) {
      expectEqual((await service.load()).profile.usernameConfirmation, 'password', 'the confirmation');
    },
  },
  {
    feature: 'profile',
    duty: 'A new username needs the password: `INPUT_INVALID` without it, `PASSWORD_WRONG` (field `password`) with a wrong one.',
    name: 'makes a new username with the right password only',
    async check({ service, registration }) {
      const before = await service.load();
      const { version } = before.profile;
      const rename = (password?: string) => service.profile.update({ username: 'countess', password }, { version });
      await expectRefusal(rename(), 'INPUT_INVALID', 'password');
      await expectRefusal(rename(wrongPassword), 'PASSWORD_WRONG', 'password');
      await expectUnchanged(service, before);
      expectEqual((await rename(registration.password)).profile.username, 'countess', 'the username');
    },
  },
  {
    feature: 'profile',
    duty: 'Another full name, and the same username, need no password.',
    name: 'changes a full name without a password',
    async check({ service }) {
      const { username, version } = (await service.load()).profile;
      const { profile } = await service.profile.update({ username, fullName: 'Ada King' }, { version });
      expectEqual(profile.fullName, 'Ada King', 'the full name');
    },
  },
  {
    feature: 'mfa',
    duty: 'The account says that changes of MFA need a code besides the password.',
    name: 'says that changes of MFA need a code',
    async check(context) {
      const { service } = await openWithMfa(context);
      expectEqual((await service.load()).mfa.confirmation, 'password-and-code', 'the confirmation');
    },
  },
  {
    feature: 'mfa',
    duty: 'A change of MFA needs password and code: `INPUT_INVALID` without a code, `CODE_WRONG` (field `code`) with a wrong one.',
    name: 'makes each change of MFA with password and code only',
    async check(context) {
      const { password } = context.registration;
      const { service, secret, code } = await openWithMfa(context);
      const before = await service.load();
      for (const change of Object.values(changesOf(service))) {
        await expectRefusal(change({ password }), 'INPUT_INVALID', 'code');
        await expectRefusal(change({ password, code: 'none' }), 'INPUT_INVALID', 'code');
        await expectRefusal(change({ password: wrongPassword, code: code() }), 'PASSWORD_WRONG', 'password');
        const wrongCode = wrongTotpCodeAt(secret, context.harness.clock());
        await expectRefusal(change({ password, code: wrongCode }), 'CODE_WRONG', 'code');
        await expectUnchanged(service, before);
      }
      for (const change of Object.values(changesOf(service))) {
        await change({ password, code: code() });
        context.harness.clock.advance(oneStep);
      }
    },
  },
  {
    feature: 'mfa',
    duty: 'The code of a change of MFA counts as used.',
    name: 'uses the backup code of a change of MFA',
    async check(context) {
      const { password } = context.registration;
      const { service, backupCodes } = await openWithMfa(context);
      const confirmation = { password, code: backupCodes[0] };
      await service.mfa.beginTotp(confirmation);
      expectEqual((await service.load()).mfa.backupCodesRemaining, 9, 'the number of codes left');
      await expectRefusal(service.mfa.disable(confirmation), 'CODE_USED', 'code');
    },
  },
];
