import * as z from 'zod/mini';

import { systemClock, systemCrypto, systemRandomBytes, systemWarning } from '../ambient.ts';
import { defaultPasswordPolicy } from '../password/policy.ts';
import { parseInput } from '../input.ts';
import { definePreferences } from '../preferences/built-in.ts';
import { defaultUsernamePolicy } from '../profile/username-policy.ts';
import { createAccountService } from './account-service.ts';
import { createAdministration } from './administration.ts';
import type { AccountAdministration, AccountAuthority, AuthorityOptions } from './authority.ts';
import { atBoundary } from './kernel/boundary.ts';
import { createDeviceTokens } from './kernel/device-tokens.ts';
import { createHashQueue } from './kernel/hash-queue.ts';
import { createHashing } from './kernel/hashing.ts';
import { createKeyedHashing } from './kernel/keyed-hashing.ts';
import { createKeyring } from './kernel/keyring.ts';
import { createPasswordHashing } from './kernel/password-hashing.ts';
import { createSealedHashes } from './kernel/sealed-hashes.ts';
import { createSealing } from './kernel/sealing.ts';
import { createSecurityEvents } from './kernel/security-events.ts';
import { createUpdateAccount } from './kernel/update-account.ts';
import { withoutColons } from './mfa/otpauth-uri.ts';
import { createSecondFactor } from './mfa/second-factor.ts';
import type { Parts } from './parts.ts';
import { createPbkdf2Hasher } from './password/pbkdf2.ts';
import type { PasswordVerifier } from './ports.ts';
import { createReadOnly } from './profile/read-only.ts';
import { storablePolicy } from './profile/storable-username.ts';
import { createUsernameLimit } from './profile/username-limit.ts';
import { createImport } from './importing.ts';
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
 * @throws {TypeError} If a sealing key is missing, short or not random, if the issuer is empty, if a former hasher
 *   has no `scheme` and no `canVerify`, or if there is no WebCrypto.
 * @example
 * const authority = createAuthority({ storage, issuer: 'Acme', sealingKeys: [{ id: 'k1', bytes: keyFromYourVault }] });
 * const service = authority.serviceFor({ accountId, sessionId, epoch });
 */
export function createAuthority(options: AuthorityOptions): AccountAuthority {
  const parts = createParts(options);
  const verifyPassword = createPasswordVerification(parts);
  const verifySecondFactor = createSecondFactor(parts);
  return {
    verifyPassword: (credentials) => atBoundary(() => verifyPassword(credentials)),
    verifySecondFactor: (credentials) => atBoundary(() => verifySecondFactor(credentials)),
    issueDeviceToken: (session) =>
      atBoundary(() => parts.deviceTokens.issue(parseInput(deviceSchema, session), parts.clock())),
    serviceFor: (identity) => createAccountService(parts, parseInput(identitySchema, identity)),
    serviceWithoutSession: (accountId) => createAccountService(parts, { accountId }),
    accounts: createAccounts(parts),
  };
}

function createAccounts(parts: Parts): AccountAdministration {
  const newId = (): string => toUuid(parts.randomBytes(16));
  const register = createRegistration(parts, newId);
  const importAccount = createImport(parts, newId);
  const reseal = createResealing(parts);
  const administration = createAdministration(parts);
  return {
    register: (registration) => atBoundary(() => register(registration)),
    import: (account) => atBoundary(() => importAccount(account)),
    find: (query) => atBoundary(() => administration.find(query)),
    assignRole: (accountId, assignment) => atBoundary(() => administration.assignRole(accountId, assignment)),
    setPassword: (accountId, password) => atBoundary(() => administration.setPassword(accountId, password)),
    endMfa: (accountId) => atBoundary(() => administration.endMfa(accountId)),
    endSessions: (accountId) => atBoundary(() => administration.endSessions(accountId)),
    unlock: (accountId) => atBoundary(() => administration.unlock(accountId)),
    suspend: (accountId) => atBoundary(() => administration.suspend(accountId)),
    restore: (accountId) => atBoundary(() => administration.restore(accountId)),
    remove: (accountId) => atBoundary(() => administration.remove(accountId)),
    reseal: (accountId, options) => atBoundary(() => reseal(accountId, options)),
  };
}

function createParts(options: AuthorityOptions): Parts {
  const { storage, clock = systemClock, randomBytes = systemRandomBytes, crypto = systemCrypto() } = options;
  const { passwordHasher: hasher = createPbkdf2Hasher({ randomBytes, crypto }) } = options;
  const { hashQueue: queue = createHashQueue({ clock }), onWarning = systemWarning } = options;
  const formerHashers = recognizable(options.formerHashers ?? [createPbkdf2Hasher({ randomBytes, crypto })]);
  const hashing = createHashing({ hasher, formerHashers, queue, randomBytes, clock, onWarning });
  const events = createSecurityEvents(options.onSecurityEvent);
  const keyring = createKeyring(options.sealingKeys, crypto);
  const keyedHashing = createKeyedHashing(keyring, crypto);
  const sealing = createSealing(keyring, randomBytes, crypto);
  const sealedHashes = createSealedHashes(sealing);
  return {
    storage,
    updateAccount: createUpdateAccount(storage, clock, events),
    events,
    hashing,
    passwordHashing: createPasswordHashing({ hashing, keyedHashing, sealedHashes }, options.usesPepper === true),
    keyedHashing,
    deviceTokens: createDeviceTokens(keyedHashing, randomBytes),
    sealing,
    sealedHashes,
    clock,
    randomBytes,
    issuer: soundIssuer(options.issuer),
    passwordPolicy: options.passwordPolicy ?? defaultPasswordPolicy,
    usernamePolicy: storablePolicy(options.usernamePolicy ?? defaultUsernamePolicy),
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

function recognizable(verifiers: readonly PasswordVerifier[]): readonly PasswordVerifier[] {
  const isRecognizable = ({ scheme, canVerify }: PasswordVerifier): boolean =>
    Boolean(scheme) || canVerify !== undefined;
  if (verifiers.every(isRecognizable)) return verifiers;
  throw new TypeError('formerHashers: each needs a scheme or canVerify');
}
