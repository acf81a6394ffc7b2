import type { AccountSnapshot } from '../../account.ts';
import type { CredentialsChanged } from '../../service.ts';
import type { AccountRecord } from '../../storage.ts';

/** Returns the snapshot of a record. It lists each field, so that a new field of the record is not exposed by accident. */
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

/** The version of the profile in a snapshot. */
export function profileVersion({ id, profileVersion: counter }: AccountRecord): string {
  return versionOf(id, counter);
}

/** The version of the preferences in a snapshot. */
export function preferencesVersion({ id, preferencesVersion: counter }: AccountRecord): string {
  return versionOf(id, counter);
}

/**
 * A counter alone would also match in another account: a page that was opened for one user could save its changes in the account of the next one. The
 * hash only prevents such mistakes. It is no protection from a person, who can read the version of an own account anyway.
 */
function versionOf(accountId: string, counter: number): string {
  return `${counter}.${shortHash(accountId)}`;
}

/** FNV-1a with 32 bits, over the UTF-16 code units, in base 36. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash.toString(36);
}

/** Number of backup codes that were not used. */
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
