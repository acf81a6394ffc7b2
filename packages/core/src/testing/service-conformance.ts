import { conformanceCase } from './conformance.ts';
import type { ConformanceCase } from './conformance.ts';
import { backupCodeDuties } from './service/backup-codes.ts';
import type { ServiceCapabilities } from './service/capabilities.ts';
import { openScene } from './service/case.ts';
import type { ServiceDuty } from './service/case.ts';
import { confirmationDuties } from './service/confirmations.ts';
import { enrolmentDuties } from './service/enrolment.ts';
import { limitDuties } from './service/limits.ts';
import { passwordDuties } from './service/password.ts';
import { preferencesDuties } from './service/preferences.ts';
import { profileDuties } from './service/profile.ts';
import { refusalDuties } from './service/refusals.ts';
import { secondFactorDuties } from './service/second-factor.ts';
import { secrecyDuties } from './service/secrecy.ts';
import { sessionDuties } from './service/session.ts';
import type { ServiceHarness } from './service-harness.ts';

/**
 * All duties of an `AccountService`, local or remote. Cases about a feature that the service lacks pass.
 *
 * @param make Creates a new harness for each case.
 * @param capabilities The capabilities that the service lacks. Default: none, so every duty is checked.
 * @example
 * const make = () => createAuthorityHarness({ storage: createMemoryStorage() });
 * for (const { name, run } of serviceConformance(make)) test(name, run);
 */
export function serviceConformance(
  make: () => ServiceHarness | Promise<ServiceHarness>,
  capabilities: ServiceCapabilities = {},
): readonly ConformanceCase[] {
  const duties = [
    ...sessionDuties,
    ...profileDuties,
    ...preferencesDuties,
    ...passwordDuties,
    ...enrolmentDuties,
    ...secondFactorDuties,
    ...backupCodeDuties,
    ...limitDuties,
    ...refusalDuties,
    ...secrecyDuties,
  ];
  return casesOf(
    duties.filter((duty) => isOwed(duty, capabilities)),
    make,
  );
}

/**
 * The duties of an `AccountService` whose accounts say that a new username needs the password (`profile.usernameConfirmation`), and
 * changes of MFA a code (`mfa.confirmation`). Its harness must require both.
 *
 * @param make Creates a new harness for each case.
 * @example
 * const confirmations = { username: 'password', mfa: 'password-and-code' } as const;
 * const make = () => createAuthorityHarness({ storage: createMemoryStorage(), authority: { confirmations } });
 * for (const { name, run } of confirmationConformance(make)) test(name, run);
 */
export function confirmationConformance(
  make: () => ServiceHarness | Promise<ServiceHarness>,
): readonly ConformanceCase[] {
  return casesOf(confirmationDuties, make);
}

function casesOf(
  duties: readonly ServiceDuty[],
  make: () => ServiceHarness | Promise<ServiceHarness>,
): readonly ConformanceCase[] {
  return duties.map(({ duty, name, feature, check }) =>
    conformanceCase(duty, name, async () => {
      const harness = await make();
      try {
        const context = await openScene(harness);
        if (feature === undefined || context.service[feature] !== undefined) await check(context);
      } finally {
        await harness.dispose?.();
      }
    }),
  );
}

function isOwed({ needs, without }: ServiceDuty, capabilities: ServiceCapabilities): boolean {
  const lacks = (capability: keyof ServiceCapabilities): boolean => capabilities[capability] === false;
  return (needs === undefined || !lacks(needs)) && (without === undefined || lacks(without));
}
