import type { AccountRecord } from '@account-elements/core/adapter';
import { sql } from 'kysely';

import type { Server } from '../../harness/server.ts';
import { openAccounts } from '../../../examples/dashboard/server/accounts.ts';
import { readDatabasePlace } from '../../../examples/dashboard/server/database-place.ts';
import { openDatabase } from '../../../examples/dashboard/server/database.ts';
import type { AppDatabase } from '../../../examples/dashboard/server/database.ts';
import { readSecrets } from '../../../examples/dashboard/server/secrets.ts';

/** Reads the database after each fault, without the servers. */
export interface Inspector {
  /** Returns the problems: an inconsistent record, a record that is older than before, a damaged file. */
  inspect(): Promise<readonly string[]>;
  /** The number of records at the last inspection. */
  readonly records: number;
}

/** Creates an inspector for the database of a server. */
export function createInspector({ dataDir, environment }: Server): Inspector {
  const place = readDatabasePlace(environment, dataDir);
  const seen = new Map<string, AccountRecord>();
  return {
    get records() {
      return seen.size;
    },
    async inspect() {
      const database = openDatabase(place);
      try {
        const { sealingKeys } = readSecrets(dataDir, environment);
        const { storage } = openAccounts(database, {
          sealingKeys,
          clock: Date.now,
          randomBytes: () => new Uint8Array(),
        });
        const { rows } = await sql<{ id: string }>`select id from account_elements_accounts`.execute(database);
        const found = new Set(rows.map(({ id }) => id));
        const wrong = [...seen.keys()].filter((id) => !found.has(id)).map((id) => `account ${id} is gone`);
        for (const id of found) {
          const record = await storage.get(id);
          if (record === null) continue;
          wrong.push(...halfStates(record), ...stepsBack(seen.get(id), record));
          seen.set(id, record);
        }
        return [...wrong, ...(await damages(database, place.engine))];
      } finally {
        await database.destroy();
      }
    },
  };
}

/** Finds states that only a partial write can cause. */
function halfStates({ id, totp, backupCodes, revision, attempts }: AccountRecord): string[] {
  const selectors = new Set(backupCodes.map(({ selector }) => selector));
  return [
    ...(totp === null && backupCodes.length > 0 ? [`account ${id} has backup codes and no authenticator`] : []),
    ...(totp !== null && selectors.size !== 10
      ? [`account ${id} has ${String(selectors.size)} backup codes of 10`]
      : []),
    ...(Number.isSafeInteger(revision) && revision > 0 ? [] : [`account ${id} has the revision ${String(revision)}`]),
    ...(attempts.unknownDevices.streak >= 0
      ? []
      : [`account ${id} has ${String(attempts.unknownDevices.streak)} failures`]),
  ];
}

/** Finds changes that were undone. */
function stepsBack(before: AccountRecord | undefined, now: AccountRecord): string[] {
  if (before === undefined) return [];
  const usedBefore = before.backupCodes.filter(({ usedAt }) => usedAt !== null).map(({ hash }) => hash);
  const unusedNow = now.backupCodes.filter(({ usedAt }) => usedAt === null).map(({ hash }) => hash);
  return [
    ...(now.revision < before.revision ? [`account ${now.id} went back a revision`] : []),
    ...(now.credentialsEpoch < before.credentialsEpoch ? [`account ${now.id} went back an epoch`] : []),
    ...(usedBefore.some((hash) => unusedNow.includes(hash)) ? [`account ${now.id} has a used code back`] : []),
    ...((now.totp?.lastStep ?? Infinity) < (before.totp?.lastStep ?? 0) ? [`account ${now.id} went back a step`] : []),
  ];
}

async function damages(database: AppDatabase, engine: 'sqlite' | 'postgres'): Promise<string[]> {
  if (engine === 'postgres') return [];
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(database);
  return rows.map(({ integrity_check: line }) => line).filter((line) => line !== 'ok');
}
