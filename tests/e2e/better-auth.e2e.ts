import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { after, before, describe, it } from 'node:test';

import { totpCodeAt } from '@account-elements/core/testing';
import { launch } from 'puppeteer-core';
import type { Browser, Page } from 'puppeteer-core';

import { chromiumOptions } from '../../scripts/browsers.ts';
import { demoUser } from '../../examples/better-auth/auth.ts';
import { startHost } from '../../examples/better-auth/host.ts';
import type { Host } from '../../examples/better-auth/host.ts';

const { username, password } = demoUser;
const newPassword = 'Difference-Engine-2';

/** Tests the page by role and label, with a real better-auth server. */
describe('The account page on better-auth', () => {
  let host: Host;
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];

  before(async () => {
    host = await startHost(0);
    browser = await launch(chromiumOptions());
    page = await newPage();
    await page.goto(host.address);
  });
  after(async () => {
    await browser.close();
    await host.close();
  });

  const thing = (role: string, name: string) => page.locator(`::-p-aria([name="${name}"][role="${role}"])`);
  const press = (name: string, role = 'button'): Promise<void> => thing(role, name).click();
  const type = (label: string, text: string): Promise<void> => thing('textbox', label).fill(text);
  // `wait()` would also read the element, which fails if the page replaces it meanwhile.
  const see = async (text: string): Promise<void> => void (await page.locator(`::-p-text(${text})`).waitHandle());
  const signIn = async (secret: string): Promise<void> => {
    await type('Username', username);
    await type('Password', secret);
    await press('Sign in');
  };

  it('signs a user in, and shows the account of better-auth', async () => {
    await signIn('Not-the-one-1');
    await see('Incorrect.');
    await signIn(password);
    await press('Profile', 'tab');
    await see('Head of analysis');
    assert.equal(await page.$eval('::-p-aria([name="Full Name"][role="textbox"])', (field) => (field as HTMLInputElement).value), 'Ada Lovelace'); // prettier-ignore
  });

  it('saves names and preferences', async () => {
    await type('Full Name', 'Ada King');
    await press('Save Changes');
    await see('Profile saved.');
    await press('General', 'tab');
    await press('Dark', 'radio');
    await page.waitForSelector('html[data-theme=dark]');
    await see('Theme saved.');
    await page.reload();
    await page.waitForSelector('html[data-theme=dark]');
    await press('Profile', 'tab');
    await page.waitForFunction(() => document.body.classList.contains('signed-in'));
  });

  it('changes the password, and keeps its own session', async () => {
    await press('Security', 'tab');
    await type('Current password', password);
    await type('New password', newPassword);
    await type('Confirm new password', newPassword);
    await press('Change Password');
    await see('Password changed.');
  });

  it('enables MFA, generates new codes, and offers no replacement', async () => {
    await press('Enable MFA');
    await type('Password', newPassword);
    await press('Continue');
    const codes = await enterCode();
    assert.equal(codes.length, 10);
    await see('10 codes left');
    assert.equal(await page.$('::-p-aria([name="Replace authenticator"][role="button"])'), null);
  });

  it('asks for a code at the next sign-in, and accepts a backup code once', async () => {
    await press('Regenerate backup codes');
    await press('Continue');
    await type('Password', newPassword);
    await press('Generate new codes');
    const [code = ''] = await keepCodes();
    await press('Sign out');
    await signIn(newPassword);
    await type('Code or backup code', code.toLowerCase());
    await press('Continue');
    await press('Security', 'tab');
    await see('9 codes left');
  });

  it('disables MFA with the password', async () => {
    await press('Disable MFA');
    await type('Password', newPassword);
    await press('Disable MFA');
    await see('Anyone who has your password can sign in as you.');
  });

  it('reports the end of the session, and does not violate the content security policy', async () => {
    await page.deleteCookie(...(await page.cookies()));
    await press('Profile', 'tab');
    await type('Full Name', 'Unsaved Name');
    await press('Save Changes');
    await see('The demo sign-in is');
    assert.deepEqual(complaints, []);
  });

  it('loads, signs in and saves in a browser that blocks storage', async () => {
    page = await newPage();
    await page.evaluateOnNewDocument(refuseEverything);
    await page.goto(host.address);
    await signIn(newPassword);
    await press('Profile', 'tab');
    await type('Full Name', 'Ada Byron');
    await press('Save Changes');
    await see('Profile saved.');
    await press('Sign out');
    await see('The demo sign-in is');
    assert.deepEqual(complaints, []);
  });

  async function newPage(): Promise<Page> {
    const opened = await browser.newPage();
    opened.setDefaultTimeout(15_000);
    opened.on('console', (message) => {
      // Chromium logs every error response, so a rejection also appears in the log.
      if (message.type() === 'error' && !/status of 4\d\d/u.test(message.text())) complaints.push(message.text());
    });
    opened.on('pageerror', (error) => complaints.push(String(error)));
    return opened;
  }

  it('answers 400 to a Host header that cannot be parsed', async () => {
    const { port } = new URL(host.address);
    const socket = connect(Number(port), '127.0.0.1', () =>
      socket.write('GET /api/auth/get-session HTTP/1.1\r\nHost: a:99999\r\nConnection: close\r\n\r\n'),
    );
    const [answer] = (await once(socket, 'data')) as [Buffer];
    socket.destroy();
    assert.match(answer.toString(), /^HTTP\/1\.1 400 /u);
  });

  async function enterCode(): Promise<readonly string[]> {
    const key = await page.waitForSelector('>>> [part~=key]');
    const secret = (await key?.evaluate((element) => element.textContent)) ?? '';
    await type('6-digit code', totpCodeAt(secret.replaceAll(/\s/gu, ''), Date.now()));
    await press('Verify');
    return keepCodes();
  }

  async function keepCodes(): Promise<readonly string[]> {
    const list = await page.waitForSelector('::-p-aria([name="Backup codes"][role="list"])');
    const text = (await list?.evaluate((element) => element.textContent)) ?? '';
    await press('I’ve saved my codes');
    return text.match(/[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5}/gu) ?? [];
  }
});

// Runs in the page, before its scripts.
function refuseEverything(): void {
  const refused = (): never => {
    throw new DOMException('Access is denied for this document.', 'SecurityError');
  };
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
    Object.defineProperty(window, name, { configurable: true, get: refused });
  }
  for (const name of ['BroadcastChannel', 'matchMedia']) {
    Object.defineProperty(window, name, { configurable: true, value: refused });
  }
}
