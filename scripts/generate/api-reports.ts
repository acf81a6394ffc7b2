import { declarationText } from '../build/declarations.ts';
import { entriesOf, packageNames } from '../build/entries.ts';
import type { GeneratedFile } from './generated-file.ts';

/**
 * What every public entry promises, one file each: a review reads the change of an interface where it is. Entries that register
 * elements promise nothing but the classes of the root, and those of a language nothing but a `Catalogue`.
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
