import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';

import type {} from '@account-elements/elements/define/account-provider';
import type { Browser, BrowserContext, Page } from 'puppeteer-core';

import { createAuthenticator } from '../harness/authenticator.ts';
import { launchChromium } from '../harness/browser.ts';
import { eventually } from '../harness/eventually.ts';
import { MfaDriver } from '../drivers/mfa.driver.ts';
import { PasswordDriver } from '../drivers/password.driver.ts';
import { Screen } from '../drivers/screen.ts';
import { serveFolder } from '../../scripts/static-server.ts';
import type { StaticServer } from '../../scripts/static-server.ts';
import { createMonitor } from '../harness/monitor.ts';

const staticPage = join(import.meta.dirname, '../../examples/static/dist');
const firstPassword = 'Analytical-Engine-1843';
const secondPassword = 'Difference-Engine-1822';

describe('A page without a backend', () => {
  let pages: StaticServer;
  let browser: Browser;
  let context: BrowserContext;
  const monitor = createMonitor();

  before(async () => {
    [pages, browser] = await Promise.all([serveFolder(staticPage, '/team/demo'), launchChromium()]);
  });
  afterEach(async () => {
    for (const page of await context.pages()) await monitor.searchStorage(page);
    await context.close();
    assert.deepEqual(monitor.takeProblems(), []);
  });
  after(() => Promise.all([browser?.close(), pages?.close()]));

  const newTab = async (): Promise<Screen> => {
    const page = await context.newPage({ type: 'window' });
    await page.setViewport({ width: 1280, height: 900 });
    await monitor.watch(page);
    return new Screen(page, pages.url, monitor);
  };
  const openTab = async (tab: string): Promise<Screen> => {
    const screen = await newTab();
    await screen.visit(`/#${tab}`);
    return screen;
  };
  // At the same time, so that neither tab finds an existing account.
  const openTwo = async (...tabs: readonly [string, string]): Promise<[Screen, Screen]> => {
    const screens: [Screen, Screen] = [await newTab(), await newTab()];
    await Promise.all(screens.map((screen, index) => screen.visit(`/#${tabs[index] ?? ''}`)));
    return screens;
  };
  const newDevice = async (): Promise<void> => {
    context = await browser.createBrowserContext();
  };

  it('keeps changes after a reload, and shows them in the other tab', async () => {
    await newDevice();
    const [screen, other] = await openTwo('profile', 'profile');
    await waitForName(other, 'Ada Lovelace');
    await screen.type('Full Name', 'Augusta Ada King');
    await screen.press('Save Changes');
    await waitForName(other, 'Augusta Ada King');
    await screen.reload();
    await waitForName(screen, 'Augusta Ada King');

    await screen.press('General', 'tab');
    await screen.page.evaluate(savePreferences, [{ theme: 'dark' }]);
    await screen.page.evaluateOnNewDocument(noteFirstTheme);
    await screen.reload();
    assert.equal(await screen.page.evaluate(() => document.documentElement.dataset['firstTheme']), 'dark');
  });

  it('keeps a new password and MFA with its codes, and does not require another sign-in', async () => {
    await newDevice();
    const screen = await openTab('security');
    const password = new PasswordDriver(screen);
    await password.change({ current: firstPassword, next: secondPassword });
    await password.waitUntilChanged();
    const mfa = new MfaDriver(screen, monitor);
    await screen.press('Enable MFA');
    await mfa.confirm(secondPassword, 'Continue');
    const key = monitor.secret((await shownKey(screen)).replaceAll(' ', ''));
    await mfa.verify(createAuthenticator(key, () => Date.now()).nextCode());
    assert.equal((await mfa.shownCodes()).length, 10);
    await mfa.acknowledge();

    await screen.reload();
    await mfa.waitUntilActive(true);
    assert.equal(await mfa.codesLeft(), 10);
    await mfa.regenerate(secondPassword);
    await mfa.acknowledge();
  });

  it('loses no change that two tabs make at once', async () => {
    await newDevice();
    const [left, right] = await openTwo('profile', 'general');
    await waitForName(left, 'Ada Lovelace');
    await right.find('radio', 'Dark');
    const changes: readonly (readonly Record<string, string>[])[] = [
      [{ dateRange: 'today' }, { chartMetric: 'revenue' }, { callsFilter: 'missed' }],
      [{ paymentsFilter: 'failed' }, { animation: 'off' }, { theme: 'light' }],
    ];
    const [name] = await Promise.all([
      left.page.evaluate(saveNames, 8),
      ...[left, right].map((screen, index) => screen.page.evaluate(savePreferences, changes[index] ?? [])),
    ]);
    await left.reload();
    await waitForName(left, name);
    assert.deepEqual(await left.page.evaluate(readPreferences), Object.assign({}, ...changes.flat()));
  });

  it('resets the demo in every tab', async () => {
    await newDevice();
    const [screen, other] = await openTwo('profile', 'profile');
    await screen.type('Full Name', 'Augusta Ada King');
    await screen.press('Save Changes');
    await waitForName(other, 'Augusta Ada King');
    await screen.press('Reset demo');
    await screen.press('Cancel', 'button', await screen.find('dialog', 'Reset demo?'));
    assert.equal(await screen.value('Full Name'), 'Augusta Ada King');

    const id = await accountId(screen.page);
    await other.type('Full Name', 'Not saved');
    await screen.press('Reset demo');
    await screen.press('Delete and reset');
    for (const tab of [screen, other]) await waitForName(tab, 'Ada Lovelace');
    const ids = await Promise.all([accountId(screen.page), accountId(other.page)]);
    assert.equal(ids[0], ids[1]);
    assert.notEqual(ids[0], id);
  });

  it('uses the language of the browser, or the selected one', async () => {
    await newDevice();
    const screen = await openTab('profile');
    await screen.find('tab', 'Profile');
    await (await screen.find('combobox', 'Language')).select('de');
    await screen.find('tab', 'Profil');
    await screen.reload();
    await screen.find('tab', 'Profil');
    const choice = await screen.find('combobox', 'Language');
    await choice.select('');
    await screen.find('tab', 'Profile');
    assert.equal(await choice.evaluate((select) => (select as HTMLSelectElement).value), '');
  });

  it('enforces its content security policy', async () => {
    await newDevice();
    // Without the monitor, which would report the violations.
    const page = await context.newPage();
    await page.goto(`${pages.url}/`);
    assert.deepEqual(await page.evaluate(breakThePolicy), ['connect-src', 'require-trusted-types-for']);
  });
});

