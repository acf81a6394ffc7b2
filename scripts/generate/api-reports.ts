import { declarationText } from '../build/declarations.ts';
import { entriesOf, packageNames } from '../build/entries.ts';
import type { GeneratedFile } from './generated-file.ts';

/**
 * Writes the declarations of every public entry into a file, so that a review sees each change of the API. Entries that only
 * register elements and entries of one language are left out, because they have no API of their own.
 */
export async function apiReports(): Promise<GeneratedFile[]> {
  const reports = packageNames.flatMap((name) =>
    entriesOf(name)
      .filter(({ subpath }) => !/^\.\/(?:define|locales\/)/.test(subpath))
      .map(async (entry) => ({
        path: `api/${name}/${entry.name}.d.ts`,
        content: `${(await declarationText(name, entry)).trim()}\n`,
      })),
  );
  return Promise.all(reports);
}
