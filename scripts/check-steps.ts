import { nodeTestStep } from './node-tests.ts';
import { command } from './steps.ts';
import type { Step } from './steps.ts';
import { nodeTests } from './test-files.ts';

const prettier = ['--check', '--cache', '--cache-location', '.cache/prettier', '--log-level', 'warn', '.'];
const eslint = ['.', '--cache', '--cache-location', '.cache/eslint'];

/** The steps of `pnpm check`, in two parallel lanes of about the same duration. */
export const checkLanes: readonly (readonly Step[])[] = [
  [
    command('types', 'tsc', '-b'),
    command('generated files', 'node', 'scripts/generate.ts', '--check'),
    command('lint', 'eslint', ...eslint),
    command('format', 'prettier', ...prettier),
    command('layers', 'depcruise', 'packages', 'stories', 'examples', 'tests', '--config', '.dependency-cruiser.mjs'),
  ],
  [
    command('prose', 'node', 'scripts/prose.ts'),
    { ...command('size', 'node', 'scripts/size.ts'), shows: true },
    nodeTestStep('unit', nodeTests, 'source'),
  ],
];
