import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { entriesOf, packageFolder, packageNames, root } from './build/entries.ts';
import { run } from './run.ts';

/** A build output with its inputs. It is built again only after an input changes. */
interface Product {
  readonly name: string;
  /** Glob patterns, relative to the root. */
  readonly inputs: readonly string[];
  /** Files that must exist after the build. */
  readonly outputs: () => string[];
  readonly build: () => Promise<unknown>;
}

const packages: Product = {
  name: 'packages',
  inputs: [
    'packages/*/{src,bundle}/**',
    'packages/*/package.json',
    'scripts/build.ts',
    'scripts/build/*',
    'pnpm-lock.yaml',
  ],
  outputs: () =>
    packageNames.flatMap((name) => entriesOf(name).map((entry) => join(packageFolder(name), `dist/${entry.name}.js`))),
  build: () => run(process.execPath, ['scripts/build.ts', '--js']),
};

const dashboard: Product = {
  name: 'dashboard',
  inputs: [
    ...packages.inputs,
    'packages/elements/*.js',
    'examples/dashboard/{client,server,shared}/**',
    'examples/dashboard/{vite.config.ts,vite.server.config.ts,package.json}',
  ],
  outputs: () => ['client/index.html', 'server.js'].map((file) => join(root, 'examples/dashboard/dist', file)),
  build: () =>
    Promise.all(
      ['vite.config.ts', 'vite.server.config.ts'].map((config) =>
        run('vite', ['build', '--config', config, '--logLevel', 'warn'], { cwd: 'examples/dashboard' }),
      ),
    ),
};

const html: Product = {
  name: 'html',
  inputs: [...packages.inputs, 'packages/elements/*.js', 'examples/html/*.{ts,json}'],
  outputs: () => ['account-elements.js', 'in-tab.js'].map((file) => join(root, 'examples/html/dist', file)),
  build: () => run(process.execPath, ['examples/html/build.ts']),
};

const betterAuth: Product = {
  name: 'better-auth',
  inputs: [...packages.inputs, 'packages/elements/*.js', 'examples/better-auth/{page/**,build.ts,package.json}'],
  outputs: () => ['page.js', 'index.html'].map((file) => join(root, 'examples/better-auth/dist', file)),
  build: () => run(process.execPath, ['examples/better-auth/build.ts']),
};

const staticPage: Product = {
  name: 'static',
  inputs: [...packages.inputs, 'packages/elements/*.js', 'examples/static/*', 'examples/static/page/*'],
  outputs: () => ['index.html', 'main.js'].map((file) => join(root, 'examples/static/dist', file)),
  build: () => run(process.execPath, ['examples/static/build.ts']),
};

/** Builds what `pnpm start` and the end-to-end tests need, if it is missing or out of date. */
export async function prepare(): Promise<void> {
  for (const product of [packages, dashboard, html, betterAuth, staticPage]) await bring(product);
}

/** Builds only the packages. */
export async function preparePackages(): Promise<void> {
  await bring(packages);
}

/** Builds only the page without a backend. */
export async function prepareStatic(): Promise<void> {
  for (const product of [packages, staticPage]) await bring(product);
}

async function bring({ name, inputs, outputs, build }: Product): Promise<void> {
  const stampFile = join(root, '.cache/built', name);
  const stamp = contentHash(inputs);
  const isThere = existsSync(stampFile) && outputs().every((file) => existsSync(file));
  if (isThere && readFileSync(stampFile, 'utf8') === stamp) return;
  await build();
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, stamp);
}

/** A hash of names and contents. File times are useless after a checkout. */
function contentHash(patterns: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of globSync([...patterns], { cwd: root }).sort()) {
    const path = join(root, file);
    if (statSync(path).isFile() && !file.endsWith('.test.ts')) hash.update(`${file}\0`).update(readFileSync(path));
  }
  return hash.digest('hex');
}
