import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { root } from '../build/entries.ts';

/** One block of code in a document. */
export interface Snippet {
  /** The document, from the root of the repository. */
  readonly document: string;
  /** The line of the document that it begins after. */
  readonly line: number;
  readonly language: string;
  readonly code: string;
}

/** What is written for those who use the packages. */
export function documents(): readonly string[] {
  return globSync(['README.md', 'SECURITY.md', 'docs/**/*.md', '{packages,examples}/*/README.md'], {
    cwd: root,
  }).sort();
}

/** The blocks of code in a document, in their order. */
export function snippetsOf(document: string): readonly Snippet[] {
  const text = readFileSync(join(root, document), 'utf8');
  return [...text.matchAll(/^```(.*)\n([\s\S]*?)^```$/gmu)].map(({ 1: language = '', 2: code = '', index }) => ({
    document,
    line: text.slice(0, index).split('\n').length,
    language,
    code,
  }));
}
