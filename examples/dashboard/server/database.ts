import type { Kysely } from 'kysely';

import type { DatabasePlace, Patience } from './database-place.ts';
import { openPostgresDatabase } from './postgres-database.ts';
import { openSqliteDatabase } from './sqlite-database.ts';
import type { AppTables } from './tables.ts';

/** The application's own tables. The storage adapter owns the tables of the accounts in the same database. */
export type AppDatabase = Kysely<AppTables>;

/** Opens the database. The first statement connects to it. */
export function openDatabase(place: DatabasePlace, patience: Patience = 'serving'): AppDatabase {
  switch (place.engine) {
    case 'sqlite':
      return openSqliteDatabase(place.dataDir, patience);
    case 'postgres':
      return openPostgresDatabase(place, patience);
  }
}
