import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { launch } from 'puppeteer-core';
import type { Browser } from 'puppeteer-core';

/** The entry of the password store for the addresses of this machine. */
export interface KeptLogin {
  readonly username: string;
  readonly password: string;
}

/** Firefox with the Browserpass extension. */
export interface TrialBrowser {
  readonly browser: Browser;
  /** Fills the front page with Browserpass's own shortcut. Waits until a field is filled, at most three seconds. */
  readonly fill: (isFilled: () => Promise<boolean>) => Promise<void>;
  readonly close: () => Promise<void>;
}

const extensionId = 'browserpass@maximbaz.com';
const folder = process.env['BROWSERPASS'] ?? '';
const run = promisify(execFile);

/** Starts Firefox with its own home folder, key and password store, and with Browserpass from the unpacked Debian package. */
export async function openTrialBrowser({ username, password }: KeptLogin): Promise<TrialBrowser> {
  if (folder === '') throw new Error('BROWSERPASS must name the folder of the unpacked package');
  const home = mkdtempSync(join(tmpdir(), 'tally-managers-'));
  const env = { ...process.env, HOME: home, GNUPGHOME: join(home, 'gnupg'), PASSWORD_STORE_DIR: join(home, 'store') };
  keepLogin(env, `${password}\nlogin: ${username}\n`);
  introduceNativeHost(home);

  const browser = await launch({
    browser: 'firefox',
    executablePath: process.env['FIREFOX_PATH'] ?? '/usr/bin/firefox-esr',
    headless: false,
    env,
  });
  await browser.installExtension(
    join(folder, 'usr/share/mozilla/extensions/{ec8030f7-c20a-464f-9b0e-13a3a9e97384}', extensionId),
  );
  return {
    browser,
    async fill(isFilled) {
      const deadline = performance.now() + 3000;
      // Key events that are sent to the page do not trigger the browser's own shortcuts.
      await run('xdotool', ['key', 'ctrl+shift+f']);
      while (performance.now() < deadline && !(await isFilled())) await run('sleep', ['0.1']);
    },
    async close() {
      await browser.close();
      execFileSync('gpgconf', ['--kill', 'all'], { env });
      rmSync(home, { recursive: true, force: true });
    },
  };
}

function keepLogin(env: NodeJS.ProcessEnv, entry: string): void {
  mkdirSync(env['GNUPGHOME'] ?? '', { mode: 0o700 });
  const quiet = { env, stdio: 'pipe' } as const;
  execFileSync('gpg', ['--batch', '--passphrase', '', '--quick-generate-key', 'trial', 'default', 'default'], quiet);
  execFileSync('pass', ['init', 'trial'], quiet);
  for (const host of ['127.0.0.1', 'localhost'])
    execFileSync('pass', ['insert', '--multiline', host], { ...quiet, input: entry });
}

function introduceNativeHost(home: string): void {
  const hosts = join(home, '.mozilla/native-messaging-hosts');
  const name = 'com.github.browserpass.native';
  mkdirSync(hosts, { recursive: true });
  const host = {
    name,
    description: 'Browserpass',
    path: join(folder, 'usr/lib/browserpass/browserpass-native'),
    type: 'stdio',
    allowed_extensions: [extensionId],
  };
  writeFileSync(join(hosts, `${name}.json`), JSON.stringify(host));
}
