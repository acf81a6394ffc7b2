import assert from 'node:assert/strict';
import { after, afterEach, before } from 'node:test';

import type { Browser, BrowserContext } from 'puppeteer-core';

import { launchChromium } from './browser.ts';
import { openTestAccounts } from './test-accounts.ts';
import type { TestAccounts, TestUser } from './test-accounts.ts';
import { Screen } from '../drivers/screen.ts';
import { startServer } from './server.ts';
import type { Server } from './server.ts';
import { createMonitor } from './monitor.ts';
import type { Monitor } from './monitor.ts';

/** A device, or a browser profile on one: its own cookies and storage. Ended with the test that took it. */
export interface Device {
  readonly context: BrowserContext;
  /** Opens one more page, in front of a user and not behind another tab. */
  newScreen(): Promise<Screen>;
}

/** What a file of tests plays on: one server with its data, one browser, and a monitor of all that happens. */
export interface Harness {
  readonly server: Server;
  readonly accounts: TestAccounts;
  readonly monitor: Monitor;
  newDevice(): Promise<Device>;
  /** A device of their own on which somebody is signed in, as after an earlier visit. The screen is still empty. */
  signedIn(user: TestUser): Promise<{ readonly device: Device; readonly screen: Screen }>;
}

/**
 * Sets the harness for the tests of this file. After every test nothing may be left that the monitor minds: an error in a
 * console, a violation of the policy, a secret in a URL, a storage or a log.
 */
export function useHarness(launch: () => Promise<Browser> = launchChromium): Harness {
  let server: Server;
  let accounts: TestAccounts;
  let browser: Browser;
  const monitor = createMonitor();
  const contexts: BrowserContext[] = [];

  before(async () => {
    [server, browser] = await Promise.all([startServer(), launch()]);
    accounts = openTestAccounts(server, monitor.secret);
  });

  afterEach(async () => {
    for (const context of contexts.splice(0)) {
      for (const page of await context.pages()) await monitor.searchStorage(page);
      await context.close();
    }
    monitor.search('server log', server.output.join('\n'));
    assert.deepEqual(monitor.takeProblems(), []);
  });

  after(async () => {
    await accounts?.close();
    await Promise.all([browser?.close(), server?.close()]);
  });

  const newDevice = async (): Promise<Device> => {
    const context = await browser.createBrowserContext();
    contexts.push(context);
    return {
      context,
      async newScreen() {
        // A tab behind another one is not painted; a window of its own is.
        const page = await context.newPage({ type: 'window' });
        await page.setViewport({ width: 1280, height: 900 });
        await monitor.watch(page);
        return new Screen(page, server.address, monitor);
      },
    };
  };

  return {
    get server() {
      return server;
    },
    get accounts() {
      return accounts;
    },
    monitor,
    newDevice,
    async signedIn(user) {
      const device = await newDevice();
      const [screen, session] = await Promise.all([device.newScreen(), openSession(server.address, user)]);
      const { hostname } = new URL(server.address);
      await device.context.setCookie({ ...session, domain: hostname, path: '/', httpOnly: true });
      return { device, screen };
    },
  };
}

/** Signs in without a page: most tests are about what comes after. */
async function openSession(address: string, { username, password, authenticator }: TestUser) {
  const post = (path: string, body: unknown, cookie = ''): Promise<Response> =>
    fetch(`${address}/api/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: address, Cookie: cookie },
      body: JSON.stringify(body),
    });
  const first = await post('sign-in', { username, password });
  const cookies = first.headers.getSetCookie();
  const answers = authenticator === undefined ? cookies : await secondStep(post, cookies, authenticator.nextCode());
  const [, value] = answers.map((cookie) => /^session=([^;]+)/u.exec(cookie)).find((match) => match !== null) ?? [];
  if (value === undefined) throw new Error(`${username} could not be signed in: ${first.status}`);
  return { name: 'session', value };
}

async function secondStep(
  post: (path: string, body: unknown, cookie: string) => Promise<Response>,
  cookies: readonly string[],
  code: string,
): Promise<readonly string[]> {
  const pending = cookies[0]?.split(';')[0] ?? '';
  return (await post('sign-in/second-factor', { code }, pending)).headers.getSetCookie();
}
