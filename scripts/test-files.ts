import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { root } from './build/entries.ts';

/** Tests are next to the code, as `*.test.ts`. A test that imports `node:test` runs in Node, any other test in browsers. */
const needsNode = /from 'node:test'/;

export function nodeTests(): string[] {
  return testFiles('{packages,examples,stories,scripts,tests}/**/*.test.ts').filter((file) => runsInNode(file));
}

export function browserTests(): string[] {
  return testFiles('packages/{adapters,elements}/src/**/*.test.ts').filter((file) => !runsInNode(file));
}

/** Returns the end-to-end tests of the examples, `*.e2e.ts`. */
export function endToEndTests(): string[] {
  return testFiles('tests/**/*.e2e.ts');
}

/** Returns the tests of the built stories. */
export function storyTests(): string[] {
  return testFiles('stories/**/*.e2e.ts');
}

function runsInNode(file: string): boolean {
  return needsNode.test(readFileSync(join(root, file), 'utf8'));
}

function testFiles(pattern: string): string[] {
  return globSync(pattern, { cwd: root, exclude: ['**/node_modules', '**/dist', '**/.tsc'] }).sort();
}
