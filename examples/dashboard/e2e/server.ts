import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The dashboard's own server, in a process of its own. */
export interface DashboardServer {
  /** Where it listens, without a slash at the end. It stays the same after a restart. */
  readonly origin: string;
  readonly dataDir: string;
  /** What it wrote to both streams since the first start. */
  readonly output: () => string;
  /** Stops it as a service manager does (SIGTERM), and starts it again on the same data and the same port. */
  restart(): Promise<void>;
  /** Stops it and removes its data. */
  close(): Promise<void>;
}

const entry = fileURLToPath(new URL('../server/main.ts', import.meta.url));
const patience = 15_000;

/**
 * Starts the server as `pnpm start` does, on a free port and a data folder of its own. It runs on the built packages and the
 * built client; with `NODE_OPTIONS=--conditions=@account-elements/source` on the sources, and with `CLIENT_DIR` on
 * another build of the client.
 */
export async function startServer(): Promise<DashboardServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'dashboard-e2e-'));
  let output = '';
  const note = (text: string): void => {
    output += text;
  };
  let { child, origin } = await start(dataDir, '0', note);

  return {
    origin,
    dataDir,
    output: () => output,
    async restart() {
      await stop(child);
      ({ child, origin } = await start(dataDir, new URL(origin).port, note));
    },
    async close() {
      await stop(child);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

interface Started {
  readonly child: ChildProcess;
  readonly origin: string;
}

function start(dataDir: string, port: string, note: (text: string) => void): Promise<Started> {
  const { APP_SECRET, SEALING_KEY, DATABASE_URL, PUBLIC_ORIGIN, ...inherited } = process.env;
  const child = spawn(process.execPath, [entry], {
    env: { ...inherited, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: port, DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = (): void => reject(new Error(`The server did not start.\n${said}`));
    const timer = setTimeout(fail, patience);
    child.once('exit', fail);
    const read = (chunk: Buffer): void => {
      note(String(chunk));
      said += String(chunk);
      const address = /http:\/\/[\d.]+:\d+/u.exec(said)?.[0];
      if (address === undefined) return;
      clearTimeout(timer);
      child.off('exit', fail);
      resolve({ child, origin: address });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
  });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, 'exit', { signal: AbortSignal.timeout(patience) });
  child.kill('SIGTERM');
  const [code] = (await ended) as [number | null];
  if (code !== 0) throw new Error(`The server ended with ${code} on SIGTERM.`);
}
