import { loadavg } from 'node:os';

import { startPostgres } from '@account-elements/test-postgres';

import { freshKeys } from '../harness/fresh-keys.ts';
import { startServer } from '../harness/server.ts';
import { openCalibration, reference } from './calibration.ts';
import type { Slowness } from './calibration.ts';
import { openTestAccounts } from '../harness/test-accounts.ts';
import { passwordsAtOnce, snapshots, writersOnOne } from './load-checks.ts';

/**
 * `pnpm load`: checks the guarantees of the application under load, on SQLite and on PostgreSQL. The limits are for two idle
 * cores. Before and after each load, a fixed amount of work measures how much slower this machine is, and the limits grow with
 * it.
 */
const calibration = await openCalibration();
let isAllMet = true;
try {
  const { cores, loop, sync } = reference;
  console.log(`Reference: ${cores} cores, ${loop} ms for the loop on each, ${sync} ms to write a page for good.`);
  await checkServer('SQLite', {});
  const postgres = await startPostgres();
  try {
    await checkServer('PostgreSQL', { DATABASE_URL: postgres.url });
  } finally {
    await postgres.remove();
  }
} finally {
  await calibration.close();
}
process.exitCode = isAllMet ? 0 : 1;

async function checkServer(engine: string, database: Readonly<Record<string, string>>): Promise<void> {
  const server = await startServer({ ...database, ...freshKeys() });
  const accounts = openTestAccounts(server);
  try {
    let before = await calibration.measure();
    for (const loadCheck of [snapshots, writersOnOne, passwordsAtOnce]) {
      const check = await loadCheck(server.address, accounts);
      const after = await calibration.measure();
      const slowness = worse(before, after);
      before = after;
      console.log(
        `\n${engine}, cores ${slowness.cores.toFixed(1)} ×, disk ${slowness.disk.toFixed(1)} × slower, load ${load()}`,
      );
      for (const { guarantee, seen, isMet } of check(Math.max(slowness.cores, slowness.disk))) {
        isAllMet &&= isMet;
        console.log(`${isMet ? 'met     ' : 'VIOLATED'} ${guarantee}: ${seen}`);
      }
    }
  } finally {
    await accounts.close();
    await server.close();
  }
}

function worse(one: Slowness, other: Slowness): Slowness {
  return { cores: Math.max(one.cores, other.cores), disk: Math.max(one.disk, other.disk) };
}

function load(): string {
  return (loadavg()[0] ?? 0).toFixed(1);
}
