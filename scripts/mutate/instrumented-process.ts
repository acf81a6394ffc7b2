/** Preloaded for a test file: loads the instrumented copies of the sources, and writes which mutants' code ran. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

import { root } from '../build/entries.ts';

/** The counters that the instrumented sources write. Without ids of tests, all are in `static`. */
interface Stryker {
  readonly mutantCoverage?: { readonly static: Readonly<Record<string, number>> };
}

const { INSTRUMENTED_SOURCES: folder, COVERAGE_FILE: coverageFile } = process.env;
if (folder === undefined) throw new Error('INSTRUMENTED_SOURCES is missing');

registerHooks({
  load(url, context, nextLoad) {
    const copy = url.startsWith('file:') ? join(folder, relative(root, fileURLToPath(url))) : '';
    if (!existsSync(copy)) return nextLoad(url, context);
    return { format: 'module', source: readFileSync(copy, 'utf8'), shortCircuit: true };
  },
});

if (coverageFile !== undefined) {
  process.on('exit', () => {
    const { __stryker__: stryker } = globalThis as { __stryker__?: Stryker };
    writeFileSync(coverageFile, JSON.stringify(Object.keys(stryker?.mutantCoverage?.static ?? {})));
  });
}
