import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import type { Plugin } from 'rollup';
import esbuild from 'rollup-plugin-esbuild';

import { packageFolder, sourceCondition } from './entries.ts';
import { literalMinifier } from './minify-literals.ts';
import { keepOnly } from './outputs.ts';

/**
 * The entry of the script for pages without a build step. It is outside `src` because it combines elements and adapters, and
 * modules in `src` of the elements may not import adapters.
 */
export const bundleSource = join(packageFolder('elements'), 'bundle/account-elements.ts');

/** Builds the script for pages without a build step, minified. Code that is not needed at first is in chunks that load later. */
export async function buildBundle(): Promise<void> {
  const folder = join(packageFolder('elements'), 'dist/bundle');
  const build = await rollup({
    input: { 'account-elements': bundleSource },
    plugins: [
      nodeResolve({
        exportConditions: [sourceCondition, 'browser', 'production', 'default'],
        extensions: ['.js', '.mjs'],
      }),
      esbuild({
        target: 'es2022',
        tsconfig: false,
        sourceMap: true,
        minify: true,
        charset: 'utf8',
        legalComments: 'none',
      }),
      literalMinifier(),
      productionMode(),
      licenceNotices(),
    ],
    onwarn: (warning) => {
      const places = [warning.id, ...(warning.ids ?? [])];
      if (!places.some((id) => id?.includes('node_modules'))) throw new Error(`bundle: ${warning.message}`);
    },
  });
  const { output } = await build.write({
    dir: folder,
    format: 'es',
    sourcemap: true,
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
  });
  await build.close();
  await keepOnly(
    folder,
    output.map(({ fileName }) => fileName),
    () => true,
  );
}

/**
 * Replaces `process.env.NODE_ENV`, which dependencies read and a browser does not have. It replaces the text instead of compiling
 * the module, because compiling would remove the annotations that tell rollup which code is unused.
 */
function productionMode(): Plugin {
  return {
    name: 'production-mode',
    transform: (code) =>
      code.includes('process.env.NODE_ENV')
        ? { code: code.replaceAll('process.env.NODE_ENV', '"production"'), map: null }
        : null,
  };
}

/**
 * Writes the licences of all bundled packages, and those at the start of generated modules, into a file, because minifying removes
 * them from the code and they must be distributed.
 */
function licenceNotices(): Plugin {
  return {
    name: 'licence-notices',
    async generateBundle() {
      const modules = [...this.getModuleIds()];
      const folders = new Set(modules.flatMap((id) => id.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0] ?? []));
      const generated = modules.filter((id) => id.endsWith('.generated.ts'));
      const notices = await Promise.all([...[...folders].sort().map(notice), ...generated.map(firstComment)]);
      this.emitFile({ type: 'asset', fileName: 'THIRD-PARTY-NOTICES.txt', source: notices.join('\n\n') });
    },
  };
}

async function notice(folder: string): Promise<string> {
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Record<
    string,
    string
  >;
  const text = await firstOf(
    ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'license', 'LICENCE'].map((file) => join(folder, file)),
  );
  return `${name ?? ''} ${version ?? ''} (${license ?? 'licence not stated'})\n\n${text}`.trim();
}

async function firstComment(file: string): Promise<string> {
  return /^\/\*![\s\S]*?\*\//u.exec(await readFile(file, 'utf8'))?.[0] ?? '';
}

async function firstOf(files: readonly string[]): Promise<string> {
  for (const file of files) {
    const text = await readFile(file, 'utf8').catch(() => null);
    if (text !== null) return text;
  }
  return '';
}
