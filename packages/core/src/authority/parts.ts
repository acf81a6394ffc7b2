import type { PasswordPolicy } from '../password/policy.ts';
import type { PreferencesDefinition } from '../preferences/definition.ts';
import type { Confirmations } from './authority.ts';
import type { UsernamePolicy } from '../profile/username-policy.ts';
import type { AccountStorage } from '../storage.ts';
import type { DeviceTokens } from './kernel/device-tokens.ts';
import type { Hashing } from './kernel/hashing.ts';
import type { KeyedHashing } from './kernel/keyed-hashing.ts';
import type { PasswordHashing } from './kernel/password-hashing.ts';
import type { SealedHashes } from './kernel/sealed-hashes.ts';
import type { Sealing } from './kernel/sealing.ts';
import type { SecurityEvents } from './kernel/security-events.ts';
import type { UpdateAccount } from './kernel/update-account.ts';
import type { BreachCheck, RandomBytes } from './ports.ts';
import type { ReadOnly } from './profile/read-only.ts';
import type { RateLimit } from './kernel/rate-limit.ts';
import type { Clock } from '../ambient.ts';

/** The parts of an authority, which the rules of the features use. */
export interface Parts {
  readonly storage: AccountStorage;
  readonly updateAccount: UpdateAccount;
  readonly events: SecurityEvents;
  readonly hashing: Hashing;
  readonly passwordHashing: PasswordHashing;
  readonly keyedHashing: KeyedHashing;
  readonly deviceTokens: DeviceTokens;
  readonly sealing: Sealing;
  readonly sealedHashes: SealedHashes;
  readonly clock: Clock;
  readonly randomBytes: RandomBytes;
  readonly issuer: string;
  readonly passwordPolicy: PasswordPolicy;
  readonly usernamePolicy: UsernamePolicy;
  readonly preferences: PreferencesDefinition;
  readonly breachCheck: BreachCheck | undefined;
  readonly confirmations: Confirmations;
  /** In milliseconds. */
  readonly formerUsernameLifetime: number;
  readonly readOnly: ReadOnly;
  readonly usernameLimit: RateLimit;
}
