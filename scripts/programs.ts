import { existsSync, globSync } from 'node:fs';

import { run } from './run.ts';

/** An external program that a script needs. */
export interface Program {
  /** The environment variable that overrides the path. */
  readonly variable: string;
  /** The usual paths. */
  readonly places: readonly string[];
  /** The Debian package that contains it. */
  readonly debian: string;
}

/** Some browsers and databases refuse to run as root with their sandbox. */
export const isRoot = process.getuid?.() === 0;

/** Returns the path of a program, or `null` if it is not installed. */
export function findProgram({ variable, places }: Program): string | null {
  const chosen = process.env[variable];
  if (chosen !== undefined) return chosen;
  return places.flatMap((place) => globSync(place)).find((place) => existsSync(place)) ?? null;
}

/**
 * Returns the path of a program that is required.
 *
 * @throws {Error} if it is not installed. The message says what to install.
 */
export function programPath(program: Program): string {
  const path = findProgram(program);
  if (path === null) throw new Error(advice([program]));
  return path;
}

/**
 * Checks that the programs are installed. As root on Debian it installs the missing ones.
 *
 * @throws {Error} if a program is missing and cannot be installed. The message says what to install.
 */
export async function ensurePrograms(programs: readonly Program[]): Promise<void> {
  const missing = programs.filter((program) => findProgram(program) === null);
  if (missing.length === 0) return;
  if (!isRoot || !existsSync('/usr/bin/apt-get')) throw new Error(advice(missing));
  const packages = debianPackages(missing);
  console.log(`Installing ${packages.join(', ')}`);
  const apt = { quiet: true, env: { DEBIAN_FRONTEND: 'noninteractive' } };
  await run('apt-get', ['update'], apt);
  // Another process may be installing packages.
  await run('apt-get', ['install', '-y', '-o', 'DPkg::Lock::Timeout=600', '--no-install-recommends', ...packages], apt);
  const absent = missing.filter((program) => findProgram(program) === null);
  if (absent.length > 0) throw new Error(advice(absent));
}

function advice(missing: readonly Program[]): string {
  return [
    'This needs programs that were not found on this machine.',
    `On Debian or Ubuntu: apt-get install ${debianPackages(missing).join(' ')}`,
    `Elsewhere, install them and name their paths in ${missing.map(({ variable }) => variable).join(', ')}.`,
  ].join('\n');
}

function debianPackages(programs: readonly Program[]): string[] {
  return [...new Set(programs.map(({ debian }) => debian))];
}
