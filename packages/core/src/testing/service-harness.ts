import type {
  AccountAuthority,
  AuthorityOptions,
  PasswordVerified,
  Registration,
  SecondFactorVerified,
  ServiceIdentity,
} from '../authority/authority.ts';
import { createAuthority } from '../authority/create-authority.ts';
import type { AccountService } from '../service.ts';
import type { AccountStorage } from '../storage.ts';
import { createFakeClock } from './fake-clock.ts';
import type { FakeClock } from './fake-clock.ts';
import { createSeededRandomBytes } from './seeded-random.ts';
import { createTestHasher } from './test-hasher.ts';

/** A service to be tested, with the host around it: who signs in, and what time it is. */
export interface ServiceHarness {
  /** The clock that the service's rules go by. */
  readonly clock: FakeClock;
  /** Makes an account as the host does. */
  register(registration: Registration): Promise<{ readonly id: string }>;
  /** The first step of the host's sign-in. */
  verifyPassword(credentials: { readonly username: string; readonly password: string }): Promise<PasswordVerified>;
  /** The second step of the host's sign-in. */
  verifySecondFactor(attempt: {
    readonly accountId: string;
    readonly epoch: number;
    readonly code: string;
  }): Promise<SecondFactorVerified>;
  /** Opens a session and gives its service. Each one is a session of its own, which goes on after its own changes. */
  connect(identity: Required<ServiceIdentity>): AccountService | Promise<AccountService>;
  /** Clears up after a case, whether or not it succeeded. */
  dispose?(): void | Promise<void>;
}

/** A connection of a user to the authority. */
export type Connection = Pick<ServiceHarness, 'connect' | 'dispose'>;

/** Connects a user to the authority, for example over HTTP. */
export type Transport = (authority: AccountAuthority) => Connection | Promise<Connection>;

/** Options of {@link createAuthorityHarness}. */
export interface AuthorityHarnessOptions {
  /** Fresh and empty. */
  readonly storage: AccountStorage;
  /** Default: none, the authority's own services. */
  readonly transport?: Transport | undefined;
  /** Anything of the authority to set otherwise. */
  readonly authority?: Partial<AuthorityOptions> | undefined;
  /** Clears the storage up. */
  readonly dispose?: (() => void | Promise<void>) | undefined;
}

/**
 * Makes a harness of the real authority over a storage, with a fake clock and a hasher that costs nothing.
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
    register: (registration) => authority.register(registration),
    verifyPassword: (credentials) => authority.verifyPassword(credentials),
    verifySecondFactor: (attempt) => authority.verifySecondFactor(attempt),
    connect: (identity) => transport?.connect(identity) ?? authority.serviceFor(identity),
    dispose: async () => {
      await transport?.dispose?.();
      await options.dispose?.();
    },
  };
}

/** Makes the real authority with everything in it that makes tests fast and repeatable. */
export function createTestAuthority(
  options: Pick<AuthorityOptions, 'storage'> & Partial<AuthorityOptions>,
): AccountAuthority {
  return createAuthority({
    issuer: 'Account Elements',
    sealingKeys: [testSealingKey],
    passwordHasher: createTestHasher(),
    hashConcurrency: 1000,
    clock: createFakeClock(),
    ...options,
  });
}

/** A key that is in a public repository: for tests alone. */
export const testSealingKey = { id: 'test', bytes: createSeededRandomBytes(7)(32) } as const;
