import { sourceCondition } from '../build/entries.ts';
import { run } from '../run.ts';
import type { GeneratedFile } from './generated-file.ts';

/** The common words of the password blocklist. A program of the core package prints the file. */
export async function commonWords(): Promise<GeneratedFile[]> {
  const path = 'packages/core/src/password/blocklist/common-words.generated.ts';
  const args = [`--conditions=${sourceCondition}`, 'packages/core/scripts/common-words.ts'];
  return [{ path, content: await run(process.execPath, args, { quiet: true }) }];
}
