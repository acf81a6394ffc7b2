import { cp, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { build } from 'esbuild';

/** Builds the page and its scripts into the folder that the server serves. */
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

await rm(here('dist'), { recursive: true, force: true });
await cp(here('page'), here('dist'), { recursive: true, filter: (file) => !file.endsWith('.ts') });
await cp(here('../../packages/elements/pre-paint.js'), here('dist/pre-paint.js'));
await build({
  entryPoints: [here('page/page.ts')],
  outdir: here('dist'),
  bundle: true,
  splitting: true,
  format: 'esm',
  target: 'es2022',
  minify: true,
  sourcemap: true,
  legalComments: 'none',
});
