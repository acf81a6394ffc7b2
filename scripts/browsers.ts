import { existsSync, globSync } from 'node:fs';

import { run } from './run.ts';

/** A program the browser tests need. */
interface Program {
  /** Set to a path to use that one. */
  readonly variable: string;
  /** Where it usually is. */
  readonly places: readonly string[];
  /** The Debian package that brings it. */
  readonly debian: string;
}

const programs = {
  chromium: {
    variable: 'CHROMIUM_PATH',
    places: [
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/usr/bin/google-chrome',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    debian: 'chromium',
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    places: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'],
    debian: 'firefox-esr',
  },
  miniBrowser: {
    variable: 'MINIBROWSER_PATH',
    places: ['/usr/lib/*/webkit2gtk-4.1/MiniBrowser', '/usr/libexec/webkit2gtk-4.1/MiniBrowser'],
    debian: 'webkit2gtk-driver',
  },
  webKitDriver: { variable: 'WEBKIT_DRIVER_PATH', places: ['/usr/bin/WebKitWebDriver'], debian: 'webkit2gtk-driver' },
  xvfb: { variable: 'XVFB_PATH', places: ['/usr/bin/Xvfb'], debian: 'xvfb' },
} as const satisfies Record<string, Program>;

export type ProgramName = keyof typeof programs;
export const programNames = Object.keys(programs) as ProgramName[];

/** Chromium's sandbox, and WebKit's, refuse to run as root. */
export const isRoot = process.getuid?.() === 0;

/** Flags under which Chromium runs the same everywhere and talks to nobody by itself. */
export const chromiumArgs: readonly string[] = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(isRoot ? ['--no-sandbox'] : []),
];

/** The path of a program, or `null` when this machine does not have it. */
export function findProgram(name: ProgramName): string | null {
  const { variable, places } = programs[name];
  const chosen = process.env[variable];
  if (chosen !== undefined) return chosen;
  return places.flatMap((place) => globSync(place)).find((place) => existsSync(place)) ?? null;
}

/**
 * The path of a program that has to be there.
 *
 * @throws {Error} that says what to install.
 */
export function programPath(name: ProgramName): string {
  const path = findProgram(name);
  if (path === null) throw new Error(advice([name]));
  return path;
}

/**
 * Sees to it that the programs are there. As root on Debian it installs what is missing.
 *
 * @throws {Error} that says what to install, where it cannot.
 */
export async function ensurePrograms(names: readonly ProgramName[] = programNames): Promise<void> {
  const missing = names.filter((name) => findProgram(name) === null);
  if (missing.length === 0) return;
  if (!isRoot || !existsSync('/usr/bin/apt-get')) throw new Error(advice(missing));
  const packages = debianPackages(missing);
  console.log(`Installing ${packages.join(', ')}`);
  const apt = { quiet: true, env: { DEBIAN_FRONTEND: 'noninteractive' } };
  await run('apt-get', ['update'], apt);
  // Another installation may be under way.
  await run('apt-get', ['install', '-y', '-o', 'DPkg::Lock::Timeout=600', '--no-install-recommends', ...packages], apt);
  const absent = missing.filter((name) => findProgram(name) === null);
  if (absent.length > 0) throw new Error(advice(absent));
}

function advice(missing: readonly ProgramName[]): string {
  return [
    'The browser tests need programs that were not found on this machine.',
    `On Debian or Ubuntu: apt-get install ${debianPackages(missing).join(' ')}`,
    `Elsewhere, install them and name their paths in ${missing.map((name) => programs[name].variable).join(', ')}.`,
  ].join('\n');
}

function debianPackages(names: readonly ProgramName[]): string[] {
  return [...new Set(names.map((name) => programs[name].debian))];
}
