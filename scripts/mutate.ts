import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';

import { findGroup, groupNames } from './mutate/groups.ts';
import { describe, isDetected, summary } from './mutate/report.ts';
import type { Result } from './mutate/report.ts';
import { runGroup } from './mutate/run-group.ts';

/**
 * `pnpm mutate [group…] [--survivors] [--processes=<number>]`: changes the sources in many small ways and prints the changes that no test
 * notices. docs/quality.md explains the groups and the figures.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { survivors: { type: 'boolean', default: false }, processes: { type: 'string' } },
});
const chosen = groupNames.filter((name) => positionals.length === 0 || positionals.includes(name));
const processes = Number(values.processes ?? availableParallelism());
if (positionals.some((name) => !(groupNames as readonly string[]).includes(name)) || !(processes >= 1)) {
  throw new TypeError(`pnpm mutate [${groupNames.join('|')}]… [--survivors] [--processes=<number>]`);
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

const summaries: string[] = [];
for (const name of chosen) {
  const results = await runGroup(findGroup(name), { processes, survivors: values.survivors, onResult });
  summaries.push(summary(name, results));
  console.log(summaries.at(-1));
}
if (summaries.length > 1) console.log(`\n${summaries.join('\n')}`);

function onResult(result: Result, done: number, total: number): void {
  if (!isDetected(result)) console.log(describe(result));
  if (done % 50 === 0) console.log(`${String(done)} of ${String(total)} mutants`);
}
