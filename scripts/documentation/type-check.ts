import { basename, join } from 'node:path';

import ts from 'typescript';

import { root, sourceCondition } from '../build/entries.ts';
import type { Snippet } from './snippets.ts';

/** Packages whose dependencies the documentation may import from. */
const importers = ['packages/adapters', 'packages/elements', 'examples/dashboard'].map((folder) =>
  join(root, folder, 'x.ts'),
);
const hostNames = join(import.meta.dirname, 'host.d.ts');

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  lib: ['lib.es2024.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  types: ['node'],
  typeRoots: [join(root, 'node_modules/@types')],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  customConditions: [sourceCondition],
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  allowImportingTsExtensions: true,
  skipLibCheck: true,
  noEmit: true,
};

/**
 * Checks the TypeScript of the documentation against the packages. Each snippet is a module of its own. It also has what the
 * snippets before it on its page import and export, and the names of the host that `host.d.ts` declares.
 *
 * @returns what is wrong, each with the document and the line. A property that is missing is not wrong where a comment says `…`.
 */
export function typeErrors(snippets: readonly Snippet[]): readonly string[] {
  const modules = new Map(
    snippets.map((snippet, index) => [pathOf(snippet), moduleOf(snippet, snippets.slice(0, index))]),
  );
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile } = host;
  // By default it asks for the folder of a file first, and that of a snippet is not there.
  delete host.directoryExists;
  host.fileExists = (path) => modules.has(path) || fileExists(path);
  host.readFile = (path) => modules.get(path) ?? readFile(path);
  host.resolveModuleNameLiterals = (literals, from) => literals.map(({ text }) => resolve(text, from, host));
  const program = ts.createProgram([...modules.keys(), hostNames], options, host);
  return snippets.flatMap((snippet) => {
    const file = program.getSourceFile(pathOf(snippet));
    const found = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
    return found.map((one) => describe(one, snippet)).filter((text) => !(isShortened(snippet) && isOfAbsence(text)));
  });
}

// A file of that name, so that the snippets of a page may import one another: `// nl.ts` in the first line says it.
function pathOf({ document, line, code }: Snippet): string {
  const [, name] = /^\/\/ (\S+\.ts)\n/u.exec(code) ?? [];
  return join(root, `${document}.snippets`, name ?? `line-${String(line)}.ts`);
}

function moduleOf(snippet: Snippet, before: readonly Snippet[]): string {
  const own = namesOf(snippet);
  const inherited = before
    .filter(({ document }) => document === snippet.document)
    .flatMap(namesOf)
    .filter(({ name }, index, all) => [...own, ...all.slice(index + 1)].every((other) => other.name !== name));
  // In the first line, so that every other line keeps its number.
  return `export {}; ${inherited.map(({ statement }) => statement).join(' ')}\n${snippet.code}`;
}

/** The names that a snippet imports or exports, each with a statement that imports it alone. */
function namesOf(snippet: Snippet): readonly { readonly name: string; readonly statement: string }[] {
  const { code } = snippet;
  const imported = code.matchAll(/^import (type )?(?:\{ ([^}]*) \}|(\w+)) from '([^']+)';/gmu);
  const exported = code.matchAll(/^export const (\w+)/gmu);
  return [
    ...[...imported].flatMap(([, type = '', names, whole, from = '']) =>
      whole === undefined
        ? (names ?? '').split(', ').map((name) => ({ name, statement: `import ${type}{ ${name} } from '${from}';` }))
        : [{ name: whole, statement: `import ${type}${whole} from '${from}';` }],
    ),
    ...[...exported].map(([, name = '']) => ({
      name,
      statement: `import { ${name} } from './${basename(pathOf(snippet))}';`,
    })),
  ];
}

function resolve(
  name: string,
  from: string,
  host: ts.ModuleResolutionHost,
): ts.ResolvedModuleWithFailedLookupLocations {
  const isOurs = from === hostNames || from.includes('.snippets/');
  const candidates = isOurs && !name.startsWith('.') ? importers : [from];
  const found = candidates.map((one) =>
    ts.resolveModuleName(name, one, options, host, undefined, undefined, ts.ModuleKind.ESNext),
  );
  return found.find(({ resolvedModule }) => resolvedModule !== undefined) ?? { resolvedModule: undefined };
}

function describe({ messageText, start, file }: ts.Diagnostic, { document, line }: Snippet): string {
  const within = start === undefined ? 0 : (file?.getLineAndCharacterOfPosition(start).line ?? 0);
  return `${document}:${String(line + within)}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
}

function isShortened({ code }: Snippet): boolean {
  return /^\s*\/\/ …/mu.test(code);
}

function isOfAbsence(text: string): boolean {
  return /is missing|are missing|missing the following/u.test(text);
}
