import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { Page } from 'puppeteer-core';

import { openTestAccounts } from '../harness/test-accounts.ts';
import { startServer } from '../harness/server.ts';
import { controlPage } from './control-page.ts';
import { openTrialBrowser } from './trial-browser.ts';

/**
 * Lets a real password manager, Browserpass in Firefox, fill the forms of the running example, and prints the values of the
 * fields. First come two control pages: one that it must fill, and one with its form in a shadow root, which it cannot fill. Only
 * if these two results differ are the other results meaningful. `docs/password-managers.md` explains how to run it.
 */
const password = 'Filled-By-Browserpass-2026';
const server = await startServer();
const accounts = openTestAccounts(server);
const control = createServer((request, response) => {
  response.setHeader('Content-Type', 'text/html').end(controlPage(request.url === '/shadow'));
}).listen(0, '127.0.0.1');
await once(control, 'listening');
const user = await accounts.register({ password });
const { browser, fill, close } = await openTrialBrowser({ username: user.username, password });

try {
  console.log(await browser.version());
  const page = await browser.newPage();
  const { port } = control.address() as AddressInfo;
  for (const place of ['light', 'shadow']) {
    await page.goto(`http://127.0.0.1:${String(port)}/${place}`);
    await tell(page, `control: a form in ${place} DOM`);
  }

  const { address } = server;
  await page.goto(`${address}/sign-in`);
  await tell(page, 'sign in');
  await page.evaluate(() => document.forms[0]?.requestSubmit());
  await page.waitForFunction(() => !location.pathname.startsWith('/sign-in'));
  console.log('  and it signs in');

  await page.goto(`${address}/settings#security/password`);
  await page.waitForSelector('account-password form');
  await tell(page, 'change password');

  const another = await browser.newPage();
  await another.goto(`${address}/settings#security/mfa`);
  await (await another.waitForSelector('account-mfa >>> button[part~=primary]'))?.click();
  await another.waitForSelector('account-mfa form');
  await tell(another, 'confirm with the password, in a dialog above the page');
} finally {
  await close();
  await accounts.close();
  await server.close();
  control.close();
}

/** Prints the value of every field before and after. For a password, prints only whether it is the stored one. */
async function tell(page: Page, what: string): Promise<void> {
  await page.waitForSelector('>>> input[type=password]');
  await page.bringToFront();
  await fill(async () => (await valuesIn(page)).some(([, value]) => value !== ''));
  console.log(what);
  for (const [field, value] of await valuesIn(page))
    console.log(`  ${field.padEnd(24)} ${value === password ? 'the password' : value === '' ? 'empty' : value}`);
}

async function valuesIn(page: Page): Promise<readonly (readonly [field: string, value: string])[]> {
  const fields = await page.$$('>>> form:has([type=password]) input');
  return Promise.all(
    fields.map((field) =>
      field.evaluate((element) => {
        const { name, autocomplete, value } = element as HTMLInputElement;
        return [name || autocomplete, value] as const;
      }),
    ),
  );
}
