import { readdir, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';

/**
 * Removes what an earlier build left behind. Afterwards, not before: whoever runs on the files meanwhile never finds the
 * folder empty.
 *
 * @param isOurs whether a file is of the kind that this build writes.
 */
export async function keepOnly(
  folder: string,
  files: readonly string[],
  isOurs: (file: string) => boolean,
): Promise<void> {
  const kept = new Set(files);
  for (const found of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const file = relative(folder, join(found.parentPath, found.name));
    if (found.isFile() && isOurs(file) && !kept.has(file)) await rm(join(folder, file));
  }
}
