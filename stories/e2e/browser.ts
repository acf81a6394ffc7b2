import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { launch } from 'puppeteer-core';
import type { Browser } from 'puppeteer-core';

import { chromiumOptions } from '../../scripts/browsers.ts';

const testFonts = '/usr/share/fonts/truetype/dejavu';

/**
 * Starts the Chromium of this machine (or the one `CHROMIUM_PATH` names) so that it makes no requests by itself. It sees only the fonts
 * that come with Debian's Chromium, so pictures look the same on a machine with more.
 */
export function launchChromium(): Promise<Browser> {
  const fonts = existsSync(testFonts) && { FONTCONFIG_FILE: fileURLToPath(new URL('fonts.conf', import.meta.url)) };
  return launch({ ...chromiumOptions(), env: { ...process.env, ...fonts } });
}
