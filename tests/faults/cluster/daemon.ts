import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';

// An unprivileged user that every Unix has: PostgreSQL does not run as root.
const unprivileged = 65534;

/** The user that runs the daemons and owns their folders; `null`: the current user, who is not root. */
export const owner = process.getuid?.() === 0 ? { uid: unprivileged, gid: unprivileged } : null;

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
  // Its state is polled, and it does not keep this process running.
  child.unref();
  closeSync(output);
}

/** The last lines of a log. */
export function endOfLog(log: string): string {
  return readFileSync(log, 'utf8').split('\n').slice(-15).join('\n');
}
