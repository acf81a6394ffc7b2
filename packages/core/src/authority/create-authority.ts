import * as z from 'zod/mini';

import { systemClock, systemCrypto, systemRandomBytes, systemWarning } from '../ambient.ts';
import { defaultPasswordPolicy } from '../password/policy.ts';
import { parseInput } from '../input.ts';
import { definePreferences } from '../preferences/built-in.ts';
import { createAccountService } from './account-service.ts';
import { createAdministration } from './administration.ts';
import type { AccountAuthority, AuthorityOptions } from './authority.ts';
import { atBoundary } from './kernel/boundary.ts';
import { createDeviceTokens } from './kernel/device-tokens.ts';
import { createHashing } from './kernel/hashing.ts';
import { createKeyedHashing } from './kernel/keyed-hashing.ts';
import { createKeyring } from './kernel/keyring.ts';
import { createPasswordHashing } from './kernel/password-hashing.ts';
import { createSealing } from './kernel/sealing.ts';
import { createSecurityEvents } from './kernel/security-events.ts';
import { createUpdateAccount } from './kernel/update-account.ts';
import { withoutColons } from './mfa/otpauth-uri.ts';
import { createSecondFactor } from './mfa/second-factor.ts';
import type { Parts } from './parts.ts';
import { createPbkdf2Hasher } from './password/pbkdf2.ts';
import { createReadOnly } from './profile/read-only.ts';
import { createUsernameLimit } from './profile/username-limit.ts';
import { createRegistration } from './registration.ts';
import { createResealing } from './resealing.ts';
import { createPasswordVerification } from './sign-in.ts';
import { toUuid } from './uuid.ts';

const identitySchema = z.object({
  accountId: z.string(),
  sessionId: z.string().check(z.minLength(1)),
  epoch: z.int(),
  address: z.optional(z.string()),
});

const deviceSchema = z.object({ accountId: z.string(), epoch: z.int() });

/**
 * Creates the authority: all rules for accounts, over any storage.
 *
 * @throws {TypeError} If a sealing key is missing, short or not random, if the issuer is empty, or if there is no WebCrypto.
 * @example
 * const authority = createAuthority({ storage, issuer: 'Acme', sealingKeys: [{ id: 'k1', bytes: keyFromYourVault }] });
 * const service = authority.serviceFor({ accountId, sessionId, epoch });
 */
export function createAuthority(options: AuthorityOptions): AccountAuthority {
  const parts = createParts(options);
  const register = createRegistration(parts, () => toUuid(parts.randomBytes(16)));
  const verifyPassword = createPasswordVerification(parts);
  const verifySecondFactor = createSecondFactor(parts);
  const { assignRole, resetAttempts } = createAdministration(parts);
  const reseal = createResealing(parts);
  return {
    register: (registration) => atBoundary(() => register(registration)),
    verifyPassword: (credentials) => atBoundary(() => verifyPassword(credentials)),
    verifySecondFactor: (credentials) => atBoundary(() => verifySecondFactor(credentials)),
    issueDeviceToken: (session) =>
      atBoundary(() => parts.deviceTokens.issue(parseInput(deviceSchema, session), parts.clock())),
    serviceFor: (identity) => createAccountService(parts, parseInput(identitySchema, identity)),
    serviceWithoutSession: (accountId) => createAccountService(parts, { accountId }),
    assignRole: (accountId, assignment) => atBoundary(() => assignRole(accountId, assignment)),
    resetAttempts: (accountId) => atBoundary(() => resetAttempts(accountId)),
    reseal: (accountId) => atBoundary(() => reseal(accountId)),
  };
}

function createParts(options: AuthorityOptions): Parts {
  const { storage, clock = systemClock, randomBytes = systemRandomBytes, crypto = systemCrypto() } = options;
  const { passwordHasher: hasher = createPbkdf2Hasher({ randomBytes, crypto }) } = options;
  const { formerHashers = [createPbkdf2Hasher({ randomBytes, crypto })], hashConcurrency: concurrency = 2 } = options;
  const { onWarning = systemWarning } = options;
  const hashingOptions = { hasher, formerHashers, concurrency: positive(concurrency), randomBytes, clock, onWarning };
  const hashing = createHashing(hashingOptions);
  const events = createSecurityEvents(options.onSecurityEvent);
  const keyring = createKeyring(options.sealingKeys, crypto);
  const keyedHashing = createKeyedHashing(keyring, crypto);
  return {
    storage,
    updateAccount: createUpdateAccount(storage, clock, events),
    events,
    hashing,
    passwordHashing: createPasswordHashing(hashing, keyedHashing, options.usesPepper === true),
    keyedHashing,
    deviceTokens: createDeviceTokens(keyedHashing, randomBytes),
    sealing: createSealing(keyring, randomBytes, crypto),
    clock,
    randomBytes,
    issuer: soundIssuer(options.issuer),
    passwordPolicy: options.passwordPolicy ?? defaultPasswordPolicy,
    preferences: options.preferences ?? definePreferences(),
    breachCheck: options.breachCheck,
    confirmations: options.confirmations ?? {},
    formerUsernameLifetime: options.formerUsernameLifetime ?? 30 * 24 * 60 * 60_000,
    readOnly: createReadOnly(options.readOnlyProfile),
    usernameLimit: createUsernameLimit(clock),
  };
}

function soundIssuer(issuer: string): string {
  const isSound = typeof issuer === 'string' && withoutColons(issuer) !== '' && !/[\p{Cc}\p{Cs}]/u.test(issuer);
  if (!isSound) throw new TypeError('issuer: the name that authenticator apps show is needed');
  return issuer;
}

function positive(concurrency: number): number {
  if (Number.isInteger(concurrency) && concurrency > 0) return concurrency;
  throw new TypeError('hashConcurrency: a whole number from 1 is needed');
}
