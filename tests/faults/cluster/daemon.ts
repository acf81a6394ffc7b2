import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';

// `nobody`, which every Unix has: PostgreSQL refuses to run as root.
const nobody = 65534;

/** As whom the daemons run, and to whom their folders belong; our own user where that is not root. */
export const owner = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : null;

/** How a daemon is started. */
export interface Daemon {
  readonly program: string;
  readonly args: readonly string[];
  /** Its working folder, by which it and its children are found. */
  readonly folder: string;
  /** Takes what it says. */
  readonly log: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts a program that runs until it is killed. */
export function startDaemon({ program, args, folder, log, env }: Daemon): void {
  const output = openSync(log, 'a');
  const child = spawn(program, args, {
    cwd: folder,
    stdio: ['ignore', output, output],
    env: { ...process.env, HOME: folder, ...env },
    ...owner,
  });
  child.once('error', (error) => {
    console.error(`${program} did not start: ${error.message}`);
  });
  // What it does is seen by asking it; it holds nobody up.
  child.unref();
  closeSync(output);
}

/** The end of a log, for whoever has to find out what went wrong. */
export function endOfLog(log: string): string {
  return readFileSync(log, 'utf8').split('\n').slice(-15).join('\n');
}
