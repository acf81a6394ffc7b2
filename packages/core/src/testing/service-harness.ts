import type {
  AccountAuthority,
  AuthorityOptions,
  PasswordVerified,
  Registration,
  SecondFactorVerified,
  ServiceIdentity,
} from '../authority/authority.ts';
import { createAuthority } from '../authority/create-authority.ts';
import { createHashQueue } from '../authority/kernel/hash-queue.ts';
import type { AccountService } from '../service.ts';
import type { AccountStorage } from '../storage.ts';
import { createFakeClock } from './fake-clock.ts';
import type { FakeClock } from './fake-clock.ts';
import { createSeededRandomBytes } from './seeded-random.ts';
import { createTestHasher } from './test-hasher.ts';

/** A service to test, with the functions of its host: accounts, sign-in and time. */
export interface ServiceHarness {
  /** The clock of the service. */
  readonly clock: FakeClock;
  /** Creates an account, as the host does. */
  register(registration: Registration): Promise<{ readonly id: string }>;
  /** The first step of the host's sign-in. */
  verifyPassword(credentials: {
    readonly username: string;
    readonly password: string;
  }): Promise<Pick<PasswordVerified, 'accountId' | 'epoch' | 'secondFactorRequired'>>;
  /** The second step of the host's sign-in. */
  verifySecondFactor(attempt: {
    readonly accountId: string;
    readonly epoch: number;
    readonly code: string;
  }): Promise<Omit<SecondFactorVerified, 'deviceToken'>>;
  /** Opens a session and returns its service. Each call opens a new session, which continues after its own changes. */
  connect(identity: ServiceIdentity): AccountService | Promise<AccountService>;
  /** Called after each case, also after a failed one, to release resources. */
  dispose?(): void | Promise<void>;
}

/** A connection of a user to the authority. */
export type Connection = Pick<ServiceHarness, 'connect' | 'dispose'>;

/** Connects a user to the authority, for example over HTTP. */
export type Transport = (authority: AccountAuthority) => Connection | Promise<Connection>;

/** Options of {@link createAuthorityHarness}. */
export interface AuthorityHarnessOptions {
  /** A new, empty storage. */
  readonly storage: AccountStorage;
  /** Default: none. The services of the authority are called directly. */
  readonly transport?: Transport | undefined;
  /** Other options of the authority. */
  readonly authority?: Partial<AuthorityOptions> | undefined;
  /** Removes the storage after a case. */
  readonly dispose?: (() => void | Promise<void>) | undefined;
}

/**
 * Creates a harness with the real authority over a storage, a fake clock and a fast hasher.
 *
 * @example
 * const cases = serviceConformance(() => createAuthorityHarness({ storage: createMemoryStorage() }));
 */
export async function createAuthorityHarness(options: AuthorityHarnessOptions): Promise<ServiceHarness> {
  const clock = createFakeClock();
  const authority = createTestAuthority({ storage: options.storage, clock, ...options.authority });
  const transport = await options.transport?.(authority);
  return {
    clock,
    register: (registration) => authority.accounts.register(registration),
    verifyPassword: (credentials) => authority.verifyPassword(credentials),
    verifySecondFactor: (attempt) => authority.verifySecondFactor(attempt),
    connect: (identity) => transport?.connect(identity) ?? authority.serviceFor(identity),
    dispose: async () => {
      await transport?.dispose?.();
      await options.dispose?.();
    },
  };
}

/** Creates the real authority with options that make tests fast and repeatable. */
export function createTestAuthority(
  options: Pick<AuthorityOptions, 'storage'> & Partial<AuthorityOptions>,
): AccountAuthority {
  const { clock = createFakeClock() } = options;
  return createAuthority({
    issuer: 'Account Elements',
    sealingKeys: [testSealingKey],
    passwordHasher: createTestHasher(),
    hashQueue: createHashQueue({ concurrency: 1000, clock }),
    ...options,
    clock,
  });
}

/** A key for tests only, because it is in a public repository. */
export const testSealingKey = { id: 'test', bytes: createSeededRandomBytes(7)(32) } as const;
