import { join } from 'node:path';
import { rollup } from 'rollup';
import type { OutputChunk, RollupBuild } from 'rollup';
import { dts } from 'rollup-plugin-dts';

import { entriesOf, isExternal, packageFolder } from './entries.ts';
import type { Entry, PackageName } from './entries.ts';
import { keepOnly } from './outputs.ts';

/**
 * Builds the type declarations of a package from the output of `tsc -b`: one file per public entry, with shared declarations in
 * chunks, so that a class has the same type in every entry.
 */
export async function buildDeclarations(name: PackageName): Promise<void> {
  const dist = join(packageFolder(name), 'dist');
  const complaints: string[] = [];
  const build = await rollDeclarations(name, entriesOf(name), complaints);
  const { output } = await build.write({
    dir: dist,
    format: 'es',
    entryFileNames: '[name].d.ts',
    chunkFileNames: 'chunks/[name].d.ts',
    minifyInternalExports: false,
  });
  await build.close();
  if (complaints.length > 0) throw new Error(complaints.map((complaint) => `${name}: ${complaint}`).join('\n'));
  await keepOnly(
    dist,
    output.map(({ fileName }) => fileName),
    (file) => file.endsWith('.d.ts'),
  );
}

/** Returns the declarations of one entry in one file, including everything from its own package, for a reader. */
export async function declarationText(name: PackageName, entry: Entry): Promise<string> {
  const build = await rollDeclarations(name, [entry], []);
  const { output } = await build.generate({ format: 'es' });
  await build.close();
  const chunks = output.filter((file): file is OutputChunk => file.type === 'chunk');
  if (chunks.length !== 1) throw new Error(`${name}: ${entry.subpath} has types in several files`);
  return chunks.map(({ code }) => code).join('');
}

function rollDeclarations(name: PackageName, entries: readonly Entry[], complaints: string[]): Promise<RollupBuild> {
  const folder = packageFolder(name);
  const emitted = (source: string): string =>
    source.replace(join(folder, 'src'), join(folder, '.tsc/src')).replace(/\.ts$/, '.d.ts');
  return rollup({
    input: Object.fromEntries(entries.map((entry) => [entry.name, emitted(entry.source)])),
    external: isExternal(name),
    plugins: [dts({ tsconfig: join(folder, 'tsconfig.src.json') })],
    onwarn: (warning) => {
      // An entry that only registers elements has no types.
      if (warning.code !== 'EMPTY_BUNDLE') complaints.push(warning.message);
    },
  });
}
