import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, afterEach, before } from 'node:test';

import puppeteer from 'puppeteer-core';
import type { Browser, BrowserContext } from 'puppeteer-core';

import { DashboardPage } from './pages/dashboard.page.ts';
import { SignInPage } from './pages/sign-in.page.ts';
import { openPeople } from './people.ts';
import type { People, Person } from './people.ts';
import { Screen } from './screen.ts';
import { startServer } from './server.ts';
import type { DashboardServer } from './server.ts';
import { createWitness } from './witness.ts';
import type { Witness } from './witness.ts';

/** A device, or a browser profile on one: its own cookies and storage. Ended with the test that took it. */
export interface Device {
  readonly context: BrowserContext;
  /** Opens one more page, in front of a person and not behind another tab. */
  newScreen(): Promise<Screen>;
}

/** What a file of tests plays on: one server with its data, one browser, and a witness of all that happens. */
export interface Stage {
  readonly server: DashboardServer;
  readonly people: People;
  readonly witness: Witness;
  newDevice(): Promise<Device>;
  /** Signs somebody in on a device of their own and shows them the dashboard. */
  signIn(person: Person): Promise<{ readonly device: Device; readonly screen: Screen }>;
}

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * Sets the stage for the tests of this file. After every test nothing may be left that the witness minds: an error in a
 * console, a violation of the policy, a secret in a URL, a storage or a log.
 */
export function useStage(): Stage {
  let server: DashboardServer;
  let people: People;
  let browser: Browser;
  const witness = createWitness();
  const contexts: BrowserContext[] = [];

  before(async () => {
    [server, browser] = await Promise.all([startServer(), launchBrowser()]);
    people = await openPeople(server.dataDir);
  });

  afterEach(async () => {
    for (const context of contexts.splice(0)) {
      for (const page of await context.pages()) await witness.searchStorage(page);
      await context.close();
    }
    witness.search('server log', server.output());
    assert.deepEqual(witness.takeProblems(), []);
  });

  after(async () => {
    await people?.close();
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
        await witness.watch(page);
        return new Screen(page, server.origin, witness);
      },
    };
  };

  return {
    get server() {
      return server;
    },
    get people() {
      return people;
    },
    witness,
    newDevice,
    async signIn(person) {
      const device = await newDevice();
      const screen = await device.newScreen();
      await screen.visit('/sign-in');
      await new SignInPage(screen).signIn(person);
      await new DashboardPage(screen).waitUntilDrawn();
      return { device, screen };
    },
  };
}

function launchBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? places.find((place) => existsSync(place));
  if (executablePath === undefined) throw new Error('Chromium was not found: give its path in CHROMIUM_PATH.');
  return puppeteer.launch({
    executablePath,
    args: [
      '--disable-gpu',
      '--disable-background-networking',
      // Chromium's sandbox refuses to run as root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
}
