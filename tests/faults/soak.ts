import { parseArgs } from 'node:util';

import { badNetwork } from './soak/bad-network.ts';
import { createRandomChoices } from './soak/random-choices.ts';
import { exhaustedPool } from './soak/exhausted-pool.ts';
import { fullDisk } from './soak/full-disk.ts';
import { jumpingClock } from './soak/jumping-clock.ts';
import { killedBrowser } from './soak/killed-browser.ts';
import { killedDatabase } from './soak/killed-database.ts';
import { killedServer } from './soak/killed-server.ts';
import { repeatedRequests } from './soak/repeated-requests.ts';
import { Unsupported } from './soak/scenario.ts';
import type { Scenario } from './soak/scenario.ts';

/**
 * `pnpm soak [--seed=N] [--rounds=N] [scenario…]`: causes faults under load and prints a report. Exits with code 0 if no
 * guarantee was violated. The same seed gives the same faults, but their effects differ from run to run.
 */
const scenarios: readonly Scenario[] = [
  killedServer,
  killedDatabase,
  killedBrowser,
  exhaustedPool,
  fullDisk,
  badNetwork,
  repeatedRequests,
  jumpingClock,
];

const { values, positionals } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, rounds: { type: 'string', default: '50' } },
  allowPositionals: true,
});
const seed = count('seed');
const rounds = count('rounds');
const chosen = positionals.length === 0 ? scenarios : positionals.map(scenarioOf);

console.log(`seed ${String(seed)}, ${String(rounds)} rounds`);
let broken = 0;
for (const scenario of chosen) broken += await live(scenario);
console.log(`\n${String(broken)} guarantees violated`);
process.exitCode = broken === 0 ? 0 : 1;

// Otherwise a run without rounds, or with a misspelt scenario, would succeed.
function count(name: 'seed' | 'rounds'): number {
  const number = Number(values[name]);
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw new Error(`--${name} is "${values[name]}": give a number from 1`);
}

function scenarioOf(wanted: string): Scenario {
  const found = scenarios.find(({ name }) => name === wanted);
  if (found !== undefined) return found;
  throw new Error(`There is no "${wanted}"; there are ${scenarios.map(({ name }) => name).join(', ')}.`);
}

async function live({ name, what, run }: Scenario): Promise<number> {
  console.log(`\n${name}: ${what}`);
  const began = performance.now();
  try {
    const { violations, figures } = await run({ random: createRandomChoices(seed), rounds });
    for (const figure of figures) console.log(`  ${figure}`);
    for (const violation of violations) console.log(`  VIOLATED: ${violation}`);
    console.log(`  ${((performance.now() - began) / 1000).toFixed(0)} s`);
    return violations.length;
  } catch (error) {
    if (!(error instanceof Unsupported)) throw error;
    console.log(`  skipped: ${error.message}`);
    return 0;
  }
}
