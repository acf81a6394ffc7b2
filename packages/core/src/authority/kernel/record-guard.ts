import * as z from 'zod/mini';

import { AccountError } from '../../errors.ts';
import type { AccountRecord } from '../../storage.ts';

// The range of Date. For a number outside, toISOString would throw.
const time = z.int().check(z.gte(0), z.lte(8.64e15));
const count = z.int().check(z.gte(0));
const step = z.int().check(z.gte(0));

const budget = z.object({ failures: z.array(time), streak: count, lockedUntil: z.nullable(time) });
const counters = z.array(z.object({ id: z.string(), failures: count, expiresAt: time }));

const parameters = z.nullable(
  z.object({
    algorithm: z.enum(['SHA1', 'SHA256', 'SHA512']),
    digits: z.union([z.literal(6), z.literal(7), z.literal(8)]),
    periodSeconds: z.int().check(z.gte(1)),
  }),
);

/** The shape of an {@link AccountRecord}. A record of another shape is `RECORD_CORRUPT`. */
export const recordSchema: z.ZodMiniType<AccountRecord> = z.object({
  id: z.string().check(z.minLength(1)),
  revision: count,
  username: z.string(),
  usernameKey: z.string(),
  usernameChangedAt: z.nullable(time),
  fullName: z.string(),
  role: z.nullable(z.object({ name: z.string(), description: z.optional(z.string()) })),
  permissions: z.array(z.string()),
  createdAt: time,
  profileUpdatedAt: z.nullable(time),
  profileVersion: count,
  preferences: z.record(z.string(), z.union([z.string(), z.boolean()])),
  preferencesVersion: count,
  passwordHash: z.nullable(z.string()),
  passwordChangedAt: z.nullable(time),
  suspendedAt: z.nullable(time),
  credentialsEpoch: count,
  totp: z.nullable(z.object({ sealedSecret: z.string(), lastStep: step, enabledAt: time, parameters })),
  pendingTotp: z.nullable(z.object({ sealedSecret: z.string(), expiresAt: time, failures: count })),
  backupCodes: z.array(z.object({ selector: z.nullable(z.string()), hash: z.string(), usedAt: z.nullable(time) })),
  attempts: z.object({
    unknownDevices: budget,
    secondFactor: budget,
    confirmationCodes: budget,
    knownDevices: counters,
    sessions: counters,
  }),
});

/**
 * Rejects an invalid record. For example, a count of failures that is not a number would never lock the account.
 *
 * @throws {AccountError} `RECORD_CORRUPT`.
 */
export function assertSound(record: AccountRecord): void {
  const result = recordSchema.safeParse(record);
  if (!result.success) throw new AccountError('RECORD_CORRUPT', { cause: result.error });
}
