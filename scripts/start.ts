import { spawn } from 'node:child_process';
import { join } from 'node:path';

import { root } from './build/entries.ts';
import { prepare, prepareStatic } from './prepare.ts';

/**
 * `pnpm start`: builds what changed and becomes the dashboard's server, on the built packages as a stranger would run it. With
 * `--build-only` it stops before; with `--static` it is about the page without a backend instead.
 */
const isStatic = process.argv.includes('--static');
await (isStatic ? prepareStatic() : prepare());
if (!process.argv.includes('--build-only')) {
  become(join(root, isStatic ? 'examples/static/server/main.ts' : 'examples/dashboard/dist/server.js'));
}

/** Puts a program in this process's place, so that a signal reaches it; where the platform has no such thing, passes signals on. */
function become(program: string): void {
  process.execve?.(process.execPath, [process.execPath, program], process.env);
  const child = spawn(process.execPath, [program], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}
