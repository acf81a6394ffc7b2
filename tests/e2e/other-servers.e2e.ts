import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { after, afterEach, before, describe, it } from 'node:test';

import { createAccountHandler } from '@account-elements/adapters/http/handler';
import { createMemoryStorage } from '@account-elements/adapters/memory';
import { createTestAuthority, personas } from '@account-elements/core/testing';
import { getRequestListener } from '@hono/node-server';
import express from 'express';
import type { Express } from 'express';
import { launch } from 'puppeteer-core';
import type { Browser, Page } from 'puppeteer-core';

import { chromiumOptions } from '../../scripts/browsers.ts';

/** `remote.html` on Express servers with middleware before the account handler. */
describe('The account page on a server of another host', () => {
  let browser: Browser;
  let server: Server | undefined;

  before(async () => {
    browser = await launch(chromiumOptions());
  });
  afterEach(async () => {
    for (const page of await browser.pages()) await page.close();
    server?.closeAllConnections();
    server?.close();
  });
  after(() => browser.close());

  it('saves a change if the server redirects every path to one with a slash at its end', async () => {
    const host = await openHost(
      (handler) => getRequestListener(handler),
      (app) => {
        app.use('/account', (request, response, next) => {
          const { originalUrl } = request;
          if (originalUrl.endsWith('/')) next();
          else response.redirect(308, `${originalUrl}/`);
        });
      },
    );
    server = host.server;
    const page = await typeName(browser, host.address);
    await see(page, 'Saved');
    assert.equal(await host.storedName(), 'Augusta Ada King');
    assert.deepEqual(host.reasons, []);
  });

  it('says that a firewall blocked a change, and keeps the typed name', async () => {
    const host = await openHost(
      (handler) => getRequestListener(handler),
      (app) => {
        app.patch('/account/*splat', (_request, response) => void response.status(403).send('<h1>Forbidden</h1>'));
      },
    );
    server = host.server;
    const page = await typeName(browser, host.address);
    await see(page, 'A firewall blocked this request, so nothing was changed. Try another network or contact support.');
    assert.equal(await fullName(page), 'Augusta Ada King');
    assert.equal(await host.storedName(), 'Ada Lovelace');
  });

  it('H8: reports a failure to the user and the host if the body is missing, and keeps the typed name', async () => {
    const host = await openHost((handler) => getRequestListener(handler));
    server = host.server;
    const page = await typeName(browser, host.address);
    await see(page, 'Something went wrong. Please try again.');
    assert.equal(await fullName(page), 'Augusta Ada King');
    assert.equal(await host.storedName(), 'Ada Lovelace');
    assert.match(String(host.reasons[0]), /mount the handler before every body parser/u);
  });

  it('H8: reports the same if an adapter restores an empty body', async () => {
    // It takes the body from `request.body`, but no parser has set it.
    const host = await openHost((handler) =>
      getRequestListener((request) =>
        handler(
          request.method === 'GET' ? request : new Request(request, { body: '{}', headers: withoutLength(request) }),
        ),
      ),
    );
    server = host.server;
    const page = await typeName(browser, host.address);
    await see(page, 'Something went wrong. Please try again.');
    assert.equal(await host.storedName(), 'Ada Lovelace');
    assert.match(String(host.reasons[0]), /mount the handler before every body parser/u);
  });

  it('reports that nothing was saved if a server answers 200 without the change', async () => {
    const host = await openHost((handler) =>
      getRequestListener((request) => handler(new Request(`${new URL(request.url).origin}/account`))),
    );
    server = host.server;
    const page = await typeName(browser, host.address);
    await see(page, 'The connection was lost, and your change wasn’t saved. Please try again.');
    assert.equal(await fullName(page), 'Augusta Ada King');
    assert.equal(await host.storedName(), 'Ada Lovelace');
  });
});

type Handler = (request: Request) => Promise<Response>;

interface Host {
  readonly address: string;
  readonly server: Server;
  readonly reasons: readonly string[];
  storedName(): Promise<string | undefined>;
}

async function openHost(
  adapt: (handler: Handler) => ReturnType<typeof getRequestListener>,
  use: (app: Express) => void = (app) => void app.use(express.json()),
): Promise<Host> {
  const storage = createMemoryStorage();
  const authority = createTestAuthority({ storage });
  const { id } = await authority.accounts.register(personas.ada);
  const reasons: string[] = [];
  const listener = adapt(
    createAccountHandler({
      serviceFor: authority.serviceFor,
      authenticate: () => ({ accountId: id, sessionId: 'session', epoch: 1 }),
      onRefused: ({ reason }) => reasons.push(reason),
    }),
  );
  const app = express();
  use(app);
  app.all(['/account', '/account/*splat'], (request, response) => void listener(request, response));
  app.use(express.static(fileURLToPath(new URL('../../examples/html', import.meta.url))));
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const storedName = async (): Promise<string | undefined> => (await storage.get(id))?.fullName;
  return { address: `http://127.0.0.1:${port}/remote.html#profile`, server, reasons, storedName };
}

async function typeName(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(address);
  await page.locator('::-p-aria([name="Full Name"][role="textbox"])').fill('Augusta Ada King');
  await page.locator('::-p-aria([name="Save Changes"][role="button"])').click();
  return page;
}

async function see(page: Page, text: string): Promise<void> {
  await page.locator(`::-p-text(${text})`).waitHandle();
}

function fullName(page: Page): Promise<string> {
  return page.$eval('::-p-aria([name="Full Name"][role="textbox"])', (field) => (field as HTMLInputElement).value);
}

function withoutLength(request: Request): Headers {
  const headers = new Headers(request.headers);
  headers.delete('content-length');
  return headers;
}
