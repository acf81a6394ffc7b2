import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** The real server as a process of its own, with a data folder of its own. */
export interface Server {
  /** Where it listens, without a slash at the end; stays the same over a restart. */
  readonly address: string;
  readonly dataDir: string;
  /** What it was started with beside port and data folder: which database, which keys. */
  readonly environment: Readonly<Record<string, string>>;
  /** The process now running. */
  readonly pid: number;
  /** What it has written so far, a line each, over all restarts. */
  readonly output: readonly string[];
  /** The server's clock, which tests turn instead of waiting. Milliseconds since the epoch. */
  now(): number;
  /** Lets time pass for the server, in milliseconds. */
  pass(milliseconds: number): Promise<void>;
  /** Ends the process and starts it again on the same data at the same address. */
  restart(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
  /** Ends the process and gives its exit code. The data folder stays. */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
  /** Ends the process and removes its data. */
  close(): Promise<void>;
}

// The test runner's own way of finding packages, built or in source, is the server's too.
const conditions = process.execArgv.filter((argument) => /^(?:-C|--conditions)/u.test(argument));
// Without one it is what `pnpm start` runs.
const main = fileURLToPath(
  new URL(
    conditions.length > 0 ? '../../examples/dashboard/server/main.ts' : '../../examples/dashboard/dist/server.js',
    import.meta.url,
  ),
);
const shiftedClock = new URL('shifted-clock.mjs', import.meta.url).href;

/**
 * Starts the server on a free port.
 *
 * @param environment for example `DATABASE_URL`, and the keys that several servers share.
 * @param place where the data folder is made.
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
      const [, address] = /^Account Elements demo: (http:\S+)\/ /mu.exec(text) ?? [];
      if (address !== undefined) resolve(address);
    });
    child.stderr?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
    });
    child.once('exit', (code) => reject(new Error(`The server ended with ${String(code)}:\n${text}`)));
  });
}
