import { styleText } from 'node:util';

import { measure } from './size/measure.ts';
import type { Measurement } from './size/measure.ts';
import { pages } from './size/pages.ts';
import type { Page } from './size/pages.ts';

/**
 * `pnpm size`: measures every public entry, and the pages that have a budget, in bytes (esbuild, minified, gzip -9). Also checks
 * that a browser loads no code of the authority and no language that it does not need, and that the password blocklist is loaded
 * later. `--dist` measures the built files instead of the sources. Prints what is over budget. It is an error if a page cannot be
 * measured or a browser loads code that it must not.
 */
const from = process.argv.includes('--dist') ? 'dist' : 'source';
const measured = await Promise.all(pages().map(async (page) => ({ page, result: await tryMeasure(page) })));

console.log(row('', 'first', 'budget', 'all', 'budget'));
for (const { page, result } of measured) {
  if (typeof result === 'string') console.log(`${page.name.padEnd(52)} ${result}`);
  else {
    const { first, all } = page.budget;
    console.log(
      row(
        page.name,
        bytes(result.first),
        compareWithBudget(result.first, first),
        bytes(result.all),
        compareWithBudget(result.all, all),
      ),
    );
    for (const name of result.forbidden) console.log(styleText('red', `  must not be in it: ${name}`));
  }
}
if (measured.some(({ result }) => typeof result === 'string' || result.forbidden.length > 0)) process.exitCode = 1;

async function tryMeasure(page: Page): Promise<Measurement | string> {
  try {
    return await measure(page, from);
  } catch (error) {
    return styleText('red', `cannot be measured: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function compareWithBudget(size: number, budget: number | undefined): string {
  if (budget === undefined) return '';
  return size > budget ? styleText('red', `OVER ${bytes(budget)}`) : `of ${bytes(budget)}`;
}

function bytes(size: number): string {
  return size.toLocaleString('en').padStart(8);
}

function row(name: string, ...cells: readonly string[]): string {
  return [name.padEnd(52), ...cells.map((cell, index) => (index % 2 === 0 ? cell.padStart(8) : cell.padEnd(14)))]
    .join(' ')
    .trimEnd();
}
