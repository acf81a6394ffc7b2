import { launch } from 'puppeteer-core';
import type { Browser } from 'puppeteer-core';

import { chromiumOptions } from '../../scripts/browsers.ts';

/** Starts the Chromium of this machine, or the one that `CHROMIUM_PATH` names. */
export function launchChromium(): Promise<Browser> {
  return launch(chromiumOptions());
}
