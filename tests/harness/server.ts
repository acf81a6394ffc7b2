import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** The built server in a separate process, with its own data folder. */
export interface Server {
  /** Without a slash at the end. It stays the same after a restart. */
  readonly address: string;
  readonly dataDir: string;
  /** The environment variables of the database and the keys. */
  readonly environment: Readonly<Record<string, string>>;
  /** The id of the current process. */
  readonly pid: number;
  /** The output, line by line, including that from before a restart. */
  readonly output: readonly string[];
  /** Returns the clock of the server, in milliseconds since the epoch. */
  now(): number;
  /** Advances the clock of the server, in milliseconds. */
  pass(milliseconds: number): Promise<void>;
  /** Stops the process and starts it again with the same data and address. */
  restart(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
  /** Stops the process and returns its exit code. The data folder stays. */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
  /** Stops the process and removes its data. */
  close(): Promise<void>;
}

// The server resolves packages in the same way as this process: from the sources or the built files.
const conditions = process.execArgv.filter((argument) => /^(?:-C|--conditions)/u.test(argument));
// Without the condition for sources: the built server, as with `pnpm start`.
const main = fileURLToPath(
  new URL(
    conditions.length > 0 ? '../../examples/dashboard/server/main.ts' : '../../examples/dashboard/dist/server.js',
    import.meta.url,
  ),
);
/** The arguments of Node that run the server. */
export const dashboardServer: readonly string[] = [...conditions, main];

const shiftedClock = new URL('shifted-clock.mjs', import.meta.url).href;

/**
 * Starts the server on a free port.
 *
 * @param environment for example `DATABASE_URL`, and the keys that several servers share.
 * @param place the folder in which the data folder is created.
 */
export async function startServer(
  environment: Readonly<Record<string, string>> = {},
  place: string = tmpdir(),
): Promise<Server> {
  const dataDir = mkdtempSync(join(place, 'tally-e2e-'));
  const output: string[] = [];
  let offset = 0;
  let { child, address } = await start({ ...environment, PORT: '0', DATA_DIR: dataDir }, output);

  const stop = async (signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> => {
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
    return child.exitCode;
  };
  const shift = async (): Promise<void> => {
    const shifted = once(child, 'message');
    child.send(offset);
    await shifted;
  };

  return {
    address,
    dataDir,
    environment,
    output,
    get pid() {
      return child.pid ?? 0;
    },
    now: () => Date.now() + offset,
    async pass(milliseconds) {
      offset += milliseconds;
      await shift();
    },
    async restart(signal) {
      await stop(signal);
      const { port } = new URL(address);
      const started = await start(
        { ...environment, PORT: port, DATA_DIR: dataDir, CLOCK_OFFSET: String(offset) },
        output,
      );
      ({ child, address } = started);
    },
    stop,
    async close() {
      await stop();
      rmSync(dataDir, { recursive: true });
    },
  };
}

async function start(
  environment: Readonly<Record<string, string>>,
  output: string[],
): Promise<{ child: ChildProcess; address: string }> {
  const child = spawn(process.execPath, [...conditions, '--import', shiftedClock, main], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  for (const stream of [child.stdout, child.stderr]) {
    if (stream !== null) createInterface({ input: stream }).on('line', (line) => output.push(line));
  }
  const address = await listening(child);
  return { child, address };
}

function listening(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const [, address] = /^Account Elements demo: (http:\S+)\/(?: |\r?\n)/mu.exec(text) ?? [];
      if (address !== undefined) resolve(address);
    });
    child.stderr?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
    });
    child.once('exit', (code) => reject(new Error(`The server ended with ${String(code)}:\n${text}`)));
  });
}
