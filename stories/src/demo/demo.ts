import { createHttpAccountService } from '@account-elements/adapters/http';
import { createAccountHandler } from '@account-elements/adapters/http/handler';
import { createMemoryStorage } from '@account-elements/adapters/memory';
import { createAccountClient } from '@account-elements/core';
import type {
  AccountClient,
  AccountFeature,
  AccountService,
  PreferencesDefinition,
  ReadOnlyProfile,
} from '@account-elements/core';
import { createAuthority } from '@account-elements/core/authority';
import type { AccountAuthority } from '@account-elements/core/authority';
import { createSeededRandomBytes, createTestHasher, testSealingKey } from '@account-elements/core/testing';

import { createStoryClock, liveThrough } from './history.ts';
import type { StoryClock } from './history.ts';
import { createNetwork } from './network.ts';
import type { Network, NetworkMode } from './network.ts';
import { personas } from './personas.ts';
import type { PersonaName } from './personas.ts';
import type * as Wires from './wire.ts';
import type { Wire, WireFault } from './wire.ts';

/** What a story may say about the account it shows. */
export interface DemoOptions {
  readonly persona: PersonaName;
  readonly network: NetworkMode;
  /** Features the service does not have. */
  readonly without: readonly AccountFeature[];
  /** Whether another device has ended this session. */
  readonly signedOut: boolean;
  /** The host's preferences. Default: the six built-in ones. */
  readonly preferences?: PreferencesDefinition | undefined;
  /** Fields of the profile that somebody else manages, with the reason. Default: none. */
  readonly readOnlyProfile?: ReadOnlyProfile | undefined;
  /** Puts real HTTP between the page and the authority, with what is wrong with it at first. Default: none. */
  readonly http?: { readonly fault: WireFault | null } | undefined;
}

/** One account with all that stands behind it, in this page: the real client and authority over memory storage. */
export interface Demo {
  readonly client: AccountClient;
  readonly network: Network;
  /** The HTTP in between, where a story asks for it. */
  readonly wire: Wire | null;
  /** The same account as another of the person's devices reaches it. */
  readonly elsewhere: AccountService;
  /** The authority's. */
  readonly clock: StoryClock;
  close(): void;
}

const formerEpoch = -1;

/** Makes an account. Nothing is shared with another one, and nothing outlives the page. */
export async function createDemo(options: DemoOptions): Promise<Demo> {
  const { preferences, readOnlyProfile = {} } = options;
  const clock = createStoryClock();
  let isPresent = false;
  const authority = createAuthority({
    storage: createMemoryStorage(),
    issuer: 'Account Elements',
    sealingKeys: [testSealingKey],
    // A story looks the same every time: the same key, QR code and backup codes.
    randomBytes: createSeededRandomBytes(),
    // Slow hashing would slow every story, and there is nothing to protect.
    passwordHasher: createTestHasher(),
    clock,
    preferences,
    // The person had another name once, and nobody managed it then.
    readOnlyProfile: () => (isPresent ? readOnlyProfile : {}),
  });
  const accountId = await liveThrough(authority, personas[options.persona], clock);
  isPresent = true;

  const epoch = options.signedOut ? formerEpoch : undefined;
  const elsewhere = authority.serviceFor({ accountId });
  const wire =
    options.http === undefined ? null : await openWire(serverOf(authority, accountId, epoch), options.http.fault);
  const here =
    wire === null
      ? authority.serviceFor({ accountId, epoch })
      : createHttpAccountService({ url: '/account', fetch: wire.fetch });
  const network = createNetwork(options.network);
  const service = { ...network.connect(here), ...Object.fromEntries(options.without.map((name) => [name, undefined])) };
  // Without a channel: what happens in one story is not told to another.
  const client = createAccountClient({ service, preferences, channel: null });
  return { client, network, wire, elsewhere, clock, close: () => client.close() };
}

// Loaded only where a story asks for it: msw reads `localStorage` when it is imported, and browsers may refuse that.
async function openWire(...[server, fault]: Parameters<typeof Wires.createWire>): Promise<Wire> {
  const { createWire } = await import('./wire.ts');
  return createWire(server, fault);
}

function serverOf(
  authority: AccountAuthority,
  accountId: string,
  epoch: number | undefined,
): (request: Request) => Promise<Response> {
  return createAccountHandler({
    authenticate: () => ({ accountId, epoch }),
    serviceFor: (identity) => authority.serviceFor(identity),
    // A request that never leaves the page does not say where it comes from.
    acceptsMissingOrigin: true,
  });
}
