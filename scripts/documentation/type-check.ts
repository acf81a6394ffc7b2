import { basename, join } from 'node:path';

import ts from 'typescript';

import { root, sourceCondition } from '../build/entries.ts';
import type { Snippet } from './snippets.ts';

/** Packages whose dependencies the snippets may import. */
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
 * Type-checks the TypeScript of the documentation against the packages. Each snippet is a separate module. It can also use the
 * imports and exports of earlier snippets on its page, and the host's names from `host.d.ts`.
 *
 * @returns the errors, each with its document and line. A missing property is not an error if the snippet contains the comment
 * `…`.
 */
export function typeErrors(snippets: readonly Snippet[]): readonly string[] {
  const modules = new Map(
    snippets.map((snippet, index) => [pathOf(snippet), moduleOf(snippet, snippets.slice(0, index))]),
  );
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile } = host;
  // By default the compiler first checks that the folder of a file exists, and the folder of a snippet does not.
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

// A snippet whose first line is a file name (`// nl.ts`) gets that name, so that other snippets of the page can import it.
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
  // In the first line, so that the line numbers stay the same.
  return `export {}; ${inherited.map(({ statement }) => statement).join(' ')}\n${snippet.code}`;
}

/** Returns the names that a snippet imports or exports, each with an import statement for it. */
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
