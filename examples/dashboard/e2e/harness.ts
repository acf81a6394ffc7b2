import { after, before } from 'node:test';

import type { Browser, BrowserContext } from 'puppeteer-core';

import { launchChromium } from './browser.ts';
import { startServer } from './server.ts';
import type { Server } from './server.ts';
import { openTab } from './tab.ts';
import type { Tab } from './tab.ts';

/** The whole application as a person has it: a server on its own data, and browsers to reach it with. */
export interface Harness {
  readonly server: Server;
  /** A browser that was never here before: no cookies, nothing stored. */
  device(): Promise<Device>;
}

/** Somebody's browser. */
export interface Device {
  readonly context: BrowserContext;
  /** Opens another tab of it. */
  tab(): Promise<Tab>;
  close(): Promise<void>;
}

/**
 * Sets up a suite: one server and one Chromium for all of its tests, taken down after them. Call it once in a `describe`.
 *
 * @example
 * describe('the header', () => {
 *   const harness = useHarness();
 *   it('greets', async () => {
 *     const tab = await (await harness.device()).tab();
 *     await tab.signIn(demo.ada);
 *     await tab.see('Ada Lovelace');
 *   });
 * });
 */
export function useHarness(environment: Readonly<Record<string, string>> = {}): Harness {
  let server: Server | undefined;
  let browser: Browser | undefined;

  before(async () => {
    [server, browser] = await Promise.all([startServer(environment), launchChromium()]);
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  const running = <Part>(part: Part | undefined): Part => {
    if (part === undefined) throw new Error('The harness is there while tests run, not while they are described');
    return part;
  };

  return {
    get server() {
      return running(server);
    },
    async device() {
      const context = await running(browser).createBrowserContext();
      return {
        context,
        tab: () => openTab(context, running(server).address),
        close: () => context.close(),
      };
    },
  };
}
