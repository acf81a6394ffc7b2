import { spawn } from 'node:child_process';
import type { SpawnOptions } from 'node:child_process';
import { delimiter, dirname, join, resolve as resolvePath } from 'node:path';

import { root } from './build/entries.ts';

/** How a program ended. */
export interface Ending {
  readonly code: number;
  /** What it wrote, both streams in order; empty when it wrote to the terminal. */
  readonly output: string;
}

export interface RunOptions {
  /** Absolute, or from the root of the repository, which is the default. */
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Milliseconds after which it is told to end. Default: none. */
  readonly timeout?: number;
  /** Collect what it writes instead of showing it. */
  readonly quiet?: boolean;
}

/**
 * Environment in which the tools of a folder are found, and the Node that runs this comes first.
 */
export function toolEnvironment(cwd: string): NodeJS.ProcessEnv {
  const bins = [dirname(process.execPath), join(cwd, 'node_modules/.bin'), join(root, 'node_modules/.bin')];
  return { ...process.env, PATH: [...bins, process.env['PATH'] ?? ''].join(delimiter) };
}

/** Runs a program to its end, whatever that is. */
export function tryRun(program: string, args: readonly string[], options: RunOptions = {}): Promise<Ending> {
  const cwd = resolvePath(root, options.cwd ?? '');
  const stdio: SpawnOptions['stdio'] = options.quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit';
  return new Promise((resolve, reject) => {
    const env = { ...toolEnvironment(cwd), ...options.env };
    const child = spawn(program, args, {
      cwd,
      env,
      stdio,
      ...(options.timeout !== undefined && { timeout: options.timeout }),
    });
    const chunks: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      const output = Buffer.concat(chunks).toString();
      resolve({ code: code ?? 1, output: signal === null ? output : `${output}\nEnded by ${signal}` });
    });
  });
}

/** Runs a program that has to end well: when it does not, it has said why, and this one ends with the same code. */
export async function run(program: string, args: readonly string[], options: RunOptions = {}): Promise<string> {
  const { code, output } = await tryRun(program, args, options);
  if (code === 0) return output;
  process.stderr.write(output);
  process.exit(code);
}
