import { join } from 'node:path';
import { rollup } from 'rollup';
import esbuild from 'rollup-plugin-esbuild';

import { entriesOf, isExternal, packageFolder } from './entries.ts';
import type { PackageName } from './entries.ts';
import { literalMinifier } from './minify-literals.ts';
import { keepOnly } from './outputs.ts';

/** Builds a package's JavaScript: one file per public entry, with shared code in chunks. */
export async function buildJavaScript(name: PackageName): Promise<void> {
  const entries = entriesOf(name);
  const dist = join(packageFolder(name), 'dist');
  const build = await rollup({
    input: Object.fromEntries(entries.map((entry) => [entry.name, entry.source])),
    external: isExternal(name),
    // The sources need no transformation for current runtimes. Comments with licences and documentation are kept. Bundlers do not
    // minify the text of literals.
    plugins: [esbuild({ target: 'es2022', tsconfig: false, sourceMap: true, charset: 'utf8' }), literalMinifier()],
    onwarn: (warning) => {
      throw new Error(`${name}: ${warning.message}`);
    },
  });
  const { output } = await build.write({
    dir: dist,
    format: 'es',
    sourcemap: true,
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name].js',
    // An entry imports only what it uses, so that a bundler can remove the rest.
    hoistTransitiveImports: false,
    minifyInternalExports: false,
  });
  await build.close();
  await keepOnly(
    dist,
    output.map(({ fileName }) => fileName),
    (file) => /\.js(\.map)?$/.test(file) && !file.startsWith('bundle/'),
  );
}
