import { launch } from 'puppeteer-core';
import type { Browser, LaunchOptions } from 'puppeteer-core';

import { chromiumOptions } from '../../scripts/browsers.ts';

/** Starts the Chromium of this machine (or the one `CHROMIUM_PATH` names) so that it talks to nobody by itself. */
export function launchChromium(options: Omit<LaunchOptions, 'executablePath'> = {}): Promise<Browser> {
  const { executablePath, args } = chromiumOptions();
  return launch({ ...options, executablePath, args: [...(options.args ?? []), ...args] });
}
