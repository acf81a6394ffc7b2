import type { AccountSnapshot } from '../../account.ts';
import type { CredentialsChanged } from '../../service.ts';
import type { AccountRecord } from '../../storage.ts';

/** The record as its owner may see it: an allow-list, so that a new field of the record stays inside until it is named here. */
export function snapshotOf(record: AccountRecord, now: number): AccountSnapshot {
  const { totp, pendingTotp } = record;
  return {
    id: record.id,
    role: record.role === null ? null : { ...record.role },
    permissions: [...record.permissions],
    createdAt: iso(record.createdAt),
    profile: {
      username: record.username,
      fullName: record.fullName,
      updatedAt: isoOrNull(record.profileUpdatedAt),
      version: profileVersion(record),
    },
    preferences: { values: { ...record.preferences }, version: preferencesVersion(record) },
    password: { isSet: record.passwordHash !== null, changedAt: isoOrNull(record.passwordChangedAt) },
    mfa: {
      enabled: totp !== null,
      enabledAt: isoOrNull(totp?.enabledAt ?? null),
      backupCodesRemaining: backupCodesRemaining(record),
      enrolmentExpiresAt: pendingTotp !== null && pendingTotp.expiresAt > now ? iso(pendingTotp.expiresAt) : null,
    },
  };
}

/** The answer to a change of credentials. */
export function credentialsChanged(record: AccountRecord, now: number): CredentialsChanged {
  return { account: snapshotOf(record, now), epoch: record.credentialsEpoch };
}

/** What a caller sends back to show which profile it has seen. */
export function profileVersion(record: AccountRecord): string {
  return String(record.profileVersion);
}

/** What a caller sends back to show which preferences it has seen. */
export function preferencesVersion(record: AccountRecord): string {
  return String(record.preferencesVersion);
}

/** How many backup codes still work. */
export function backupCodesRemaining(record: AccountRecord): number {
  return record.backupCodes.filter((code) => code.usedAt === null).length;
}

/** A time as snapshots carry it: ISO 8601, UTC. */
export function iso(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

function isoOrNull(milliseconds: number | null): string | null {
  return milliseconds === null ? null : iso(milliseconds);
}
