export type { WebCrypto } from '../ambient.ts';
export type {
  AccountAdministration,
  AccountAuthority,
  AccountDetails,
  AuthorityOptions,
  Confirmations,
  DeviceCredentials,
  ImportedAccount,
  ImportedTotp,
  NewAccount,
  PasswordVerified,
  Registration,
  SecondFactorVerified,
  ServiceIdentity,
} from './authority.ts';
export type {
  BreachCheck,
  PasswordHasher,
  PasswordVerifier,
  RandomBytes,
  SealingKey,
  SecurityEvent,
  SecurityEventType,
} from './ports.ts';
export { createAuthority } from './create-authority.ts';
export { createSealingCheck } from './sealing-check.ts';
export type { SealingCheck, SealingCheckOptions } from './sealing-check.ts';
export { createHashQueue } from './kernel/hash-queue.ts';
export type { HashQueue, HashQueueOptions } from './kernel/hash-queue.ts';
export { createRateLimit } from './kernel/rate-limit.ts';
export type { RateLimit, RateLimitOptions } from './kernel/rate-limit.ts';
export { createPbkdf2Hasher } from './password/pbkdf2.ts';
export type { Pbkdf2Options } from './password/pbkdf2.ts';
