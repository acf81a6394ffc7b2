import { ensurePrograms, findProgram, isRoot, programPath } from './programs.ts';
import type { Program } from './programs.ts';

const browsers = {
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

/** The programs that the browser tests need. */
export type BrowserName = keyof typeof browsers;

// With these options, Chromium behaves the same on every machine and sends no requests of its own.
const chromiumArgs: readonly string[] = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(isRoot ? ['--no-sandbox'] : []),
];

/** The options with which puppeteer starts the Chromium of this machine. */
export function chromiumOptions(): { readonly executablePath: string; readonly args: string[] } {
  return { executablePath: browserPath('chromium'), args: [...chromiumArgs] };
}

/** Returns the path of a browser, or `null` if it is not installed. */
export function findBrowser(name: BrowserName): string | null {
  return findProgram(browsers[name]);
}

/**
 * Returns the path of a browser that is required.
 *
 * @throws {Error} if it is not installed. The message says what to install.
 */
export function browserPath(name: BrowserName): string {
  return programPath(browsers[name]);
}

/**
 * Checks that all browsers are installed. As root on Debian it installs the missing ones.
 *
 * @throws {Error} if a browser is missing and cannot be installed. The message says what to install.
 */
export function ensureBrowsers(): Promise<void> {
  return ensurePrograms(Object.values(browsers));
}
