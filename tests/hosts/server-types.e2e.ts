import { deepEqual } from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, it } from 'node:test';

const { resolve } = createRequire(import.meta.url);
const root = join(import.meta.dirname, '../..');

/** Compiles with a TypeScript, and returns the lines that it prints. */
function compile(typescript: string, ...options: string[]): Promise<readonly string[]> {
  const args = [resolve(`${typescript}/lib/tsc.js`), '--pretty', 'false', ...options];
  return new Promise((done) => {
    execFile(process.execPath, args, { cwd: root }, (_error, stdout) => done(stdout.split('\n').filter(Boolean)));
  });
}

describe('a server without the DOM library', () => {
  // The oldest TypeScript that README.md names, and the one of this project.
  it('compiles with every server entry in TypeScript 5.7', async () => {
    deepEqual(await compile('typescript-5.7', '--project', 'tests/hosts/server'), []);
  });

  it('compiles with every server entry in a newer TypeScript, resolved as for a bundler', async () => {
    const bundler = ['--module', 'ESNext', '--moduleResolution', 'Bundler'];
    deepEqual(await compile('typescript', '--project', 'tests/hosts/server', ...bundler), []);
  });

  it('compiles with the plugin for better-auth, whose own types need the DOM library', async () => {
    const lines = await compile('typescript-5.7', '--project', 'tests/hosts/server/better-auth.json');
    deepEqual(
      lines.filter((line) => !/^(?:node_modules\/| )/u.test(line)),
      [],
    );
  });
});

describe('a published package', () => {
  for (const name of ['core', 'adapters', 'elements']) {
    it(`exports the package.json of ${name}`, async () => {
      const manifest = (await import(`@account-elements/${name}/package.json`, { with: { type: 'json' } })) as {
        readonly default: { readonly name: string };
      };
      deepEqual(manifest.default.name, `@account-elements/${name}`);
    });
  }
});
