import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';

import { root, sourceCondition } from './build/entries.ts';
import { toolEnvironment } from './run.ts';

/**
 * `pnpm dev`: Vite serves the dashboard's client and reloads it after changes in any package. The server restarts after changes
 * in its code. Both run on the packages' sources.
 */
const serverPort = process.env['PORT'] ?? '4173';
const clientPort = process.env['CLIENT_PORT'] ?? '5173';
const server = `http://127.0.0.1:${serverPort}`;
const client = `http://127.0.0.1:${clientPort}`;

const folder = join(root, 'examples/dashboard');
const environment = {
  ...toolEnvironment(folder),
  PORT: serverPort,
  SERVER: server,
  PUBLIC_ORIGINS: client,
  CLIENT_DIR: 'none',
};

const parts = [
  start('node', [`--conditions=${sourceCondition}`, '--watch', '--watch-preserve-output', 'server/main.ts']),
  start('vite', ['--host', '127.0.0.1', '--port', clientPort, '--strictPort', '--clearScreen', 'false']),
];

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
for (const part of parts) part.on('exit', stop);

function start(program: string, args: readonly string[]): ChildProcess {
  return spawn(program, args, { cwd: folder, env: environment, stdio: 'inherit' });
}

function stop(): void {
  for (const part of parts) part.kill('SIGTERM');
}
