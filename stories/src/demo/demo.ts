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
  UsernamePolicy,
} from '@account-elements/core';
import { defaultUsernamePolicy } from '@account-elements/core/usernames';
import { createAuthority } from '@account-elements/core/authority';
import type { AuthorityOptions } from '@account-elements/core/authority';
import { createSeededRandomBytes, createTestHasher, testSealingKey } from '@account-elements/core/testing';

import { createStoryClock, liveThrough } from './history.ts';
import type { StoryClock } from './history.ts';
import { createNetwork } from './network.ts';
import type { Network, NetworkMode } from './network.ts';
import { personas } from './personas.ts';
import type { PersonaName } from './personas.ts';
import type * as Wires from './wire.ts';
import type { Wire, WireFault } from './wire.ts';

/** The settings of a story's account. */
export interface DemoOptions {
  readonly persona: PersonaName;
  readonly network: NetworkMode;
  /** Features that the service does not have. */
  readonly without: readonly AccountFeature[];
  /** Whether the session was ended on another device. */
  readonly signedOut: boolean;
  /** The host's preferences. Default: the six built-in ones. */
  readonly preferences?: PreferencesDefinition | undefined;
  /** Fields of the profile that the user cannot edit, with the reason. Default: none. */
  readonly readOnlyProfile?: ReadOnlyProfile | undefined;
  /** The rules for new usernames. The account has a username by the default policy. */
  readonly usernamePolicy?: UsernamePolicy | undefined;
  /** What confirms changes. Default: as the authority. */
  readonly confirmations?: AuthorityOptions['confirmations'];
  /** Adds real HTTP between the page and the authority, with this fault at first. Default: no HTTP. */
  readonly http?: { readonly fault: WireFault | null } | undefined;
}

/** One account in this page, with the real client and authority and a storage in memory. */
export interface Demo {
  readonly client: AccountClient;
  readonly network: Network;
  /** The HTTP connection, if the story uses one. */
  readonly wire: Wire | null;
  /** The same account on another device of the user. */
  readonly elsewhere: AccountService;
  /** The clock of the authority. */
  readonly clock: StoryClock;
  close(): void;
}

const formerEpoch = -1;

/** Creates an account. It shares no data with other accounts, and exists until the page is closed. */
export async function createDemo(options: DemoOptions): Promise<Demo> {
  const { preferences, confirmations, readOnlyProfile = {}, usernamePolicy } = options;
  const clock = createStoryClock();
  let isPresent = false;
  const authority = createAuthority({
    storage: createMemoryStorage(),
    issuer: 'Account Elements',
    sealingKeys: [testSealingKey],
    // A fixed random source, so that every run has the same key, QR code and backup codes.
    randomBytes: createSeededRandomBytes(),
    // Fast hashing, because there is nothing to protect and slow hashing would slow down every story.
    passwordHasher: createTestHasher(),
    clock,
    preferences,
    confirmations,
    usernamePolicy: { issues: (name) => ((isPresent && usernamePolicy) || defaultUsernamePolicy).issues(name) },
    // The history of the account contains a change of name, so the fields can be edited at first.
    readOnlyProfile: () => (isPresent ? readOnlyProfile : {}),
  });
  const accountId = await liveThrough(authority, personas[options.persona], clock);
  isPresent = true;

  const elsewhere = authority.serviceWithoutSession(accountId);
  const openService = (): AccountService =>
    options.signedOut
      ? authority.serviceFor({ accountId, sessionId: 'former', epoch: formerEpoch })
      : authority.serviceWithoutSession(accountId);
  const wire = options.http === undefined ? null : await openWire(serverOf(openService, accountId), options.http.fault);
  const here = wire === null ? openService() : createHttpAccountService({ url: '/account', fetch: wire.fetch });
  const network = createNetwork(options.network);
  const service = { ...network.connect(here), ...Object.fromEntries(options.without.map((name) => [name, undefined])) };
  // Without a channel, because changes in one story must not affect another story.
  const client = createAccountClient({ service, preferences, usernamePolicy, channel: null });
  return { client, network, wire, elsewhere, clock, close: () => client.close() };
}

// Loaded only if a story needs it: msw reads `localStorage` when it is imported, which browsers may block.
async function openWire(...[server, fault]: Parameters<typeof Wires.createWire>): Promise<Wire> {
  const { createWire } = await import('./wire.ts');
  return createWire(server, fault);
}

function serverOf(serviceFor: () => AccountService, accountId: string): (request: Request) => Promise<Response> {
  return createAccountHandler({
    authenticate: () => ({ accountId, sessionId: 'story', epoch: 1 }),
    serviceFor,
    // A request that does not leave the page has no Origin header.
    acceptsMissingOrigin: true,
  });
}
