import { conformanceCase } from './conformance.ts';
import type { ConformanceCase } from './conformance.ts';
import { backupCodeDuties } from './service/backup-codes.ts';
import { openScene } from './service/case.ts';
import { enrolmentDuties } from './service/enrolment.ts';
import { limitDuties } from './service/limits.ts';
import { passwordDuties } from './service/password.ts';
import { preferencesDuties } from './service/preferences.ts';
import { profileDuties } from './service/profile.ts';
import { secondFactorDuties } from './service/second-factor.ts';
import { sessionDuties } from './service/session.ts';
import type { ServiceHarness } from './service-harness.ts';

/**
 * Everything an `AccountService` owes a user interface, in whatever way it is reached. Cases about a feature that the
 * service lacks pass: it has no such duty.
 *
 * @param make gives a fresh harness for each case.
 * @example
 * const make = () => createAuthorityHarness({ storage: createMemoryStorage() });
 * for (const { name, run } of serviceConformance(make)) test(name, run);
 */
export function serviceConformance(make: () => ServiceHarness | Promise<ServiceHarness>): readonly ConformanceCase[] {
  const duties = [
    ...sessionDuties,
    ...profileDuties,
    ...preferencesDuties,
    ...passwordDuties,
    ...enrolmentDuties,
    ...secondFactorDuties,
    ...backupCodeDuties,
    ...limitDuties,
  ];
  return duties.map(({ duty, name, feature, check }) =>
    conformanceCase(duty, name, async () => {
      const harness = await make();
      try {
        const scene = await openScene(harness);
        if (feature === undefined || scene.service[feature] !== undefined) await check(scene);
      } finally {
        await harness.dispose?.();
      }
    }),
  );
}
