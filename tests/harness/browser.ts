import { launch } from 'puppeteer-core';
import type { Browser, LaunchOptions } from 'puppeteer-core';

import { chromiumOptions } from '../../scripts/browsers.ts';

/** Starts the Chromium of this machine, or the one that `CHROMIUM_PATH` names. It sends no requests by itself. */
export function launchChromium(options: Omit<LaunchOptions, 'executablePath'> = {}): Promise<Browser> {
  const { executablePath, args } = chromiumOptions();
  return launch({ ...options, executablePath, args: [...(options.args ?? []), ...args] });
}
