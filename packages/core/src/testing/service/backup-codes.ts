import { backupCodeAlphabet } from '../../mfa/backup-codes.ts';
import { expectEqual, expectRefusal, expectThat, fiftyTimes, refusalOf, outcomesOf } from '../expect.ts';
import { dutiesOf, enableMfa } from './case.ts';

export const backupCodeDuties = dutiesOf('mfa', [
  {
    duty: 'Each backup code works once.',
    name: 'accepts a backup code once, in any notation, and counts the remaining codes',
    needs: 'singleUseCodes',
    async check(context) {
      const { harness, accountId, service } = context;
      const { backupCodes, epoch } = await enableMfa(context);
      const [first = '', second = ''] = backupCodes;
      const enter = (code: string) => harness.verifySecondFactor({ accountId, epoch, code });
      const verified = await enter(
        ` ${first.toLowerCase().replaceAll('-', ' – ').replaceAll('0', 'o').replaceAll('1', 'l')}\n`,
      );
      expectEqual([verified.method, verified.backupCodesRemaining], ['backup-code', 9], 'the answer');
      expectEqual((await service.load()).mfa.backupCodesRemaining, 9, 'the number of codes left');
      await expectRefusal(enter(first), 'CODE_USED', 'code');
      expectEqual((await enter(second.replaceAll('-', ''))).backupCodesRemaining, 8, 'the number of codes left');
    },
  },
  {
    duty: 'Fifty identical concurrent one-time requests have exactly one effect.',
    name: 'accepts a backup code once in fifty concurrent sign-ins, and does not lock the account',
    needs: 'singleUseCodes',
    async check(context) {
      const { harness, accountId } = context;
      const { backupCodes, epoch, code } = await enableMfa(context);
      const attempt = { accountId, epoch, code: backupCodes[4] ?? '' };
      const { answers, codes } = await outcomesOf(fiftyTimes(() => harness.verifySecondFactor(attempt)));
      expectEqual(answers.length, 1, 'the number of sign-ins');
      expectEqual([...new Set(codes)], ['CODE_USED'], 'the refusals');
      expectEqual(
        (await harness.verifySecondFactor({ ...attempt, code: code() })).backupCodesRemaining,
        9,
        'codes left',
      );
    },
  },
  {
    duty: 'A backup code that is not in the set is wrong.',
    name: 'rejects backup codes that are almost right',
    async check(context) {
      const { harness, accountId, service } = context;
      const { backupCodes, epoch } = await enableMfa(context);
      const [first = '', second = ''] = backupCodes;
      const last = backupCodeAlphabet.indexOf(first.at(-1) ?? '');
      const mistyped = first.slice(0, -1) + (backupCodeAlphabet[(last + 1) % 32] ?? '');
      const mixed = first.slice(0, 2) + second.slice(2);
      for (const code of [mistyped, mixed, first.slice(1), `${first}0`, first.repeat(1000), '']) {
        await expectRefusal(harness.verifySecondFactor({ accountId, epoch, code }), 'CODE_WRONG', 'code');
      }
      expectEqual((await service.load()).mfa.backupCodesRemaining, 10, 'the number of codes left');
    },
  },
  {
    duty: '`regenerateBackupCodes` replaces the whole set in one write; earlier codes are not valid any more.',
    name: 'replaces the set with the password, and ends the other sessions',
    async check(context) {
      const { harness, accountId, service, registration } = context;
      const { backupCodes, epoch } = await enableMfa(context);
      await harness.verifySecondFactor({ accountId, epoch, code: backupCodes[0] ?? '' });
      const wrong = service.mfa.regenerateBackupCodes({ password: 'Not-the-one-1' });
      await expectRefusal(wrong, 'PASSWORD_WRONG', 'password');
      expectEqual((await service.load()).mfa.backupCodesRemaining, 9, 'the number of codes left');
      const old = await harness.connect({ accountId, sessionId: 'old', epoch });
      const renewed = await service.mfa.regenerateBackupCodes({ password: registration.password });
      expectEqual(renewed.account.mfa.backupCodesRemaining, 10, 'the number of codes left');
      expectEqual(new Set([...renewed.backupCodes, ...backupCodes]).size, 20, 'the number of different codes');
      await expectRefusal(old.load(), 'SESSION_ENDED');
      const attempt = { accountId, epoch: renewed.epoch };
      for (const code of backupCodes.slice(1, 4)) {
        await expectRefusal(harness.verifySecondFactor({ ...attempt, code }), 'CODE_WRONG');
      }
      for (const code of renewed.backupCodes) await harness.verifySecondFactor({ ...attempt, code });
    },
  },
  {
    duty: '`MFA_INACTIVE` where there is no authenticator.',
    name: 'creates no backup codes while MFA is off',
    async check({ service, registration }) {
      const call = service.mfa.regenerateBackupCodes({ password: registration.password });
      await expectRefusal(call, 'MFA_INACTIVE');
    },
  },
  {
    duty: 'After concurrent regenerations, the codes of one answer are valid.',
    name: 'leaves the codes of exactly one answer valid after fifty concurrent regenerations',
    needs: 'oneOfManyChanges',
    async check(context) {
      const { service, registration } = context;
      await enableMfa(context);
      const { password } = registration;
      const { answers, codes } = await outcomesOf(fiftyTimes(() => service.mfa.regenerateBackupCodes({ password })));
      // If the host renews a session in place, a late call belongs to the renewed session and can succeed too.
      expectThat(answers.length > 0, 'none of them succeeds');
      const refusals: readonly string[] = ['BACKUP_CODES_CHANGED', 'SESSION_ENDED', 'SERVICE_UNAVAILABLE'];
      expectThat(
        codes.every((code) => refusals.includes(code)),
        `refused with ${codes.join()}`,
      );
      const works = [];
      for (const { epoch, backupCodes } of answers) {
        const attempt = { accountId: context.accountId, epoch, code: backupCodes[0] ?? '' };
        works.push((await refusalOf(context.harness.verifySecondFactor(attempt))) === null);
      }
      expectEqual(works.filter((one) => one).length, 1, 'the number of answers whose codes work');
      expectEqual((await service.load()).mfa.backupCodesRemaining, 9, 'the number of codes left');
    },
  },
]);
