import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { root } from './build/entries.ts';
import { findAvoidedWords } from './prose/find.ts';

/** Checks that documents and sources, including identifiers, contain none of the words in `prose/words.ts`. */
const files = globSync(
  [
    '*.{md,mjs}',
    '.changeset/*.md',
    'docs/**/*.md',
    '{packages,examples,stories,scripts,tests}/**/*.{md,mdx,ts,mjs,js,html}',
  ],
  { cwd: root, exclude: ['**/node_modules', '**/dist', '**/.tsc', '**/storybook-static', 'scripts/prose/words.ts'] },
).sort();

const problems = files.flatMap((file) =>
  findAvoidedWords(file, readFileSync(join(root, file), 'utf8')).map(
    ({ line, word, instead }) => `  ${file}:${String(line)}: “${word}”; instead: ${instead}`,
  ),
);
if (problems.length > 0) {
  console.error(`Write plain English (docs/glossary.md):\n${problems.join('\n')}`);
  process.exitCode = 1;
}
