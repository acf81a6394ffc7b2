import { once } from 'node:events';
import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** The reference machine of the limits. Times in milliseconds. */
export const reference = {
  cores: 2,
  /** The loop on each core at once, measured on two idle cores of an AMD EPYC server. */
  loop: 190,
  /** A page that is written and synced to disk. */
  sync: 2,
} as const;

/** How many times slower than the reference this machine currently is; at least 1. */
export interface Slowness {
  readonly cores: number;
  readonly disk: number;
}

/** Measures how slow this machine is. */
export interface Calibration {
  measure(): Promise<Slowness>;
  close(): Promise<void>;
}

const rounds = 5;
const pages = 100;

/** Repeats a fixed amount of work, because a busy machine is also slow. */
export async function openCalibration(): Promise<Calibration> {
  const loop = new URL('calibration-loop.ts', import.meta.url);
  const workers = Array.from({ length: reference.cores }, () => new Worker(loop));
  await runLoops(workers);
  return {
    async measure() {
      let sum = 0;
      for (let round = 0; round < rounds; round += 1) sum += await runLoops(workers);
      return { cores: Math.max(1, sum / rounds / reference.loop), disk: Math.max(1, syncTime() / reference.sync) };
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

async function runLoops(workers: readonly Worker[]): Promise<number> {
  const times = workers.map(async (worker) => {
    worker.postMessage('run');
    const [{ took }] = (await once(worker, 'message')) as [{ took: number }];
    return took;
  });
  return Math.max(...(await Promise.all(times)));
}

/** Returns the mean time in the folder of the servers' data. */
function syncTime(): number {
  const folder = mkdtempSync(join(tmpdir(), 'account-elements-sync-'));
  const file = openSync(join(folder, 'pages'), 'w');
  const page = Buffer.alloc(4096);
  const began = performance.now();
  for (let count = 0; count < pages; count += 1) {
    writeSync(file, page);
    fdatasyncSync(file);
  }
  const took = performance.now() - began;
  closeSync(file);
  rmSync(folder, { recursive: true });
  return took / pages;
}
