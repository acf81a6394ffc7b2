import { cp, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { build } from 'esbuild';

/**
 * Puts beside the pages what they load: the bundle as it is shipped, and the demo's backend as one more script. A host without
 * a demo copies the first and is done.
 */
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
