import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import { root } from '../build/entries.ts';
import type { GeneratedFile } from './generated-file.ts';

const document = 'docs/requirements.md';

/** Matches test titles and the comments of stories. */
const titles = /\b(?:it|test|describe)\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1|\/\*\* ([^*]*)/gu;

/** Matches ids before a colon at the start of a title, or in brackets at its end. Known incidents (CVE) can follow the ids. */
const citation =
  /^([A-Z]+\d+(?:(?:, |–| to )[A-Z]+\d+)*): |\(([A-Z]+\d+(?:(?:, |–| to )[A-Z]+\d+)*)(?:, CVE-\d+-\d+)*\)$/u;

const rows = /^\| ([A-Z]+\d+) \| (.*) \|.*\|$/gmu;

/** Adds to each requirement links to the files that cite its id. The text of the document is written by hand. */
export function requirements(): GeneratedFile[] {
  const text = readFileSync(join(root, document), 'utf8');
  const ids = [...text.matchAll(rows)].map(([, id = '']) => id);
  const cited = citations(ids);
  const content = text.replace(rows, (_row, id: string, sentence: string) => {
    const links = (cited.get(id) ?? []).map((file) => `[${basename(file)}](../${file})`);
    return `| ${id} | ${sentence} | ${links.join(' ')} |`;
  });
  return [{ path: document, content }];
}

/** Returns the ids that a title or comment cites. Ranges are completed in the order of `ids`. */
export function citedIds(title: string, ids: readonly string[]): readonly string[] {
  const [, before, after] = citation.exec(title) ?? [];
  return (before ?? after ?? '').split(', ').flatMap((part) => {
    const [first = '', last = first] = part.split(/–| to /u).map(rowOf);
    const start = ids.indexOf(first);
    return start < 0 ? [] : ids.slice(start, ids.indexOf(last) + 1);
  });
}

/** Titles cite the storage rows as S3 to S6. */
function rowOf(id: string): string {
  return /^S[3-6]$/u.test(id) ? `ST${id.slice(1)}` : id;
}

/** Returns the titles of all tests and the comments of all stories, for each file. */
export function titlesByFile(): ReadonlyMap<string, readonly string[]> {
  const files = globSync('{packages,examples,scripts,stories,tests}/**/*.{test,e2e,stories}.ts', {
    cwd: root,
    exclude: ['**/node_modules', '**/dist', '**/.tsc', '**/storybook-static'],
  }).sort();
  return new Map(
    files.map((file) => {
      const found = readFileSync(join(root, file), 'utf8').matchAll(titles);
      return [file, [...found].map(({ 2: title, 3: comment }) => title ?? comment ?? '')];
    }),
  );
}

function citations(ids: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const cited = new Map<string, readonly string[]>();
  for (const [file, found] of titlesByFile()) {
    for (const id of new Set(found.flatMap((title) => citedIds(title, ids)))) {
      cited.set(id, [...(cited.get(id) ?? []), file]);
    }
  }
  return cited;
}
