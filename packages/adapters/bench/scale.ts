import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';

import type { AccountTable } from './account-table.ts';
import { measureCall, storageCalls } from './latency.ts';
import { openPostgresTable } from './postgres-table.ts';
import { makeRealRecords } from './real-records.ts';
import { openSqliteTable } from './sqlite-table.ts';

/**
 * `pnpm bench:scale [--most=1e6]`: what a call of the SQL storage costs with a thousand accounts, ten thousand, and so on up to `most`.
 * Prints a table. Ten million accounts take 20 GB in each engine, in the folder for temporary files (`TMPDIR`).
 */
const { values } = parseArgs({ options: { most: { type: 'string', default: '1e6' } } });
const most = Number(values.most);
const steps = [1e3, 1e4, 1e5, 1e6, 1e7].filter((count) => count <= most);
const batch = 100_000;

if (steps.length === 0) throw new TypeError(`--most is "${values.most}": give a number from 1e3 to 1e7`);
const records = await makeRealRecords();
for (const open of [openSqliteTable, openPostgresTable]) {
  const table = await open(records);
  try {
    await measureGrowth(table);
  } finally {
    await table.remove();
  }
}

async function measureGrowth(table: AccountTable): Promise<void> {
  const heads = Object.keys(storageCalls).map((name) => `${name} p50, p99 (× 1e3)`);
  console.log(row([table.engine, ...heads, 'table, indexes', 'filled in', 'load']));
  let filled = 0;
  for (const count of steps) {
    const began = performance.now();
    for (; filled < count; filled = Math.min(count, filled + batch))
      await table.fill(filled + 1, Math.min(count, filled + batch));
    await table.finishFilling();
    const seconds = (performance.now() - began) / 1000;
    const figures: string[] = [];
    for (const call of Object.values(storageCalls)) {
      const { p50, p99, timesSmall } = await measureCall(call, table, count);
      figures.push(`${milliseconds(p50)}, ${milliseconds(p99)} ms (${timesSmall.toFixed(2)})`);
    }
    const { table: rows, indexes } = await table.size();
    const sizes = `${Math.round(rows / count)}, ${Math.round(indexes / count)} B`;
    console.log(row([count.toExponential(0).replace('+', ''), ...figures, sizes, `${seconds.toFixed(0)} s`, load()]));
  }
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.padEnd(24)).join(' | ')} |`;
}

function milliseconds(time: number): string {
  return time.toPrecision(2);
}

/** How many processes wanted a core during the last minute, this one included. */
function load(): string {
  return (loadavg()[0] ?? 0).toFixed(1);
}
