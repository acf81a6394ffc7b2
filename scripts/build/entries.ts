import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');
export const packageNames = ['core', 'adapters', 'elements'] as const;
export type PackageName = (typeof packageNames)[number];

/** The export condition with which the workspace imports sources. */
export const sourceCondition = '@account-elements/source';

/** One public entry of a package, from `exports` in its package.json. */
export interface Entry {
  /** The subpath in an import, for example `.` or `./http/handler`. */
  readonly subpath: string;
  /** The path below `dist` without extension, for example `index` or `http/handler`. */
  readonly name: string;
  /** Absolute path of the source. */
  readonly source: string;
}

/** The parts of a package.json that the build reads. */
interface Manifest {
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

export function packageFolder(name: PackageName): string {
  return join(root, 'packages', name);
}

/** Returns the public entries of a package. `*` is expanded to the existing files. */
export function entriesOf(name: PackageName): Entry[] {
  const folder = packageFolder(name);
  return Object.entries(readManifest(name).exports).flatMap(([subpath, target]) => {
    if (typeof target === 'string') return [];
    const source = target[sourceCondition];
    const output = target['default'];
    if (source === undefined || output === undefined) throw new Error(`${name}: ${subpath} has no source or no output`);
    return expand(folder, subpath, source, output);
  });
}

/** Returns whether an import stays external, not bundled. */
export function isExternal(name: PackageName): (id: string) => boolean {
  const { dependencies = {}, peerDependencies = {} } = readManifest(name);
  const installed = Object.keys({ ...dependencies, ...peerDependencies });
  return (id) =>
    id.startsWith('node:') || installed.some((dependency) => id === dependency || id.startsWith(`${dependency}/`));
}

function expand(folder: string, subpath: string, source: string, output: string): Entry[] {
  const name = output.replace('./dist/', '').replace(/\.js$/, '');
  if (!source.includes('*')) return [{ subpath, name, source: join(folder, source) }];
  const [start = '', end = ''] = source.replace('./', '').split('*');
  return globSync(`${start}*${end}`, { cwd: folder })
    .map((file) => file.slice(start.length, -end.length))
    .filter((star) => star !== 'index' && !star.includes('.'))
    .sort()
    .map((star) => ({
      subpath: subpath.replace('*', star),
      name: name.replace('*', star),
      source: join(folder, `${start}${star}${end}`),
    }));
}

function readManifest(name: PackageName): Manifest {
  return JSON.parse(readFileSync(join(packageFolder(name), 'package.json'), 'utf8')) as Manifest;
}
