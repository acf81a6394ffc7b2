import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Kills every process whose working folder is in the given folder, without warning, like a crash of the machine. It also finds processes
 * that a daemon started: PostgreSQL outlives the Patroni that started it. Reads `/proc`, so it works on Linux only.
 */
export function killAllIn(folder: string): Promise<void> {
  return killAll((id) => {
    const cwd = read(() => readlinkSync(`/proc/${String(id)}/cwd`));
    return cwd === folder || cwd.startsWith(`${folder}/`);
  });
}

/** Kills every process that has a text in its arguments. */
export function killAllWith(argument: string): Promise<void> {
  return killAll((id) => read(() => readFileSync(`/proc/${String(id)}/cmdline`, 'utf8')).includes(argument));
}

async function killAll(isMeant: (id: number) => boolean): Promise<void> {
  for (;;) {
    const found = processIds().filter((id) => id !== process.pid && isMeant(id));
    if (found.length === 0) return;
    for (const id of found) kill(id);
    await pause(20);
  }
}

function processIds(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .map(Number);
}

function read(what: () => string): string {
  try {
    return what();
  } catch {
    return ''; // The process has ended, or belongs to another user.
  }
}

function kill(id: number): void {
  try {
    process.kill(id, 'SIGKILL');
  } catch {
    // The process has already ended.
  }
}
