import { launch } from 'puppeteer-core';

import { browserPath } from '../../../scripts/browsers.ts';
import type { Engine } from './engine.ts';

/** Starts Firefox with WebDriver BiDi. */
export async function startFirefox(): Promise<Engine> {
  const browser = await launch({
    browser: 'firefox',
    executablePath: browserPath('firefox'),
    // With reduced motion, tests do not have to wait for animations.
    extraPrefsFirefox: { 'ui.prefersReducedMotion': 1 },
  });
  const page = await browser.newPage();
  await page.setViewport({ width: 1000, height: 800 });
  return {
    open: async (url) => void (await page.goto(url)),
    run: async (task, input) => (await page.evaluate(task as (input: unknown) => unknown, input)) as never,
    close: () => browser.close(),
  };
}
