import { stripTypeScriptTypes } from 'node:module';

import { Instrumenter } from '@stryker-mutator/instrumenter';
import type { InstrumenterOptions } from '@stryker-mutator/instrumenter';

/** One change to one place of a source. */
export interface Mutant {
  /** The number that switches it on. */
  readonly id: string;
  readonly file: string;
  /** Starts at 1. */
  readonly line: number;
  /** Starts at 1. */
  readonly column: number;
  readonly original: string;
  readonly replacement: string;
}

/** A TypeScript source. */
export interface Source {
  readonly file: string;
  readonly code: string;
}

export interface Instrumented {
  /** The sources as JavaScript, with all mutants behind switches. */
  readonly sources: readonly Source[];
  readonly mutants: readonly Mutant[];
}

/** Puts all mutants into copies of the sources. The environment variable `__STRYKER_ACTIVE_MUTANT__` switches one on. */
export async function instrument(sources: readonly Source[]): Promise<Instrumented> {
  const files = sources.map(({ file, code }) => ({ name: file, content: code, mutate: true }));
  const codeOf = new Map(sources.map(({ file, code }) => [file, code]));
  const instrumented = await new Instrumenter(silentLogger).instrument(files, options);
  const mutants = instrumented.mutants.filter(({ status }) => status !== 'Ignored');
  return {
    sources: instrumented.files.map(({ name, content }) => ({ file: name, code: stripTypeScriptTypes(content) })),
    mutants: mutants.map(({ id, fileName: file, location, replacement }) => ({
      id,
      file,
      line: location.start.line + 1,
      column: location.start.column + 1,
      original: textAt(codeOf.get(file) ?? '', location),
      replacement,
    })),
  };
}

/** The parts of a Babel path that decide whether its node is the text of an error for developers. */
interface Path {
  readonly node: { readonly type: string };
  readonly parent: { readonly type: string; readonly callee?: { readonly name?: string } } | null;
}

const errorClasses = ['Error', 'TypeError', 'RangeError'];

// The text for developers in an error may change at any time. The codes of AccountError are mutated.
function isErrorText({ node, parent }: Path): boolean {
  const isText = node.type === 'StringLiteral' || node.type === 'TemplateLiteral';
  return isText && parent?.type === 'NewExpression' && errorClasses.includes(parent.callee?.name ?? '');
}

const options: InstrumenterOptions = {
  plugins: null,
  excludedMutations: [],
  ignorers: [{ shouldIgnore: (path) => (isErrorText(path as Path) ? 'text for developers' : undefined) }],
};

const ignore = (): void => {};
const no = (): boolean => false;
const silentLogger = {
  isTraceEnabled: no, isDebugEnabled: no, isInfoEnabled: no, isWarnEnabled: no, isErrorEnabled: no, isFatalEnabled: no,
  trace: ignore, debug: ignore, info: ignore, warn: ignore, error: ignore, fatal: ignore,
}; // prettier-ignore

/** Lines and columns start at 0. */
interface Location {
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

function textAt(code: string, { start, end }: Location): string {
  const lines = code.split('\n').slice(start.line, end.line + 1);
  const last = lines.length - 1;
  return lines
    .map((line, index) => line.slice(index === 0 ? start.column : 0, index === last ? end.column : undefined))
    .join('\n');
}
