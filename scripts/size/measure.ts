import { join } from 'node:path';
import { constants, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { Metafile, OutputFile } from 'esbuild';

import { root, sourceCondition } from '../build/entries.ts';
import { literalMinifierForEsbuild } from '../build/minify-literals.ts';
import { pagesFolder } from './pages.ts';
import type { Page } from './pages.ts';

/** The size of a page's JavaScript, in bytes of gzip -9. */
export interface Measurement {
  /** The first file and its static imports. */
  readonly first: number;
  /** The same and everything that loads later, with only the page's own language. */
  readonly all: number;
  /** Code that the page must not contain. */
  readonly forbidden: readonly string[];
}

/** Files that may run on a server or in development only. */
const forbiddenInputs =
  /core\/(?:src|dist)\/(?:authority|testing)|elements\/(?:src|dist)\/.*contrast|node_modules\/(?:otpauth|@node-rs|kysely|better-sqlite3|better-auth)\//;
/** Files that are loaded only when they are needed. */
const laterInputs = /core\/(?:src\/password\/blocklist|dist\/chunks)\/blocklist\./;
/** A text of a language, in its source and in its published form. */
const languageFile = /elements\/(?:src|dist)\/locales\/(?!index\b)([\w-]+)\.[jt]s/;
/** Names in code for hashing, sealing and verifying that minifying cannot rename. */
const forbiddenWords = /deriveBits|deriveKey|AES-GCM|PBKDF2|timingSafeEqual/;

/**
 * Bundles a page as a host would and measures it.
 *
 * @param from `source`, or `dist` for the published files.
 */
export async function measure(page: Page, from: 'source' | 'dist'): Promise<Measurement> {
  const { metafile, outputFiles } = await build({
    stdin: { contents: page.script, resolveDir: pagesFolder, sourcefile: 'page.js' },
    absWorkingDir: root,
    outdir: join(root, '.cache/size'),
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    platform: page.isClient ? 'browser' : 'neutral',
    conditions: [...(from === 'source' ? [sourceCondition] : []), 'production', 'browser'],
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: from === 'source' ? [literalMinifierForEsbuild] : [],
    external: page.isClient ? [] : ['kysely', '@node-rs/argon2', '@node-rs/bcrypt', 'better-auth', 'node:*'],
    legalComments: 'none',
    // The build of the bundle writes UTF-8. Hosts that bundle with esbuild have its default.
    charset: page.isClient ? 'ascii' : 'utf8',
    metafile: true,
    write: false,
    logLevel: 'error',
  });
  const weights = new Map(
    outputFiles.map((file) => [file.path, gzipSync(file.contents, { level: constants.Z_BEST_COMPRESSION }).length]),
  );
  const weigh = (names: Iterable<string>): number =>
    [...names].reduce((sum, name) => sum + (weights.get(join(root, name)) ?? 0), 0);
  return {
    first: weigh(staticGraph(metafile)),
    all: weigh(Object.keys(metafile.outputs).filter((name) => !isOtherLanguage(metafile, name, page))),
    forbidden: [
      ...(page.isClient ? forbiddenCode(metafile, outputFiles) : []),
      ...earlyInputs(metafile),
      ...forbiddenLanguages(metafile, page),
    ],
  };
}

function staticGraph({ outputs }: Metafile): Set<string> {
  const entry = Object.keys(outputs).find((name) => outputs[name]?.entryPoint?.endsWith('page.js'));
  if (entry === undefined) throw new Error('The bundle has no entry');
  const found = new Set([entry]);
  for (const name of found) {
    for (const { path, kind } of outputs[name]?.imports ?? []) {
      if (kind === 'import-statement') found.add(path);
    }
  }
  return found;
}

/** Returns the languages, other than English, whose texts an output contains. */
function languagesIn({ outputs }: Metafile, name: string): readonly string[] {
  const folders = Object.keys(outputs[name]?.inputs ?? {}).flatMap((input) => languageFile.exec(input)?.[1] ?? []);
  return [...new Set(folders)].filter((folder) => folder !== 'en');
}

function isOtherLanguage(metafile: Metafile, name: string, { language }: Page): boolean {
  return language !== undefined && languagesIn(metafile, name).some((folder) => folder !== language);
}

/** Returns the outputs that contain a language that is not needed. */
function forbiddenLanguages(metafile: Metafile, { language, bringsLanguages = false }: Page): string[] {
  if (bringsLanguages) return [];
  const first = staticGraph(metafile);
  return Object.keys(metafile.outputs).flatMap((name) => {
    const found = languagesIn(metafile, name);
    const isInPlace = language !== undefined && found.length === 1 && !first.has(name);
    return found.length === 0 || isInPlace ? [] : [`${found.join(', ')} in ${name}`];
  });
}

/** Returns the files in the first view that should be loaded later. */
function earlyInputs(metafile: Metafile): readonly string[] {
  const inputs = [...staticGraph(metafile)].flatMap((name) => Object.keys(metafile.outputs[name]?.inputs ?? {}));
  return inputs.filter((input) => laterInputs.test(input));
}

function forbiddenCode({ inputs }: Metafile, files: readonly OutputFile[]): string[] {
  const words = files.flatMap(({ text }) => forbiddenWords.exec(text) ?? []);
  return [...Object.keys(inputs).filter((input) => forbiddenInputs.test(input)), ...words];
}
