import assert from 'node:assert/strict';
import { after, afterEach, before } from 'node:test';

import type { Browser, BrowserContext } from 'puppeteer-core';

import { launchChromium } from './browser.ts';
import { openPeople } from './people.ts';
import type { People, Person } from './people.ts';
import { Screen } from './screen.ts';
import { startServer } from './server.ts';
import type { Server } from './server.ts';
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
  readonly server: Server;
  readonly people: People;
  readonly witness: Witness;
  newDevice(): Promise<Device>;
  /** A device of their own on which somebody is signed in, as after an earlier visit. The screen is still empty. */
  signedIn(person: Person): Promise<{ readonly device: Device; readonly screen: Screen }>;
}

/**
 * Sets the stage for the tests of this file. After every test nothing may be left that the witness minds: an error in a
 * console, a violation of the policy, a secret in a URL, a storage or a log.
 */
export function useStage(launch: () => Promise<Browser> = launchChromium): Stage {
  let server: Server;
  let people: People;
  let browser: Browser;
  const witness = createWitness();
  const contexts: BrowserContext[] = [];

  before(async () => {
    [server, browser] = await Promise.all([startServer(), launch()]);
    people = await openPeople(server, witness.secret);
  });

  afterEach(async () => {
    for (const context of contexts.splice(0)) {
      for (const page of await context.pages()) await witness.searchStorage(page);
      await context.close();
    }
    witness.search('server log', server.output.join('\n'));
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
        return new Screen(page, server.address, witness);
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
    async signedIn(person) {
      const device = await newDevice();
      const [screen, session] = await Promise.all([device.newScreen(), openSession(server.address, person)]);
      const { hostname } = new URL(server.address);
      await device.context.setCookie({ ...session, domain: hostname, path: '/', httpOnly: true });
      return { device, screen };
    },
  };
}

/** Signs in without a page: most tests are about what comes after. */
async function openSession(address: string, { username, password, authenticator }: Person) {
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
