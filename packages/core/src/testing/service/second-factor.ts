import { totpCodeAt } from '../authenticator.ts';
import { expectEqual, expectRefusal, fiftyTimes, outcomesOf } from '../expect.ts';
import { dutiesOf, enableMfa, oneStep } from './case.ts';

export const secondFactorDuties = dutiesOf('mfa', [
  {
    duty: 'A code is accepted one step early or late, and no further (RFC 6238 §5.2).',
    name: 'accepts codes of the adjacent time steps, and none from two steps away',
    async check(context) {
      const { harness, accountId } = context;
      const { secret, epoch } = await enableMfa(context);
      const enter = (milliseconds: number) =>
        harness.verifySecondFactor({ accountId, epoch, code: totpCodeAt(secret, harness.clock() + milliseconds) });
      harness.clock.advance(10 * oneStep);
      await expectRefusal(enter(-2 * oneStep), 'CODE_WRONG', 'code');
      await expectRefusal(enter(2 * oneStep), 'CODE_WRONG', 'code');
      await enter(-oneStep);
      await enter(0);
      await enter(oneStep);
    },
  },
  {
    duty: 'A time step at or before the last accepted one is rejected.',
    name: 'rejects a used code, and an older code that was not used',
    needs: 'singleUseCodes',
    async check(context) {
      const { harness, accountId } = context;
      const { secret, epoch } = await enableMfa(context);
      harness.clock.advance(10 * oneStep);
      const now = totpCodeAt(secret, harness.clock());
      const earlier = totpCodeAt(secret, harness.clock() - oneStep);
      await harness.verifySecondFactor({ accountId, epoch, code: now });
      await expectRefusal(harness.verifySecondFactor({ accountId, epoch, code: now }), 'CODE_USED', 'code');
      await expectRefusal(harness.verifySecondFactor({ accountId, epoch, code: earlier }), 'CODE_USED', 'code');
    },
  },
  {
    duty: 'Fifty identical concurrent one-time requests have exactly one effect.',
    name: 'accepts a code once in fifty concurrent sign-ins, and does not lock the account',
    needs: 'singleUseCodes',
    async check(context) {
      const { harness, accountId } = context;
      const { code, epoch } = await enableMfa(context);
      const attempt = { accountId, epoch, code: code() };
      const { answers, codes } = await outcomesOf(fiftyTimes(() => harness.verifySecondFactor(attempt)));
      expectEqual(answers.length, 1, 'the number of sign-ins');
      expectEqual([...new Set(codes)], ['CODE_USED'], 'the refusals');
      harness.clock.advance(oneStep);
      await harness.verifySecondFactor({ accountId, epoch, code: code() });
    },
  },
  {
    duty: 'A sign-in that began before a change of credentials starts again.',
    name: 'rejects the second step of a sign-in with an older epoch',
    needs: 'singleUseCodes',
    async check(context) {
      const { harness, accountId, service, registration } = context;
      const { code, epoch } = await enableMfa(context);
      await service.password?.change({ currentPassword: registration.password, newPassword: 'Difference-Engine-2' });
      const call = harness.verifySecondFactor({ accountId, epoch, code: code() });
      if (service.password !== undefined) await expectRefusal(call, 'SESSION_ENDED');
    },
  },
]);
