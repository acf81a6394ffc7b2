import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { AccountStorage } from '@account-elements/core';
import Database from 'better-sqlite3';
import { Kysely } from 'kysely';

import { createSqliteDialect, createSqlStorage, migrateSqlStorage } from '../src/sql/index.ts';

/** One connection to a file. */
export interface OpenFile {
  readonly database: Database.Database;
  readonly db: Kysely<unknown>;
  readonly storage: AccountStorage;
}

/** A database file in a folder of its own. */
export interface SqliteFile {
  readonly path: string;
  /** For another process. */
  readonly target: { readonly engine: 'sqlite'; readonly path: string };
  /** Opens it once more, as another process would. */
  open(options?: Database.Options): Promise<OpenFile>;
  /** Closes every connection and leaves the file. */
  close(): Promise<void>;
  /** Closes every connection and removes the folder. */
  remove(): Promise<void>;
}

export async function openSqliteFile(path: string, options?: Database.Options): Promise<OpenFile> {
  const database = new Database(path, options);
  const db = new Kysely<unknown>({ dialect: createSqliteDialect(database) });
  await migrateSqlStorage(db);
  return { database, db, storage: createSqlStorage({ db }) };
}

export function createSqliteFile(): SqliteFile {
  const folder = mkdtempSync(join(tmpdir(), 'account-elements-'));
  const path = join(folder, 'accounts.db');
  const connections: OpenFile[] = [];
  const close = async (): Promise<void> => {
    for (const { db } of connections.splice(0)) await db.destroy();
  };
  return {
    path,
    target: { engine: 'sqlite', path },
    async open(options) {
      const opened = await openSqliteFile(path, options);
      connections.push(opened);
      return opened;
    },
    close,
    async remove() {
      await close();
      rmSync(folder, { recursive: true });
    },
  };
}
