import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { build } from 'esbuild';

/** A server in another runtime. */
export interface RuntimeServer {
  readonly origin: string;
  close(): Promise<void>;
}

/** A runtime that is installed in a folder. */
export interface Runtime {
  readonly name: string;
  readonly storages: readonly string[];
  start(folder: string): Promise<RuntimeServer>;
}

const server = (name: string): string => join(import.meta.dirname, 'server', name);
const program = (path: string, ...args: string[]) => ({
  storages: ['memory', 'SQLite'],
  start: (folder: string) => startProcess(join(folder, 'node_modules', path), args),
});

export const runtimes: readonly Runtime[] = [
  // The lowest version in `engines` of the packages. It runs TypeScript with a flag, and its SQLite is not complete.
  {
    name: 'Node 22.12',
    ...program('node-22.12/bin/node', '--experimental-strip-types', server('node.ts')),
    storages: ['memory'],
  },
  { name: 'Node 22', ...program('node-22/bin/node', server('node.ts')) },
  { name: 'Node 24', ...program('node-24/bin/node', server('node.ts')) },
  { name: 'Bun', ...program('.bin/bun', server('bun.ts')) },
  { name: 'Deno', ...program('.bin/deno', 'run', '--allow-all', '--no-lock', server('deno.ts')) },
  { name: 'workerd', storages: ['memory'], start: (folder) => startWorker(folder, '2026-04-01') },
  // The last date before a promise could be resolved by another request.
  { name: 'workerd with old settings', storages: ['memory'], start: (folder) => startWorker(folder, '2024-10-13') },
];

async function startProcess(path: string, args: readonly string[]): Promise<RuntimeServer> {
  const child = spawn(path, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const failed = new Promise<never>((_resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => reject(new Error(`${path} ended with ${code}`)));
  });
  failed.catch(() => undefined);
  const started = (async () => {
    for await (const line of createInterface(child.stdout)) {
      const [, port] = /^port (\d+)$/u.exec(line) ?? [];
      if (port !== undefined) return `http://127.0.0.1:${port}`;
    }
    return failed;
  })();
  return {
    origin: await Promise.race([started, failed]),
    async close() {
      child.kill();
      await ended;
    },
  };
}

interface Miniflare {
  readonly ready: Promise<URL>;
  dispose(): Promise<void>;
}

interface MiniflareModule {
  readonly Miniflare: new (options: object) => Miniflare;
}

async function startWorker(folder: string, compatibilityDate: string): Promise<RuntimeServer> {
  const { outputFiles } = await build({
    entryPoints: [server('worker.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2024',
    // As wrangler bundles a worker.
    conditions: ['workerd', 'worker', 'browser'],
  });
  const { Miniflare } = createRequire(join(folder, 'package.json'))('miniflare') as MiniflareModule;
  const script = outputFiles[0]?.text;
  const worker = new Miniflare({ modules: true, script, compatibilityDate, host: '127.0.0.1' });
  const { origin } = await worker.ready;
  return { origin, close: () => worker.dispose() };
}
