import type { AccountSnapshot } from '../../account.ts';
import type { Registration } from '../../authority/authority.ts';
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
  /** The feature of the duty. A service without the feature does not have the duty. */
  readonly feature?: 'profile' | 'preferences' | 'password' | 'mfa';
  /** The capability that the duty needs. A service that declares to lack it does not have the duty. */
  readonly needs?: keyof ServiceCapabilities;
  /** The capability that the duty replaces. It is checked only if the service declares to lack it. */
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

/** Duties that need one capability. */
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
  /** Signs in with the password, and returns the answer to the host. */
  signIn(password?: string): ReturnType<ServiceHarness['verifyPassword']>;
  /** Another session of the same user. */
  anotherSession(): Promise<AccountService>;
  /** The session of another user. */
  anotherUser(): Promise<FullAccountService>;
}

const minute = 60_000;
/** The time until the next one-time code, in milliseconds. */
export const oneStep = 30_000;
export const tenMinutes = 10 * minute;
export const fifteenMinutes = 15 * minute;

/** Registers a user, signs in and opens the settings. */
export async function openScene(harness: ServiceHarness): Promise<CaseContext> {
  const registration = personas.ada;
  const { id: accountId } = await harness.register(registration);
  const signIn: CaseContext['signIn'] = (password = registration.password) =>
    harness.verifyPassword({ username: registration.username, password });
  let sessions = 0;
  const open = async (): Promise<AccountService> => {
    const { epoch } = await signIn();
    sessions += 1;
    return harness.connect({ accountId, sessionId: `session-${sessions}`, epoch });
  };
  const service = (await open()) as CaseContext['service'];
  const anotherUser = async (): Promise<FullAccountService> => {
    await harness.register(personas.grace);
    const { username, password } = personas.grace;
    const identity = await harness.verifyPassword({ username, password });
    return (await harness.connect({ ...identity, sessionId: 'session-of-grace' })) as FullAccountService;
  };
  return { harness, service, accountId, registration, signIn, anotherSession: open, anotherUser };
}

/** The authenticator and backup codes of the user after MFA is enabled. */
export interface Authenticator {
  readonly secret: string;
  readonly backupCodes: readonly string[];
  /** The credentials epoch after MFA is enabled. */
  readonly epoch: number;
  /** Returns the current code. */
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

/** Compares the status of MFA, without `replaceable`, which other cases check. */
export function expectMfa(actual: MfaStatus, expected: MfaStatus): void {
  expectEqual({ ...actual, replaceable: undefined }, { ...expected, replaceable: undefined }, 'MFA');
}

/** Checks that a rejected call has not changed the account. */
export async function expectUnchanged(service: AccountService, before: AccountSnapshot): Promise<void> {
  expectEqual(await service.load(), before, 'the account after a refusal');
}
