import { totpCodeAt, wrongTotpCodeAt } from '../authenticator.ts';
import { expectEqual, expectRefusal, expectThat, refusalOf, outcomesOf } from '../expect.ts';
import { dutiesOf, enableMfa, expectUnchanged, oneStep } from './case.ts';
import type { ServiceDuty } from './case.ts';

const wrongPassword = 'Not-the-one-1';
const newPassword = 'Difference-Engine-2';

/** The duties in place of a missing capability: to reject the call with the right error, and to change nothing. */
const mfaRefusals = dutiesOf('mfa', [
  {
    without: 'stagedEnrolment',
    duty: 'An enrolment without an expiry says so, activates nothing, and can be cancelled.',
    name: 'shows a secret and its key URI without an expiry, and removes them when cancelled',
    async check({ service, harness, registration, signIn }) {
      const before = await service.load();
      const { secret, uri, expiresAt } = await service.mfa.beginTotp({ password: registration.password });
      expectThat(/^[A-Z2-7]{32,}$/u.test(secret), 'the secret is not 32 or more characters of base32');
      expectEqual(new URL(uri).searchParams.get('secret'), secret, 'the secret in the URI');
      expectEqual(expiresAt, null, 'the end of the enrolment');
      await expectUnchanged(service, before);
      expectEqual((await signIn()).secondFactorRequired, false, 'the second step of a sign-in');
      expectEqual(await service.mfa.cancelTotp(), before, 'the account after cancelling');
      const late = service.mfa.confirmTotp({ code: totpCodeAt(secret, harness.clock()) });
      await expectRefusal(late, 'ENROLMENT_MISSING');
    },
  },
  {
    without: 'replaceWhileOn',
    duty: '`FEATURE_UNSUPPORTED` while MFA is on; the account says that its authenticator is not `replaceable`.',
    name: 'rejects another authenticator while MFA is on, and keeps the active one',
    async check(context) {
      const { service, harness, accountId, registration } = context;
      const { code, backupCodes, epoch } = await enableMfa(context);
      const before = await service.load();
      expectEqual(before.mfa.replaceable, false, '`mfa.replaceable`');
      await expectRefusal(service.mfa.beginTotp({ password: registration.password }), 'FEATURE_UNSUPPORTED');
      await expectUnchanged(service, before);
      await harness.verifySecondFactor({ accountId, epoch, code: code() });
      await harness.verifySecondFactor({ accountId, epoch, code: backupCodes[0] ?? '' });
    },
  },
  {
    without: 'codeDiagnosis',
    duty: '`CODE_WRONG` with field `code`, for every code that is not right.',
    name: 'rejects codes that are mistyped or of another time, and does not enable MFA',
    async check({ service, harness, registration }) {
      const { secret } = await service.mfa.beginTotp({ password: registration.password });
      const before = await service.load();
      const now = harness.clock();
      const others = [-20, -2, 2, 20].map((steps) => totpCodeAt(secret, now + steps * oneStep));
      for (const code of [wrongTotpCodeAt(secret, now), '12345', '1234567', '+12345', '', ...others]) {
        await expectRefusal(service.mfa.confirmTotp({ code }), 'CODE_WRONG', 'code');
      }
      await expectUnchanged(service, before);
      const code = totpCodeAt(secret, now);
      await service.mfa.confirmTotp({ code: ` ${code.slice(0, 3)} ${code.slice(3)}` });
    },
  },
  {
    without: 'singleUseCodes',
    duty: 'The sign-in asks for a code of the authenticator or for a backup code, which is then used.',
    name: 'rejects wrong codes at sign-in, and accepts a backup code once',
    async check(context) {
      const { service, harness, accountId } = context;
      const { secret, epoch, code, backupCodes } = await enableMfa(context);
      const enter = (entered: string) => harness.verifySecondFactor({ accountId, epoch, code: entered });
      await expectRefusal(enter(wrongTotpCodeAt(secret, harness.clock())), 'CODE_WRONG', 'code');
      await enter(code());
      const [first = ''] = backupCodes;
      expectEqual((await enter(first)).backupCodesRemaining, 9, 'the number of codes left');
      expectEqual((await service.load()).mfa.backupCodesRemaining, 9, 'the number of codes left');
      const again = await refusalOf(enter(first));
      expectThat(again?.code === 'CODE_WRONG' || again?.code === 'CODE_USED', 'a used backup code works');
    },
  },
  {
    without: 'oneOfManyChanges',
    duty: 'After concurrent changes, the account is as one of the answers says.',
    name: 'leaves the codes of one answer valid after three concurrent regenerations',
    async check(context) {
      const { service, harness, accountId, registration } = context;
      await enableMfa(context);
      const { password } = registration;
      const { answers } = await outcomesOf([1, 2, 3].map(() => service.mfa.regenerateBackupCodes({ password })));
      const works = [];
      for (const { epoch, backupCodes } of answers) {
        const attempt = { accountId, epoch, code: backupCodes[0] ?? '' };
        works.push((await refusalOf(harness.verifySecondFactor(attempt))) === null);
      }
      expectEqual(works.filter((one) => one).length, 1, 'the number of answers whose codes work');
      expectEqual((await service.load()).mfa.backupCodesRemaining, 9, 'the number of codes left');
    },
  },
]);

const passwordRefusals = dutiesOf('password', [
  {
    without: 'sharedLimits',
    duty: 'A service without shared limits does not report a lock: it rejects a wrong password, or asks the caller to wait.',
    name: 'accepts the right password after many wrong ones',
    async check({ service, harness, registration }) {
      const change = async (currentPassword: string) => {
        const refusal = await refusalOf(service.password.change({ currentPassword, newPassword }));
        if (refusal?.code !== 'SERVICE_UNAVAILABLE') return refusal;
        expectThat(refusal.retryAfter !== undefined, 'a call is turned away without a time to wait');
        harness.clock.advance(refusal.retryAfter * 1000);
        return refusalOf(service.password.change({ currentPassword, newPassword }));
      };
      for (let turn = 0; turn < 12; turn += 1) {
        expectEqual((await change(wrongPassword))?.code, 'PASSWORD_WRONG', 'the refusal');
      }
      expectEqual(await change(registration.password), null, 'the refusal of the right password');
    },
  },
  {
    without: 'oneOfManyChanges',
    duty: 'After concurrent changes, the account is as one of the answers says.',
    name: 'leaves the password of a successful call after eight concurrent changes',
    async check({ service, registration, signIn }) {
      const passwords = Array.from({ length: 8 }, (_, index) => `Engine-number-${index}!`);
      const currentPassword = registration.password;
      const refusals = await Promise.all(
        passwords.map((password) => refusalOf(service.password.change({ currentPassword, newPassword: password }))),
      );
      const works = await Promise.all(passwords.map(async (password) => (await refusalOf(signIn(password))) === null));
      expectEqual(works.filter((one) => one).length, 1, 'the number of passwords that work');
      expectEqual(refusals[works.indexOf(true)], null, 'what the one that works was told');
      expectThat((await refusalOf(signIn(currentPassword))) !== null, 'the old password still works');
    },
  },
]);

export const refusalDuties: readonly ServiceDuty[] = [...mfaRefusals, ...passwordRefusals];
