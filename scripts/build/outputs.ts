import { readdir, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';

/**
 * Removes the files of an earlier build that the new build did not write. It runs after the build, so that the folder is never
 * empty for a program that uses it.
 *
 * @param isOurs returns whether this build writes files of that kind.
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
