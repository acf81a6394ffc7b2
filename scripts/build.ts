import { parseArgs } from 'node:util';

import { buildBundle } from './build/bundle.ts';
import { buildDeclarations } from './build/declarations.ts';
import { packageNames } from './build/entries.ts';
import { buildJavaScript } from './build/javascript.ts';
import { run } from './run.ts';

/** Builds the packages. `--js` skips the type declarations, which an application does not need at run time. */
const { values } = parseArgs({ options: { js: { type: 'boolean', default: false } } });

try {
  await Promise.all([...packageNames.map(buildJavaScript), buildBundle()]);
  if (!values.js) {
    await run('tsc', ['-b', ...packageNames.map((name) => `packages/${name}/tsconfig.src.json`)]);
    await Promise.all(packageNames.map(buildDeclarations));
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
