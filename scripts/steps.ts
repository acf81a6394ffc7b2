import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { styleText } from 'node:util';

import { addCounts, noCounts } from './counts.ts';
import type { Counts } from './counts.ts';
import { tryRun } from './run.ts';

/** One program that must succeed. */
export interface Step {
  readonly name: string;
  readonly program: string;
  /** Receives the path of the file for the test counts, if the step counts tests. */
  readonly args: (countsFile: string) => readonly string[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Returns whether the step has to run. Default: always. */
  readonly isNeeded?: () => boolean;
  /** Whether to count the tests of the step or, by default, the step as one. */
  readonly counts?: 'tests' | 'itself';
  /** Whether to show the output also if the step succeeds. */
  readonly shows?: boolean;
}

/** Timeout in milliseconds. */
const patience = 20 * 60_000;

/** Creates a step that is one command. */
export function command(name: string, program: string, ...args: readonly string[]): Step {
  return { name, program, args: () => args };
}

/**
 * Runs lanes in parallel, and the steps of a lane in sequence, and prints the result of each step. A failed step does not stop
 * the others, so that one run reports all failures.
 */
export async function runLanes(...lanes: readonly (readonly Step[])[]): Promise<Counts> {
  const counts = await Promise.all(lanes.map(runLane));
  return counts.reduce(addCounts, noCounts);
}

async function runLane(steps: readonly Step[]): Promise<Counts> {
  let counts = noCounts;
  for (const step of steps) counts = addCounts(counts, await runStep(step));
  return counts;
}

async function runStep(step: Step): Promise<Counts> {
  if (step.isNeeded?.() === false) {
    console.log(`${styleText('yellow', '–')} ${step.name}: nothing to run`);
    return noCounts;
  }
  const folder = mkdtempSync(join(tmpdir(), 'account-elements-'));
  const countsFile = join(folder, 'counts.json');
  const start = performance.now();
  const { code, output } = await tryRun(step.program, step.args(countsFile), {
    quiet: true,
    timeout: patience,
    env: { COUNTS_FILE: countsFile, FORCE_COLOR: process.stdout.isTTY ? '1' : '0', ...step.env },
    ...(step.cwd !== undefined && { cwd: step.cwd }),
  });
  const counts = countsOf(step, code, countsFile);
  rmSync(folder, { recursive: true });
  const isGood = counts.failed === 0;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const detail = step.counts === 'tests' ? ` ${String(counts.passed)} passed, ${String(counts.failed)} failed` : '';
  if (!isGood || step.shows) console.log(`\n${output.trim()}\n`);
  console.log(`${isGood ? styleText('green', '✓') : styleText('red', '✗')} ${step.name}${detail} (${seconds} s)`);
  return counts;
}

function countsOf({ counts = 'itself' }: Step, code: number, countsFile: string): Counts {
  const ended = code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  if (counts === 'itself') return ended;
  const counted = readCounts(countsFile);
  if (counted === null) return { passed: 0, failed: 1 };
  // A runner can fail without a failing test. A runner that ran no test has not passed.
  const isDoubtful = code !== 0 || counted.passed === 0;
  return isDoubtful && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
}

function readCounts(file: string): Counts | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Counts;
  } catch {
    return null;
  }
}
