import { existsSync } from 'node:fs';

import { launch } from 'puppeteer-core';
import type { Browser, LaunchOptions } from 'puppeteer-core';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Starts the Chromium of this machine (or the one `CHROMIUM_PATH` names) so that it talks to nobody by itself. */
export function launchChromium(options: Omit<LaunchOptions, 'executablePath'> = {}): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? places.find((place) => existsSync(place));
  if (executablePath === undefined) throw new Error('No Chromium found: install it, or set CHROMIUM_PATH');
  return launch({
    ...options,
    executablePath,
    args: [
      ...(options.args ?? []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Chromium's sandbox refuses to run as root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
}
