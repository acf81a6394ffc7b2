import { parseArgs } from 'node:util';

import { startDashboardTarget } from './dashboard-target.ts';
import { fuzz } from './fuzz.ts';
import type { FuzzReport } from './fuzz.ts';

/**
 * `pnpm fuzz [--seed=<number>] [--requests=<number>] [--from=<number>]`: sends generated requests to the dashboard until it is stopped, and
 * prints every problem with the number that repeats its request.
 */
const { values } = parseArgs({
  options: { seed: { type: 'string' }, requests: { type: 'string' }, from: { type: 'string' } },
});
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const from = Number(values.from ?? 0);
const requests = Number(values.requests ?? Number.POSITIVE_INFINITY);
if ([seed, from, requests].some(Number.isNaN)) throw new TypeError('--seed, --requests and --from are numbers');

const stopped = new AbortController();
process.once('SIGINT', () => stopped.abort());
const target = await startDashboardTarget();
console.log(`Seed ${seed}. Ctrl+C stops.`);
const report = await fuzz(target, { seed, from, requests, signal: stopped.signal, onProgress });
await target.close();

console.log(JSON.stringify(report.byStatus));
for (const problem of report.problems) console.error(problem);
console.log(
  `${report.sent} requests, ${report.problems.length} problems. Repeat one: --seed=${seed} --from=<number> --requests=1`,
);
process.exitCode = report.problems.length === 0 ? 0 : 1;

function onProgress({ sent, problems }: FuzzReport): void {
  if (sent % 1_000 === 0) console.log(`${sent} requests, ${problems.length} problems`);
}
