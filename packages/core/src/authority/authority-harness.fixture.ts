import type { BackupCodesIssued, FullAccountService, VersionedCallOptions } from '../service.ts';
import type { AccountRecord } from '../storage.ts';
import { totpCodeAt } from '../testing/authenticator.ts';
import { createFakeClock } from '../testing/fake-clock.ts';
import type { FakeClock } from '../testing/fake-clock.ts';
import { personas } from '../testing/personas.ts';
import { createRecordStore } from '../testing/record-store.ts';
import { createTestAuthority } from '../testing/service-harness.ts';
import { createTestHasher } from '../testing/test-hasher.ts';
import type { TestHasher } from '../testing/test-hasher.ts';
import type { AccountAuthority, AuthorityOptions } from './authority.ts';
import { preferencesVersion, profileVersion } from './kernel/snapshot.ts';
import type { SecurityEvent } from './ports.ts';

/** A registered account, with access to all parts of its authority. */
export interface Harness {
  readonly authority: AccountAuthority;
  readonly clock: FakeClock;
  readonly store: ReturnType<typeof createRecordStore>;
  readonly hasher: TestHasher;
  readonly events: SecurityEvent[];
  readonly id: string;
  readonly password: string;
  readonly username: string;
  record(): AccountRecord;
  /** The options of an update of the newest profile. */
  newestProfile(): VersionedCallOptions;
  /** The options of an update of the newest preferences. */
  newestPreferences(): VersionedCallOptions;
  /** Writes directly into the database, without the authority. */
  corrupt(changes: object): void;
  /** Without an epoch: the service without a session. */
  service(epoch?: number, sessionId?: string): FullAccountService;
  signIn(password?: string, deviceToken?: string): ReturnType<AccountAuthority['verifyPassword']>;
  enterCode(code: string, deviceToken?: string): ReturnType<AccountAuthority['verifySecondFactor']>;
  enableMfa(): Promise<
    { secret: string; backupCodes: readonly string[]; code(): string } & Omit<BackupCodesIssued, 'backupCodes'>
  >;
}

export async function createHarness(options: Partial<AuthorityOptions> = {}): Promise<Harness> {
  const clock = createFakeClock();
  const store = createRecordStore();
  const hasher = createTestHasher();
  const events: SecurityEvent[] = [];
  const authority = createTestAuthority({
    storage: store,
    clock,
    passwordHasher: hasher,
    onSecurityEvent: (event) => void events.push(event),
    ...options,
  });
  const { username, password } = personas.ada;
  const { id } = await authority.accounts.register(personas.ada);
  const record = (): AccountRecord => store.records.get(id) ?? ({} as AccountRecord);
  const service = (epoch?: number, sessionId = 'session') =>
    epoch === undefined
      ? authority.serviceWithoutSession(id)
      : authority.serviceFor({ accountId: id, sessionId, epoch });
  return {
    authority, clock, store, hasher, events, id, password, username, record, service,
    newestProfile: () => ({ version: profileVersion(record()) }),
    newestPreferences: () => ({ version: preferencesVersion(record()) }),
    corrupt: (changes) => void store.records.set(id, { ...record(), ...changes }),
    signIn: (given = password, deviceToken) => authority.verifyPassword({ username, password: given, deviceToken }),
    enterCode: (code, deviceToken) =>
      authority.verifySecondFactor({ accountId: id, epoch: record().credentialsEpoch, code, deviceToken }),
    async enableMfa() {
      const { secret } = await service().mfa.beginTotp({ password });
      const code = (): string => totpCodeAt(secret, clock());
      const confirmed = await service().mfa.confirmTotp({ code: code() });
      clock.advance(30_000);
      return { ...confirmed, backupCodes: confirmed.backupCodes ?? [], secret, code };
    },
  }; // prettier-ignore
}
