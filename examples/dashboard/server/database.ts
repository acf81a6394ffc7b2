import type { Kysely } from 'kysely';

import type { DatabasePlace, Patience } from './database-place.ts';
import { openPostgresDatabase } from './postgres-database.ts';
import { openSqliteDatabase } from './sqlite-database.ts';
import type { AppTables } from './tables.ts';

/** The application's own tables; those of the accounts live beside them and belong to the storage adapter. */
export type AppDatabase = Kysely<AppTables>;

/** Opens the database; whether it can be reached, the first statement tells. */
export function openDatabase(place: DatabasePlace, patience: Patience = 'serving'): AppDatabase {
  switch (place.engine) {
    case 'sqlite':
      return openSqliteDatabase(place.dataDir, patience);
    case 'postgres':
      return openPostgresDatabase(place, patience);
  }
}
