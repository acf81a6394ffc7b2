import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Kills every process that works in a folder, without warning, as the end of a machine does. What a daemon started is found too: a
 * database outlives the agent that started it. Reads `/proc`, so Linux alone.
 */
export function killAllIn(folder: string): Promise<void> {
  return killAll((id) => {
    const cwd = read(() => readlinkSync(`/proc/${String(id)}/cwd`));
    return cwd === folder || cwd.startsWith(`${folder}/`);
  });
}

/** The same for every process that was started with a text among its arguments. */
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
    return ''; // It has ended, or it is not ours.
  }
}

function kill(id: number): void {
  try {
    process.kill(id, 'SIGKILL');
  } catch {
    // It has ended meanwhile.
  }
}
