import { deepEqual, equal, match } from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { packageNames, root } from './build/entries.ts';

const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const manifestOf = (folder: string) =>
  JSON.parse(read(join(folder, 'package.json'))) as {
    readonly private?: boolean;
    readonly packageManager?: string;
    readonly publishConfig?: object;
    readonly scripts?: Readonly<Record<string, string>>;
  };

describe('the supply chain', () => {
  it('has one exact version of pnpm', () => {
    match(manifestOf('.').packageManager ?? '', /^pnpm@12\.\d+\.\d+$/u);
  });

  it('has a SHA-512 hash of every package, and only packages of a registry', () => {
    const lock = read('pnpm-lock.yaml');
    const resolutions = lock.match(/resolution: \{[^}]*\}/gu) ?? [];
    deepEqual(
      resolutions.filter((resolution) => !/^resolution: \{integrity: sha512-[\w+/]+=*\}$/u.test(resolution)),
      [],
    );
    equal(resolutions.length > 0, true);
  });

  it('publishes every public package with provenance, and makes a bill of materials of it', () => {
    const published = globSync('packages/*', { cwd: root }).filter((folder) => manifestOf(folder).private !== true);
    deepEqual(published.map((folder) => folder.replace(/^packages./u, '')).sort(), [...packageNames].sort());
    for (const folder of published)
      deepEqual(manifestOf(folder).publishConfig, { access: 'public', provenance: true }, folder);
    match(manifestOf('.').scripts?.['release:sbom'] ?? '', /\{core,elements,adapters\}/u);
  });
});
