export type {
  AccountAuthority,
  AuthorityOptions,
  PasswordVerified,
  Registration,
  SecondFactorVerified,
  ServiceIdentity,
} from './authority.ts';
export type { BreachCheck, PasswordHasher, RandomBytes, SealingKey, SecurityEvent } from './ports.ts';
