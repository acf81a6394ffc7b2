import type { CDPSession, Page } from 'puppeteer-core';

import { launchChromium } from '../browser.ts';
import type { Engine } from './engine.ts';

/** Chromium, with commands that emulate properties of a device. */
export interface ChromiumEngine extends Engine {
  readonly page: Page;
  readonly devtools: CDPSession;
}

/** Starts Chromium with a page that always has the focus and prefers reduced motion. */
export async function startChromium(): Promise<ChromiumEngine> {
  const browser = await launchChromium();
  const page = await browser.newPage();
  await page.emulateFocusedPage(true);
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  // The browser asks for confirmation before it leaves a page with new backup codes.
  page.on('dialog', (dialog) => void dialog.accept());
  return {
    page,
    devtools: await page.createCDPSession(),
    open: async (url) => void (await page.goto(url)),
    run: async (task, input) => (await page.evaluate(task as (input: unknown) => unknown, input)) as never,
    close: () => browser.close(),
  };
}
