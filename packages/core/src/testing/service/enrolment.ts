import type { TotpEnrolment } from '../../mfa/status.ts';
import type { MfaService } from '../../service.ts';
import { totpCodeAt, wrongTotpCodeAt } from '../authenticator.ts';
import { expectEqual, expectRefusal, expectThat, fiftyTimes, outcomesOf } from '../expect.ts';
import { dutiesOf, enableMfa, expectMfa, expectUnchanged, oneStep, tenMinutes } from './case.ts';

/**
 * Starts enrolments until all codes of the ten minutes before and after are different. One secret in a thousand has two equal codes,
 * from which the drift of a clock cannot be determined.
 */
async function beginWithoutEqualCodes(mfa: MfaService, password: string, now: number): Promise<TotpEnrolment> {
  for (;;) {
    const enrolment = await mfa.beginTotp({ password });
    const steps = Array.from({ length: 43 }, (_, index) => index - 21);
    const codes = new Set(steps.map((step) => totpCodeAt(enrolment.secret, now + step * oneStep)));
    if (codes.size === steps.length) return enrolment;
  }
}

export const enrolmentDuties = dutiesOf('mfa', [
  {
    duty: '`beginTotp` changes nothing that is active.',
    name: 'shows a secret of 160 bits and its key URI, and leaves MFA off',
    needs: 'stagedEnrolment',
    async check({ service, harness, registration, signIn }) {
      const enrolment = await service.mfa.beginTotp({ password: registration.password });
      expectThat(/^[A-Z2-7]{32}$/u.test(enrolment.secret), 'the secret is not 32 characters of base32');
      const expiresAt = new Date(harness.clock() + tenMinutes).toISOString();
      expectEqual(enrolment.expiresAt, expiresAt, 'the end of the enrolment');
      const uri = new URL(enrolment.uri);
      expectEqual(
        [uri.protocol, uri.host, uri.searchParams.get('secret')],
        ['otpauth:', 'totp', enrolment.secret],
        'the URI',
      );
      expectThat(
        decodeURIComponent(uri.pathname).endsWith(`:${registration.username}`),
        'the URI does not name the account',
      );
      const { mfa } = await service.load();
      expectEqual([mfa.enabled, mfa.enrolmentExpiresAt], [false, expiresAt], 'MFA');
      expectEqual((await signIn()).secondFactorRequired, false, 'the second step of a sign-in');
    },
  },
  {
    duty: '`beginTotp` asks for the password.',
    name: 'starts no enrolment with a wrong password',
    async check({ service }) {
      const before = await service.load();
      await expectRefusal(service.mfa.beginTotp({ password: 'Not-the-one-1' }), 'PASSWORD_WRONG', 'password');
      await expectRefusal(service.mfa.beginTotp({ password: '' }), 'INPUT_INVALID', 'password');
      await expectRefusal(service.mfa.beginTotp({ code: '123456' } as never), 'INPUT_INVALID', 'password');
      await expectUnchanged(service, before);
    },
  },
  {
    duty: '`confirmTotp` makes the new authenticator the active one, in one write.',
    name: 'enables MFA with a code, and returns ten backup codes once',
    async check(context) {
      const { service, harness, signIn } = context;
      const old = await context.anotherSession();
      const { backupCodes, epoch } = await enableMfa(context);
      const { mfa } = await service.load();
      const enabledAt = new Date(harness.clock() - oneStep).toISOString();
      expectMfa(mfa, { enabled: true, enabledAt, backupCodesRemaining: 10, enrolmentExpiresAt: null });
      expectEqual(new Set(backupCodes).size, 10, 'the number of backup codes');
      const shape = /^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/u;
      expectThat(
        backupCodes.every((code) => shape.test(code)),
        'a backup code is not shown in groups',
      );
      const verified = await signIn();
      expectEqual([verified.secondFactorRequired, verified.epoch], [true, epoch], 'the first step of a sign-in');
      await expectRefusal(old.load(), 'SESSION_ENDED');
    },
  },
  {
    duty: 'The code that confirms an enrolment counts as used.',
    name: 'rejects at sign-in the code that confirmed the enrolment',
    needs: 'singleUseCodes',
    async check({ service, harness, registration, accountId }) {
      const { secret } = await service.mfa.beginTotp({ password: registration.password });
      const code = totpCodeAt(secret, harness.clock());
      const { epoch } = await service.mfa.confirmTotp({ code });
      await expectRefusal(harness.verifySecondFactor({ accountId, epoch, code }), 'CODE_USED');
    },
  },
  {
    duty: '`CODE_WRONG` and `CLOCK_OFF` (with `driftSeconds`), each with field `code`.',
    name: 'reports whether a code was mistyped or the clock is wrong, and does not enable MFA',
    needs: 'codeDiagnosis',
    async check({ service, harness, registration }) {
      const now = harness.clock();
      const { secret } = await beginWithoutEqualCodes(service.mfa, registration.password, now);
      const before = await service.load();
      for (const code of [wrongTotpCodeAt(secret, now), '12345', '1234567', '+12345', '1e5', '１２３４５６', '']) {
        await expectRefusal(service.mfa.confirmTotp({ code }), 'CODE_WRONG', 'code');
      }
      for (const drift of [-600, -60, 60, 600]) {
        const call = service.mfa.confirmTotp({ code: totpCodeAt(secret, now + drift * 1000) });
        expectEqual((await expectRefusal(call, 'CLOCK_OFF', 'code')).driftSeconds, drift, 'the drift');
      }
      await expectRefusal(
        service.mfa.confirmTotp({ code: 123456 } as unknown as { code: string }),
        'INPUT_INVALID',
        'code',
      );
      await expectUnchanged(service, before);
      const code = totpCodeAt(secret, now);
      await service.mfa.confirmTotp({ code: ` ${code.slice(0, 3)} ${code.slice(3)}` });
    },
  },
  {
    duty: 'Wrong codes count for the enrolment: after ten it must be started again.',
    name: 'ends an enrolment at the tenth wrong code, and does not lock the account',
    needs: 'stagedEnrolment',
    async check({ service, harness, registration, signIn }) {
      const { secret } = await service.mfa.beginTotp({ password: registration.password });
      const code = wrongTotpCodeAt(secret, harness.clock());
      for (let turn = 1; turn < 10; turn += 1) await expectRefusal(service.mfa.confirmTotp({ code }), 'CODE_WRONG');
      await expectRefusal(service.mfa.confirmTotp({ code }), 'ENROLMENT_EXPIRED');
      const right = totpCodeAt(secret, harness.clock());
      await expectRefusal(service.mfa.confirmTotp({ code: right }), 'ENROLMENT_MISSING');
      await signIn();
      await service.mfa.beginTotp({ password: registration.password });
    },
  },
  {
    duty: '`ENROLMENT_EXPIRED` after 10 minutes.',
    name: 'ends an enrolment after ten minutes',
    needs: 'stagedEnrolment',
    async check({ service, harness, registration }) {
      const { secret } = await service.mfa.beginTotp({ password: registration.password });
      harness.clock.advance(tenMinutes);
      expectEqual((await service.load()).mfa.enrolmentExpiresAt, null, 'the end of the enrolment');
      const code = totpCodeAt(secret, harness.clock());
      await expectRefusal(service.mfa.confirmTotp({ code }), 'ENROLMENT_EXPIRED');
      expectEqual((await service.load()).mfa.enabled, false, 'MFA');
    },
  },
  {
    duty: 'A newer enrolment replaces an older pending one.',
    name: 'rejects a code of an enrolment that a newer one has replaced',
    async check({ service, harness, registration }) {
      const older = await service.mfa.beginTotp({ password: registration.password });
      const newer = await service.mfa.beginTotp({ password: registration.password });
      expectThat(older.secret !== newer.secret, 'both have one secret');
      await expectRefusal(service.mfa.confirmTotp({ code: totpCodeAt(older.secret, harness.clock()) }), 'CODE_WRONG');
      await service.mfa.confirmTotp({ code: totpCodeAt(newer.secret, harness.clock()) });
    },
  },
  {
    duty: '`cancelTotp` ends a pending enrolment; without one it does nothing.',
    name: 'leaves the account as it was before a cancelled enrolment',
    async check({ service, harness, registration }) {
      const before = await service.load();
      const { secret } = await service.mfa.beginTotp({ password: registration.password });
      expectEqual(await service.mfa.cancelTotp(), before, 'the answer');
      expectEqual(await service.mfa.cancelTotp(), before, 'the answer without an enrolment');
      const code = totpCodeAt(secret, harness.clock());
      await expectRefusal(service.mfa.confirmTotp({ code }), 'ENROLMENT_MISSING');
    },
  },
  {
    duty: 'A change of the password ends a pending enrolment.',
    name: 'rejects the confirmation of an enrolment that started before a change of the password',
    needs: 'stagedEnrolment',
    async check({ service, harness, registration }) {
      const { secret } = await service.mfa.beginTotp({ password: registration.password });
      const change = { currentPassword: registration.password, newPassword: 'Difference-Engine-2' };
      await service.password?.change(change);
      const code = totpCodeAt(secret, harness.clock());
      await expectRefusal(service.mfa.confirmTotp({ code }), 'ENROLMENT_MISSING');
    },
  },
  {
    duty: 'While MFA is on, an enrolment replaces the authenticator once it is confirmed, and not before.',
    name: 'keeps the old authenticator and the codes until the new one is confirmed',
    needs: 'replaceWhileOn',
    async check(context) {
      const { service, harness, accountId, registration } = context;
      const { code: oldCode, backupCodes, epoch } = await enableMfa(context);
      const { secret } = await service.mfa.beginTotp({ password: registration.password });
      await expectRefusal(service.mfa.confirmTotp({ code: oldCode() }), 'CODE_WRONG');
      await harness.verifySecondFactor({ accountId, epoch, code: oldCode() });
      harness.clock.advance(oneStep);
      const replaced = await service.mfa.confirmTotp({ code: totpCodeAt(secret, harness.clock()) });
      expectEqual(replaced.backupCodes, null, 'the backup codes of the answer');
      expectThat(replaced.epoch > epoch, 'the epoch has not risen');
      const attempt = { accountId, epoch: replaced.epoch };
      await expectRefusal(harness.verifySecondFactor({ ...attempt, code: oldCode() }), 'CODE_WRONG');
      await harness.verifySecondFactor({ ...attempt, code: backupCodes[0] ?? '' });
      harness.clock.advance(oneStep);
      await harness.verifySecondFactor({ ...attempt, code: totpCodeAt(secret, harness.clock()) });
    },
  },
  {
    duty: 'Fifty identical concurrent one-time requests have exactly one effect.',
    name: 'confirms an enrolment once in fifty concurrent calls',
    needs: 'oneOfManyChanges',
    async check({ service, harness, registration, accountId }) {
      const { secret } = await service.mfa.beginTotp({ password: registration.password });
      const code = totpCodeAt(secret, harness.clock());
      const { answers, codes } = await outcomesOf(fiftyTimes(() => service.mfa.confirmTotp({ code })));
      expectEqual(answers.length, 1, 'the number of confirmations');
      const refusals: readonly string[] = ['SESSION_ENDED', 'ENROLMENT_MISSING', 'SERVICE_UNAVAILABLE'];
      expectThat(
        codes.every((one) => refusals.includes(one)),
        `refused with ${codes.join()}`,
      );
      const [answer] = answers;
      const attempt = { accountId, epoch: answer?.epoch ?? 0, code: answer?.backupCodes?.[9] ?? '' };
      await harness.verifySecondFactor(attempt);
    },
  },
  {
    duty: '`disable` removes the authenticator, the backup codes and a pending enrolment in one write.',
    name: 'disables MFA with only the password',
    async check(context) {
      const { service, registration, signIn, harness, accountId } = context;
      const { epoch, code } = await enableMfa(context);
      await expectRefusal(service.mfa.disable({ password: 'Not-the-one-1' }), 'PASSWORD_WRONG', 'password');
      expectEqual((await service.load()).mfa.enabled, true, 'MFA after a wrong password');
      const disabled = await service.mfa.disable({ password: registration.password });
      const off = { enabled: false, enabledAt: null, backupCodesRemaining: 0, enrolmentExpiresAt: null };
      expectMfa(disabled.account.mfa, off);
      expectThat(disabled.epoch > epoch, 'the epoch has not risen');
      expectEqual((await signIn()).secondFactorRequired, false, 'the second step of a sign-in');
      const attempt = { accountId, epoch: disabled.epoch, code: code() };
      await expectRefusal(harness.verifySecondFactor(attempt), 'MFA_INACTIVE');
      await expectRefusal(service.mfa.disable({ password: registration.password }), 'MFA_INACTIVE');
    },
  },
  {
    duty: '`disable` removes the authenticator, the backup codes and a pending enrolment in one write.',
    name: 'ends a pending replacement when MFA is disabled',
    needs: 'replaceWhileOn',
    async check(context) {
      const { service, registration, harness } = context;
      await enableMfa(context);
      const { secret } = await service.mfa.beginTotp({ password: registration.password });
      const { account } = await service.mfa.disable({ password: registration.password });
      expectEqual(account.mfa.enrolmentExpiresAt, null, 'the end of the enrolment');
      const pending = service.mfa.confirmTotp({ code: totpCodeAt(secret, harness.clock()) });
      await expectRefusal(pending, 'ENROLMENT_MISSING');
    },
  },
]);
