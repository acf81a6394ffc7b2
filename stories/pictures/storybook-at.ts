import { rename } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { tryRun } from '../../scripts/run.ts';

/**
 * Builds the Storybook of a commit in a separate working tree.
 *
 * @param folder an empty or missing folder for the result. The working tree is created next to it and removed afterwards.
 * @throws {Error} with the output of the command that failed.
 */
export async function buildStorybookAt(commit: string, folder: URL): Promise<void> {
  const tree = new URL('../source/', folder);
  const removal = ['worktree', 'remove', '--force', fileURLToPath(tree)];
  // An interrupted run does not remove its working tree.
  await tryRun('git', removal, { quiet: true });
  await must('git', ['worktree', 'add', '--detach', fileURLToPath(tree), commit]);
  try {
    await must('npx', ['-y', 'pnpm@12', 'install', '--frozen-lockfile', '--prefer-offline'], tree);
    await must('node', ['--run', 'build'], new URL('stories/', tree));
    await rename(new URL('stories/storybook-static/', tree), folder);
  } finally {
    await must('git', removal);
  }
}

async function must(program: string, args: readonly string[], folder?: URL): Promise<void> {
  const cwd = folder === undefined ? {} : { cwd: fileURLToPath(folder) };
  const { code, output } = await tryRun(program, args, { quiet: true, ...cwd });
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${String(code)}:\n${output}`);
}
