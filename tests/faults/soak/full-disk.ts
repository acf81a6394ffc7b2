import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, rmdirSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { startServer } from '../../harness/server.ts';
import { startLoad } from '../load/load.ts';
import { createInspector } from './inspector.ts';
import { Unsupported } from './scenario.ts';
import type { Scenario } from './scenario.ts';

/** The disk of the SQLite file fills up and is cleared again. */
export const fullDisk: Scenario = {
  name: 'full-disk',
  what: 'not a byte left on the disk of the SQLite file, three times',
  run: () =>
    withSmallDisk(async (disk) => {
      const server = await startServer({}, disk);
      try {
        const load = await startLoad([server]);
        const inspector = createInspector(server);
        const wrong: string[] = [];
        const refused: number[] = [];
        for (let time = 0; time < 3; time += 1) {
          load.log.take();
          load.log.startFault();
          const filler = fill(disk);
          await load.log.untilNoOutcome(20);
          refused.push(load.log.take().unavailable);
          rmSync(filler);
          await load.log.endFault();
          wrong.push(...(await inspector.inspect()));
        }
        await load.end();
        return {
          violations: [...load.log.violations, ...wrong],
          figures: [`answers of 503 each time: ${refused.join(', ')}`],
        };
      } finally {
        await server.close();
      }
    }),
};

async function withSmallDisk<Result>(run: (disk: string) => Promise<Result>): Promise<Result> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0)
    throw new Unsupported('a small disk is made by root on Linux');
  const disk = mkdtempSync(join(tmpdir(), 'account-elements-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=48m', 'tmpfs', disk]);
  try {
    return await run(disk);
  } finally {
    execFileSync('umount', [disk]);
    rmdirSync(disk);
  }
}

function fill(disk: string): string {
  const path = join(disk, 'filler');
  const file = openSync(path, 'w');
  for (const size of [1 << 20, 1 << 12]) writeUntilFull(file, Buffer.alloc(size));
  closeSync(file);
  return path;
}

function writeUntilFull(file: number, block: Buffer): void {
  try {
    for (;;) writeSync(file, block);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
  }
}
