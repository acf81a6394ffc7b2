import { spawn } from 'node:child_process';
import type { SpawnOptions } from 'node:child_process';
import { delimiter, dirname, join, resolve as resolvePath } from 'node:path';

import { root } from './build/entries.ts';

/** The result of a program. */
export interface Ending {
  readonly code: number;
  /** Its output, first the standard output, then the errors; empty if it wrote to the terminal. */
  readonly output: string;
}

export interface RunOptions {
  /** Absolute, or relative to the root of the repository. Default: the root. */
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Timeout in milliseconds. Default: none. */
  readonly timeout?: number;
  /** Whether to collect the output instead of showing it. */
  readonly quiet?: boolean;
}

/** Returns an environment whose `PATH` has the tools of a folder, and first the Node that runs this process. */
export function toolEnvironment(cwd: string): NodeJS.ProcessEnv {
  const bins = [dirname(process.execPath), join(cwd, 'node_modules/.bin'), join(root, 'node_modules/.bin')];
  return { ...process.env, PATH: [...bins, process.env['PATH'] ?? ''].join(delimiter) };
}

/** Runs a program and returns its result, also if it fails. */
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
    const output: Buffer[] = [];
    const errors: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => errors.push(chunk));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      const text = Buffer.concat([...output, ...errors]).toString();
      resolve({ code: code ?? 1, output: signal === null ? text : `${text}\nEnded by ${signal}` });
    });
  });
}

/** Runs a program that must succeed. If it fails, this process exits with the same code; the program has printed the error. */
export async function run(program: string, args: readonly string[], options: RunOptions = {}): Promise<string> {
  const { code, output } = await tryRun(program, args, options);
  if (code === 0) return output;
  process.stderr.write(output);
  process.exit(code);
}
