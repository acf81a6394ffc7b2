import { spawn } from 'node:child_process';
import { join } from 'node:path';

import { root } from './build/entries.ts';
import { prepare, prepareStatic } from './prepare.ts';
import { serveFolder } from './static-server.ts';

/**
 * `pnpm start`: builds what changed and starts the dashboard's server on the built packages. `--build-only` only builds.
 * `--static` serves the page without a backend instead, at `PORT` or any free port.
 */
const isStatic = process.argv.includes('--static');
await (isStatic ? prepareStatic() : prepare());
if (!process.argv.includes('--build-only')) {
  if (isStatic) await startStatic();
  else become(join(root, 'examples/dashboard/dist/server.js'));
}

async function startStatic(): Promise<void> {
  const { url } = await serveFolder(join(root, 'examples/static/dist'), '', {
    port: Number(process.env['PORT'] ?? 0),
    // The next build uses the same file names.
    cacheControl: 'no-cache',
  });
  console.log(`Account Elements without a backend: ${url}/`);
}

/** Replaces this process with a program, so that signals reach it. If the platform does not support this, passes signals on. */
function become(program: string): void {
  process.execve?.(process.execPath, [process.execPath, program], process.env);
  const child = spawn(process.execPath, [program], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}
