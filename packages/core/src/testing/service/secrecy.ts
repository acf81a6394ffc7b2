import { totpCodeAt, wrongTotpCodeAt } from '../authenticator.ts';
import { expectThat, refusalOf } from '../expect.ts';
import { dutiesOf } from './case.ts';
import type { CaseContext } from './case.ts';

const newPassword = 'Difference-Engine-2';
const wrongPassword = 'Not-the-one-1';

export const secrecyDuties = dutiesOf('mfa', [
  {
    duty: 'No answer contains a password, an active secret, or a backup code that the call has not created.',
    name: 'shows a secret only in the answer that creates it',
    async check(context) {
      const { service, harness, registration } = context;
      const pending = await service.mfa.beginTotp({ password: registration.password });
      const secrets = [pending.secret, registration.password, newPassword, wrongPassword];
      const expectSilence = (call: Call): Promise<void> => expectNothingOf(secrets, call);
      const wrongCode = wrongTotpCodeAt(pending.secret, harness.clock());
      for (const call of callsOf(context, wrongCode)) await expectSilence(call);
      const confirmed = await service.mfa.confirmTotp({ code: totpCodeAt(pending.secret, harness.clock()) });
      await expectSilence(() => Promise.resolve({ ...confirmed, backupCodes: [] }));
      secrets.push(...(confirmed.backupCodes ?? []));
      for (const call of callsOf(context, wrongCode)) await expectSilence(call);
      const { version } = (await service.load()).profile;
      await expectSilence(() => service.profile?.update({ fullName: 'Ada King' }, { version }));
      const change = { currentPassword: registration.password, newPassword };
      await expectSilence(() => service.password?.change(change));
      const password = service.password === undefined ? registration.password : newPassword;
      const renewed = await service.mfa.regenerateBackupCodes({ password });
      await expectSilence(() => Promise.resolve({ ...renewed, backupCodes: [] }));
      secrets.push(...renewed.backupCodes);
      await expectSilence(() => service.mfa.disable({ password }));
      await expectSilence(() => service.load());
    },
  },
]);

type Call = () => Promise<unknown> | undefined;

/** Reads and rejected calls, whose answers must not contain their input or stored secrets. */
function callsOf({ service, signIn }: CaseContext, code: string): readonly Call[] {
  const password = wrongPassword;
  return [
    () => service.load(),
    () => service.mfa.beginTotp({ password }),
    () => service.mfa.regenerateBackupCodes({ password }),
    () => service.mfa.disable({ password }),
    () => service.password?.change({ currentPassword: password, newPassword }),
    () => service.mfa.confirmTotp({ code }),
    () => signIn(password),
    () => signIn(),
  ];
}

async function expectNothingOf(secrets: readonly string[], call: Call): Promise<void> {
  const made = Promise.resolve(call());
  const refusal = await refusalOf(made);
  const said = refusal === null ? JSON.stringify(await made) : textOf(refusal);
  const told = secrets.filter((secret) => said?.includes(secret));
  expectThat(told.length === 0, `${String(told.length)} secrets are in what is answered`);
}

/** All text of an error, including its causes. */
function textOf(error: unknown): string {
  if (!(error instanceof Error)) return JSON.stringify(error) ?? '';
  return [error.message, JSON.stringify({ ...error }), error.cause === undefined ? '' : textOf(error.cause)].join(' ');
}
