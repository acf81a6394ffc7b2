import type { AccountSnapshot } from '../../account.ts';
import type { PasswordVerified, Registration } from '../../authority/authority.ts';
import type { MfaStatus } from '../../mfa/status.ts';
import type { AccountService, FullAccountService } from '../../service.ts';
import { totpCodeAt } from '../authenticator.ts';
import { expectEqual, expectThat } from '../expect.ts';
import { personas } from '../personas.ts';
import type { ServiceHarness } from '../service-harness.ts';
import type { ServiceCapabilities } from './capabilities.ts';

/** One duty of `AccountService` with its check. */
export interface ServiceDuty {
  readonly duty: string;
  readonly name: string;
  /** The feature it is about; a service that lacks it has no such duty. */
  readonly feature?: 'profile' | 'preferences' | 'password' | 'mfa';
  /** The capability it is about; a service that declares to lack it has no such duty. */
  readonly needs?: keyof ServiceCapabilities;
  /** The capability whose absence it is about: the required rejection, checked only if the service declares to lack it. */
  readonly without?: keyof ServiceCapabilities;
  check(context: CaseContext): Promise<void>;
}

/** Duties of one feature. */
export function dutiesOf(
  feature: NonNullable<ServiceDuty['feature']>,
  duties: readonly Omit<ServiceDuty, 'feature'>[],
): readonly ServiceDuty[] {
  return duties.map((duty) => ({ ...duty, feature }));
}

/** Duties that hang on one capability. */
export function dutiesNeeding(
  needs: keyof ServiceCapabilities,
  duties: readonly ServiceDuty[],
): readonly ServiceDuty[] {
  return duties.map((duty) => ({ ...duty, needs }));
}

/** A signed-in user. */
export interface CaseContext {
  readonly harness: ServiceHarness;
  readonly service: FullAccountService;
  readonly accountId: string;
  readonly registration: Registration & { readonly password: string };
  /** Signs in with the password, and says what the host is told. */
  signIn(password?: string): Promise<PasswordVerified>;
  /** Another session of the same user. */
  anotherSession(): Promise<AccountService>;
}

const minute = 60_000;
/** Long enough for the next one-time code. */
export const oneStep = 30_000;
export const tenMinutes = 10 * minute;
export const fifteenMinutes = 15 * minute;

/** Registers a user, signs in and opens the settings. */
export async function openScene(harness: ServiceHarness): Promise<CaseContext> {
  const registration = personas.ada;
  const { id: accountId } = await harness.register(registration);
  const signIn = (password: string = registration.password): Promise<PasswordVerified> =>
    harness.verifyPassword({ username: registration.username, password });
  const open = async (): Promise<AccountService> => harness.connect({ accountId, epoch: (await signIn()).epoch });
  const service = (await open()) as CaseContext['service'];
  return { harness, service, accountId, registration, signIn, anotherSession: open };
}

/** What the user has after enabling MFA. */
export interface Authenticator {
  readonly secret: string;
  readonly backupCodes: readonly string[];
  /** The credentials epoch from then on. */
  readonly epoch: number;
  /** The code shown now. */
  code(): string;
}

/** Enables MFA, and waits until the next time step. */
export async function enableMfa({ service, harness, registration }: CaseContext): Promise<Authenticator> {
  const { secret } = await service.mfa.beginTotp({ password: registration.password });
  const code = (): string => totpCodeAt(secret, harness.clock());
  const { backupCodes, epoch } = await service.mfa.confirmTotp({ code: code() });
  expectThat(backupCodes !== null, 'enabling MFA gives no backup codes');
  harness.clock.advance(oneStep);
  return { secret, backupCodes, epoch, code };
}

/** Compares the status of MFA; whether the authenticator can be replaced is a declaration, and held elsewhere. */
export function expectMfa(actual: MfaStatus, expected: MfaStatus): void {
  expectEqual({ ...actual, replaceable: undefined }, { ...expected, replaceable: undefined }, 'MFA');
}

/** Checks that a call which was refused has left the account as it was. */
export async function expectUnchanged(service: AccountService, before: AccountSnapshot): Promise<void> {
  expectEqual(await service.load(), before, 'the account after a refusal');
}
