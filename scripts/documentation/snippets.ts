import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { root } from '../build/entries.ts';

/** One code block in a document. */
export interface Snippet {
  /** The path of the document from the root of the repository. */
  readonly document: string;
  /** The line of the document before the code. */
  readonly line: number;
  readonly language: string;
  readonly code: string;
}

/** Returns the documents for users of the packages. */
export function documents(): readonly string[] {
  return globSync(['README.md', 'SECURITY.md', 'docs/**/*.md', '{packages,examples}/*/README.md'], {
    cwd: root,
  }).sort();
}

/** Returns the code blocks of a document, in order. */
export function snippetsOf(document: string): readonly Snippet[] {
  const text = readFileSync(join(root, document), 'utf8');
  return [...text.matchAll(/^```(.*)\n([\s\S]*?)^```$/gmu)].map(({ 1: language = '', 2: code = '', index }) => ({
    document,
    line: text.slice(0, index).split('\n').length,
    language,
    code,
  }));
}
