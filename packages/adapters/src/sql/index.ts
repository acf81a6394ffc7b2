export type { Delay } from './ambient.ts';
export { migrateSqlStorage } from './migrations.ts';
export type { MigrationOptions, TransactionalSqlDatabase } from './migrations.ts';
export type { SqlDatabase, SqlNames } from './sql-database.ts';
export { createSqlStorage } from './sql-storage.ts';
export type { SqlStorageOptions } from './sql-storage.ts';
export { configureSqlite, createSqliteDialect } from './sqlite.ts';
export type { SqliteConnection, SqliteOptions } from './sqlite.ts';
