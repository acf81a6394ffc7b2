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

/** A browser context with its own cookies and storage. It is closed after the test. */
export interface Device {
  readonly context: BrowserContext;
  /** Opens a page in a separate window. */
  newScreen(): Promise<Screen>;
}

/** The system around the tests of one file: a server with its data, a browser, and a monitor. */
export interface Harness {
  readonly server: Server;
  readonly accounts: TestAccounts;
  readonly monitor: Monitor;
  newDevice(): Promise<Device>;
  /** Creates a device on which the user has a session. Its page is still empty. */
  signedIn(user: TestUser): Promise<{ readonly device: Device; readonly screen: Screen }>;
}

/**
 * Starts the harness for the tests of this file. A test fails if the monitor has seen an error in a console, a violation of the
 * content security policy, or a secret in a URL, a storage or a log.
 *
 * @param environment for the server, for example `STRICT_CONFIRMATIONS`.
 */
export function useHarness(
  launch: () => Promise<Browser> = launchChromium,
  environment: Readonly<Record<string, string>> = {},
): Harness {
  let server: Server;
  let accounts: TestAccounts;
  let browser: Browser;
  const monitor = createMonitor();
  const contexts: BrowserContext[] = [];

  before(async () => {
    [server, browser] = await Promise.all([startServer(environment), launch()]);
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
        // A background tab does not render. A separate window does.
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

/** Signs in without a page, for tests of other features. */
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
