import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { root } from './build/entries.ts';
import { checkProse } from './prose/check.ts';

/**
 * Checks that documents, comments and test titles use plain English: none of the words in `prose/words.ts`. Files that still use
 * some are named in `prose/not-yet-clean.json`. A file that has become clean has to leave that list; `--shrink` removes it.
 */
const listFile = join(root, 'scripts/prose/not-yet-clean.json');
const listed = JSON.parse(readFileSync(listFile, 'utf8')) as readonly string[];
const files = globSync(
  ['*.md', '.changeset/*.md', 'docs/**/*.md', '{packages,examples,stories,scripts,tests}/**/*.{md,mdx,ts}'],
  { cwd: root, exclude: ['**/node_modules', '**/dist', '**/.tsc', '**/storybook-static'] },
).sort();

const { problems, stillListed } = checkProse({
  files,
  listed,
  read: (file) => readFileSync(join(root, file), 'utf8'),
});

if (process.argv.includes('--shrink')) {
  writeFileSync(listFile, `${JSON.stringify(stillListed, null, 2)}\n`);
} else if (problems.length > 0) {
  console.error(`Write plain English (docs/glossary.md):\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
  process.exitCode = 1;
}
