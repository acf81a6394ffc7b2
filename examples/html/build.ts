import { cp, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { build } from 'esbuild';

/** Copies the scripts next to the pages: the published bundle, and the backend of the demo. A host needs only the bundle. */
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

await rm(here('dist'), { recursive: true, force: true });
await cp(here('../../packages/elements/dist/bundle'), here('dist'), { recursive: true });
await cp(here('../../packages/elements/pre-paint.js'), here('dist/pre-paint.js'));
await build({
  entryPoints: [here('in-tab.ts')],
  outfile: here('dist/in-tab.js'),
  bundle: true,
  format: 'esm',
  target: 'es2022',
  minify: true,
  sourcemap: true,
  legalComments: 'none',
});
