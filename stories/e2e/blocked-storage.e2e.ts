import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import { launch } from 'puppeteer-core';
import type { Browser } from 'puppeteer-core';

import { chromiumOptions } from '../../scripts/browsers.ts';
import { serveFolder } from '../../scripts/static-server.ts';
import type { StaticServer } from '../../scripts/static-server.ts';

describe('A story in a browser that blocks storage', () => {
  let server: StaticServer;
  let browser: Browser;
  before(async () => {
    [server, browser] = await Promise.all([
      serveFolder(join(import.meta.dirname, '../storybook-static'), '/stories'),
      launch(chromiumOptions()),
    ]);
  });
  after(() => Promise.all([browser?.close(), server?.close()]));

  it('is shown without an error', async () => {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.evaluateOnNewDocument(blockStorage);
    await page.goto(`${server.url}/iframe.html?id=elements-settings--security&viewMode=story`);
    await page.waitForSelector('::-p-aria([name="Enable MFA"][role="button"])');
    assert.deepEqual(errors, []);
  });
});

// Runs in the page, before its scripts.
function blockStorage(): void {
  const blocked = (): never => {
    throw new DOMException('Access is denied for this document.', 'SecurityError');
  };
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
    Object.defineProperty(window, name, { configurable: true, get: blocked });
  }
  Object.defineProperty(window, 'BroadcastChannel', { configurable: true, value: blocked });
}
