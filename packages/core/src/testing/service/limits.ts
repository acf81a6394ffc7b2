import type { AccountService } from '../../service.ts';
import { wrongTotpCodeAt } from '../authenticator.ts';
import { expectEqual, expectRefusal, fiftyTimes, outcomesOf } from '../expect.ts';
import { dutiesNeeding, enableMfa, fifteenMinutes, oneStep } from './case.ts';

const wrong = { password: 'Not-the-one-1' };
const newPassword = 'Difference-Engine-2';

// A way to try a password that every backend with passwords has.
function tryPassword(service: AccountService, password: string): Promise<unknown> {
  const change = { currentPassword: password, newPassword };
  return service.password?.change(change) ?? Promise.resolve();
}

export const limitDuties = dutiesNeeding('sharedLimits', [
  {
    duty: 'Every tenth consecutive failure at sign-in locks it; a right password while locked gets the same answer as a wrong one.',
    name: 'locks the sign-in for 15 minutes after ten wrong passwords, and no session',
    feature: 'password',
    async check({ service, harness, registration, signIn }) {
      for (let turn = 0; turn < 10; turn += 1) await expectRefusal(signIn(wrong.password), 'PASSWORD_WRONG');
      for (const password of [wrong.password, registration.password]) {
        const error = await expectRefusal(signIn(password), 'ATTEMPTS_LOCKED');
        expectEqual(error.retryAfter, 15 * 60, 'the seconds to wait');
      }
      await tryPassword(service, registration.password);
      harness.clock.advance(fifteenMinutes - 1);
      await expectRefusal(signIn(newPassword), 'ATTEMPTS_LOCKED');
      harness.clock.advance(1);
      await signIn(newPassword);
    },
  },
  {
    duty: 'Ten consecutive wrong passwords in one session end this session. Other sessions and the sign-in are not affected.',
    name: 'ends a session after ten wrong passwords, and nothing else',
    feature: 'password',
    async check({ service, registration, anotherSession }) {
      const other = await anotherSession();
      for (let turn = 0; turn < 9; turn += 1) {
        await expectRefusal(tryPassword(service, wrong.password), 'PASSWORD_WRONG');
      }
      await service.load();
      await expectRefusal(tryPassword(service, wrong.password), 'PASSWORD_WRONG');
      await expectRefusal(service.load(), 'SESSION_ENDED');
      await expectRefusal(tryPassword(service, registration.password), 'SESSION_ENDED');
      await other.load();
      await tryPassword(await anotherSession(), registration.password);
    },
  },
  {
    duty: 'A right password ends a row of failures.',
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
    duty: 'Of concurrent wrong guesses, only as many are compared as the budget allows.',
    name: 'checks ten of fifty concurrent wrong passwords',
    feature: 'password',
    async check({ signIn }) {
      const { codes } = await outcomesOf(fiftyTimes(() => signIn(wrong.password)));
      expectEqual(codes.filter((code) => code === 'PASSWORD_WRONG').length, 10, 'the number of checked passwords');
      expectEqual(codes.filter((code) => code === 'ATTEMPTS_LOCKED').length, 40, 'the number that was locked out');
      await expectRefusal(signIn(), 'ATTEMPTS_LOCKED');
    },
  },
  {
    duty: 'Each lock is twice as long as the one before, up to one day. No number of failures locks the owner out for good.',
    name: 'doubles the lock, up to one day',
    feature: 'password',
    async check({ harness, signIn }) {
      for (const minutes of [15, 30, 60, 120, 240, 480, 960, 1440, 1440]) {
        for (let turn = 0; turn < 10; turn += 1) await expectRefusal(signIn(wrong.password), 'PASSWORD_WRONG');
        expectEqual((await expectRefusal(signIn(), 'ATTEMPTS_LOCKED')).retryAfter, minutes * 60, 'the seconds to wait');
        harness.clock.advance(minutes * 60_000);
      }
      await signIn();
    },
  },
  {
    duty: 'A right password does not refill the budget of codes where a second factor follows.',
    name: 'counts wrong codes across right passwords',
    feature: 'mfa',
    async check(context) {
      const { harness, accountId, signIn } = context;
      const { secret, epoch, backupCodes, code } = await enableMfa(context);
      for (let turn = 0; turn < 5; turn += 1) {
        await signIn();
        const attempt = { accountId, epoch, code: wrongTotpCodeAt(secret, harness.clock()) };
        await expectRefusal(harness.verifySecondFactor(attempt), 'CODE_WRONG');
      }
      await signIn();
      for (const given of [code(), backupCodes[0] ?? '', '00000-00000-00000']) {
        const locked = harness.verifySecondFactor({ accountId, epoch, code: given });
        await expectRefusal(locked, 'ATTEMPTS_LOCKED');
      }
      harness.clock.advance(fifteenMinutes + oneStep);
      await harness.verifySecondFactor({ accountId, epoch, code: code() });
      await expectRefusal(harness.verifySecondFactor({ accountId, epoch, code: code() }), 'CODE_USED');
    },
  },
]);
