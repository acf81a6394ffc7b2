import { cp, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { build } from 'esbuild';

/** Builds `dist`, a folder that any static server can serve under any path. */
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

await rm(here('dist'), { recursive: true, force: true });
for (const file of ['index.html', 'page.css', 'favicon.svg']) await cp(here(file), here(`dist/${file}`));
await cp(fileURLToPath(import.meta.resolve('@account-elements/elements/pre-paint.js')), here('dist/pre-paint.js'));
await build({
  entryPoints: [here('page/main.ts')],
  outdir: here('dist'),
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  // Each language is a separate file.
  splitting: true,
  format: 'esm',
  target: 'es2022',
  minify: true,
  sourcemap: true,
  legalComments: 'linked',
});
