import type { AccountService } from '../../service.ts';
import { wrongTotpCodeAt } from '../authenticator.ts';
import { expectEqual, expectRefusal, expectThat, fiftyTimes, outcomesOf } from '../expect.ts';
import { dutiesNeeding, enableMfa, fifteenMinutes, oneStep } from './case.ts';

const wrong = { password: 'Not-the-one-1' };
const day = 24 * 60 * 60_000;

// A way to try a password that every backend with passwords has.
function tryPassword(service: AccountService, password: string): Promise<unknown> {
  const change = { currentPassword: password, newPassword: 'Difference-Engine-2' };
  return service.password?.change(change) ?? Promise.resolve();
}

export const limitDuties = dutiesNeeding('sharedLimits', [
  {
    duty: 'Every tenth consecutive failure locks; a right attempt while locked gets the same answer as a wrong one.',
    name: 'locks for 15 minutes after ten wrong passwords',
    feature: 'password',
    async check({ service, harness, registration, signIn }) {
      for (let turn = 0; turn < 10; turn += 1)
        await expectRefusal(tryPassword(service, wrong.password), 'PASSWORD_WRONG');
      for (const password of [wrong.password, registration.password]) {
        const error = await expectRefusal(tryPassword(service, password), 'ATTEMPTS_LOCKED');
        expectEqual(error.retryAfter, 15 * 60, 'the seconds to wait');
        await expectRefusal(signIn(password), 'ATTEMPTS_LOCKED');
      }
      harness.clock.advance(fifteenMinutes - 1);
      await expectRefusal(signIn(), 'ATTEMPTS_LOCKED');
      harness.clock.advance(1);
      await signIn();
    },
  },
  {
    duty: 'A right attempt forgets the failures.',
    name: 'counts consecutive failures only',
    feature: 'password',
    async check({ signIn }) {
      for (let turn = 0; turn < 3; turn += 1) {
        for (let failure = 0; failure < 9; failure += 1) await expectRefusal(signIn(wrong.password), 'PASSWORD_WRONG');
        await signIn();
      }
    },
  },
  {
    duty: 'Concurrent wrong guesses are checked only up to the budget.',
    name: 'checks ten of fifty concurrent wrong passwords',
    feature: 'password',
    async check({ service, signIn }) {
      const { codes } = await outcomesOf(fiftyTimes(() => tryPassword(service, wrong.password)));
      expectEqual(codes.filter((code) => code === 'PASSWORD_WRONG').length, 10, 'the number of checked passwords');
      expectEqual(codes.filter((code) => code === 'ATTEMPTS_LOCKED').length, 40, 'the number that was locked out');
      await expectRefusal(signIn(), 'ATTEMPTS_LOCKED');
    },
  },
  {
    duty: 'Each lock is twice as long as the one before; after fifty failures only the host can help.',
    name: 'doubles the lock, and ends with an account that no attempt opens',
    feature: 'password',
    async check({ harness, signIn }) {
      for (const minutes of [15, 30, 60, 120]) {
        for (let turn = 0; turn < 10; turn += 1) await expectRefusal(signIn(wrong.password), 'PASSWORD_WRONG');
        expectEqual((await expectRefusal(signIn(), 'ATTEMPTS_LOCKED')).retryAfter, minutes * 60, 'the seconds to wait');
        harness.clock.advance(minutes * 60_000);
      }
      for (let turn = 0; turn < 10; turn += 1) await expectRefusal(signIn(wrong.password), 'PASSWORD_WRONG');
      harness.clock.advance(day);
      await expectRefusal(signIn(), 'ATTEMPTS_EXHAUSTED');
    },
  },
  {
    duty: 'Passwords and codes share one budget.',
    name: 'counts prompts and codes together',
    feature: 'mfa',
    async check(context) {
      const { service, harness, accountId, signIn } = context;
      const { secret, epoch, backupCodes } = await enableMfa(context);
      const code = wrongTotpCodeAt(secret, harness.clock());
      const attempts: (() => Promise<unknown>)[] = [
        () => service.mfa.beginTotp(wrong),
        () => service.mfa.regenerateBackupCodes(wrong),
        () => service.mfa.disable(wrong),
        () => signIn(wrong.password),
        () => harness.verifySecondFactor({ accountId, epoch, code }),
        () => harness.verifySecondFactor({ accountId, epoch, code: '00000-00000-00000' }),
      ];
      for (let turn = 0; turn < 10; turn += 1) {
        const attempt = attempts[turn % attempts.length];
        const { codes } = await outcomesOf(attempt === undefined ? [] : [attempt()]);
        expectThat(codes[0] === 'PASSWORD_WRONG' || codes[0] === 'CODE_WRONG', `refused with ${codes.join()}`);
      }
      for (const attempt of attempts) await expectRefusal(attempt(), 'ATTEMPTS_LOCKED');
      const right = harness.verifySecondFactor({ accountId, epoch, code: backupCodes[0] ?? '' });
      await expectRefusal(right, 'ATTEMPTS_LOCKED');
    },
  },
  {
    duty: 'A right password does not refill the budget of codes where a second factor follows.',
    name: 'counts wrong codes across right passwords',
    feature: 'mfa',
    async check(context) {
      const { harness, accountId, signIn } = context;
      const { secret, epoch, code } = await enableMfa(context);
      for (let turn = 0; turn < 10; turn += 1) {
        await signIn();
        const attempt = { accountId, epoch, code: wrongTotpCodeAt(secret, harness.clock()) };
        await expectRefusal(harness.verifySecondFactor(attempt), 'CODE_WRONG');
      }
      await expectRefusal(signIn(), 'ATTEMPTS_LOCKED');
      harness.clock.advance(fifteenMinutes + oneStep);
      await harness.verifySecondFactor({ accountId, epoch, code: code() });
      await expectRefusal(harness.verifySecondFactor({ accountId, epoch, code: code() }), 'CODE_USED');
    },
  },
]);
