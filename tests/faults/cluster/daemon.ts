import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';

// An unprivileged user that exists on every Unix, because PostgreSQL refuses to run as root.
const unprivileged = 65534;

/** The user that runs the daemons and owns their folders; `null` for the current user, if that is not root. */
export const owner = process.getuid?.() === 0 ? { uid: unprivileged, gid: unprivileged } : null;

/** How to start a daemon. */
export interface Daemon {
  readonly program: string;
  readonly args: readonly string[];
  /** The working folder. It identifies the daemon and its children. */
  readonly folder: string;
  /** The file for its output. */
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
  // Its state is polled, so it does not need to keep this process running.
  child.unref();
  closeSync(output);
}

/** Returns the last lines of a log. */
export function endOfLog(log: string): string {
  return readFileSync(log, 'utf8').split('\n').slice(-15).join('\n');
}
