import { startPostgres } from '@account-elements/test-postgres';
import type { PostgresServer } from '@account-elements/test-postgres';

import { openTarget } from './database-target.ts';
import type { DatabaseTarget, OpenDatabase } from './database-target.ts';
import { createSqliteFile } from './sqlite-file.ts';

/** An empty database for one test. */
export interface FreshDatabase {
  /** For another process. */
  readonly target: DatabaseTarget;
  /** Opens it again, like another process. */
  open(): Promise<OpenDatabase>;
  /** Closes every connection that was opened here. */
  close(): Promise<void>;
  /** Closes them and removes the data. */
  remove(): Promise<void>;
}

/** An engine that tests run on. */
export interface Engine {
  readonly name: 'SQLite' | 'PostgreSQL';
  /** Before the first test. */
  start(): Promise<void>;
  fresh(): Promise<FreshDatabase>;
  /** After the last test. */
  stop(): Promise<void>;
}

export function sqliteEngine(): Engine {
  return {
    name: 'SQLite',
    start: async () => undefined,
    async fresh() {
      const file = createSqliteFile();
      const database = opening(file.target);
      return {
        ...database,
        async remove() {
          await database.close();
          await file.remove();
        },
      };
    },
    stop: async () => undefined,
  };
}

/** One server for all tests of a file, and a schema for each. */
export function postgresEngine(): Engine & { readonly server: () => PostgresServer } {
  let running: PostgresServer | undefined;
  let schemas = 0;
  const server = (): PostgresServer => {
    if (running === undefined) throw new Error('PostgreSQL is not started');
    return running;
  };
  return {
    name: 'PostgreSQL',
    server,
    async start() {
      running = await startPostgres();
    },
    async fresh() {
      const schema = `test_${(schemas += 1)}`;
      await server().query(`create schema ${schema}`);
      const database = opening({ engine: 'postgres', connection: server().connection, schema });
      return { ...database, remove: database.close };
    },
    stop: async () => running?.remove(),
  };
}

function opening(target: DatabaseTarget): Omit<FreshDatabase, 'remove'> {
  const opened: OpenDatabase[] = [];
  return {
    target,
    async open() {
      const database = await openTarget(target);
      opened.push(database);
      return database;
    },
    async close() {
      await Promise.all(opened.splice(0).map(({ db }) => db.destroy()));
    },
  };
}
