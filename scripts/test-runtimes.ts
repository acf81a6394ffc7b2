import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { root } from './build/entries.ts';
import { preparePackages } from './prepare.ts';
import { run } from './run.ts';

/**
 * `pnpm test:runtimes`: installs the runtimes of servers into a folder of the cache, builds the packages, and runs the service conformance suite over
 * HTTP against each. Arguments select runtimes, for example `pnpm test:runtimes Deno`. To get newer versions, remove `.cache/runtimes`.
 */
const runtimes = {
  'node-22.12': 'npm:node@22.12.0',
  'node-22': 'npm:node@22',
  'node-24': 'npm:node@24',
  bun: '1',
  deno: '2',
  miniflare: '4',
} as const;

const folder = join(root, '.cache/runtimes');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: runtimes }));
// Versions that are three days old, as for the dependencies of this repository.
const before = new Date(Date.now() - 3 * 24 * 60 * 60_000).toISOString();
await run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', `--before=${before}`], { cwd: folder });
for (const name of Object.keys(runtimes)) {
  const manifest = readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8');
  console.log(name, (JSON.parse(manifest) as { readonly version: string }).version);
}
await preparePackages();
await run(process.execPath, [join(root, 'tests/runtimes/main.ts'), folder, ...process.argv.slice(2)]);
