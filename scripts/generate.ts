import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { packageNames, root } from './build/entries.ts';
import { apiReports } from './generate/api-reports.ts';
import { commonWords } from './generate/common-words.ts';
import { elementsManifest } from './generate/elements-manifest.ts';
import type { GeneratedFile } from './generate/generated-file.ts';
import { openApiDocument } from './generate/open-api.ts';
import { requirements } from './generate/requirements.ts';
import { run } from './run.ts';

/**
 * `pnpm generate`: writes the API reports, the common words of the password blocklist, the custom elements manifest, the
 * OpenAPI document and the links in docs/requirements.md. With `--check` it writes nothing and fails if a file is out of date.
 */
await run('tsc', ['-b', ...packageNames.map((name) => `packages/${name}/tsconfig.src.json`)]);
const generated = (
  await Promise.all([apiReports(), commonWords(), elementsManifest(), openApiDocument(), requirements()])
).flat();

const surplus = globSync('api/**/*.d.ts', { cwd: root }).filter((file) => !generated.some(({ path }) => path === file));

if (process.argv.includes('--check')) check();
else {
  generated.forEach(write);
  for (const file of surplus) rmSync(join(root, file));
}

function check(): void {
  const changed = generated.filter(({ path, content }) => committed(path) !== content).map(({ path }) => path);
  const outdated = [...changed, ...surplus];
  if (outdated.length === 0) return;
  console.error('Not up to date; run `pnpm generate`, read what changed and commit it:');
  for (const path of outdated) console.error(`  ${path}`);
  process.exitCode = 1;
}

function committed(path: string): string | null {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch {
    return null;
  }
}

function write({ path, content }: GeneratedFile): void {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