async function waitForName(screen: Screen, name: string): Promise<void> {
  await eventually(async () => {
    assert.equal(await screen.value('Full Name'), name);
  });
}

async function shownKey(screen: Screen): Promise<string> {
  return eventually(async () => {
    const key = await screen.page.$('>>> [part~=key]');
    assert.ok(key, 'no key is shown');
    return key.evaluate((element) => element.textContent.trim());
  });
}

function accountId(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const account = document.querySelector('account-provider')?.accountClient?.account.get();
    return account?.status === 'ready' ? account.value.id : undefined;
  });
}

// These functions run in the page.

async function savePreferences(patches: readonly Record<string, string>[]): Promise<void> {
  const client = document.querySelector('account-provider')?.accountClient;
  for (const patch of patches) {
    const saved = await client?.preferences.update(patch);
    if (saved?.ok !== true) throw new Error(`Not saved: ${String(saved?.error.code)}`);
  }
}

async function saveNames(times: number): Promise<string> {
  const client = document.querySelector('account-provider')?.accountClient;
  let name = '';
  for (let count = 1; count <= times; count += 1) {
    const before = client?.account.get();
    name = `Ada ${'I'.repeat(count)}`;
    const saved = await client?.profile.update(
      { fullName: name },
      { version: before?.status === 'ready' ? before.value.profile.version : '' },
    );
    if (saved?.ok !== true) throw new Error(`Not saved: ${String(saved?.error.code)}`);
  }
  return name;
}

function readPreferences(): unknown {
  const account = document.querySelector('account-provider')?.accountClient?.account.get();
  return account?.status === 'ready' ? account.value.preferences.values : undefined;
}

function noteFirstTheme(): void {
  // The first time there is a body, so that something can be painted.
  const observer = new MutationObserver(() => {
    if (document.body === null) return;
    observer.disconnect();
    const root = document.documentElement;
    root.dataset['firstTheme'] = root.dataset['theme'] ?? 'none';
  });
  observer.observe(document, { childList: true, subtree: true });
}

async function breakThePolicy(): Promise<readonly string[]> {
  const violations = new Promise<readonly string[]>((resolve) => {
    const seen: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
      if (seen.push(effectiveDirective) === 2) resolve(seen.sort());
    });
  });
  const attempts: readonly (() => unknown)[] = [
    () => fetch('/'),
    () => (document.createElement('p').innerHTML = '<b>'),
  ];
  for (const attempt of attempts) await Promise.resolve().then(attempt).catch(String);
  return violations;
}
