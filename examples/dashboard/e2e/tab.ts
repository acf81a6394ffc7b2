import assert from 'node:assert/strict';

import type { BrowserContext, ElementHandle, Page } from 'puppeteer-core';

/** One tab, used as a person uses it: by what is written on things and what kind of thing they are. */
export interface Tab {
  readonly page: Page;
  /** What the browser complained of: errors of scripts, and everything the security policy stopped. */
  readonly complaints: readonly string[];
  /** Opens a path of the application. */
  open(path: string): Promise<void>;
  /** Waits until a thing with this role and name is there, and gives it. */
  find(role: Role, name: string): Promise<ElementHandle>;
  /** Whether such a thing is there now. */
  has(role: Role, name: string): Promise<boolean>;
  press(role: Role, name: string): Promise<void>;
  /** Empties a field and types into it. */
  fill(label: string, text: string): Promise<void>;
  /** Chooses in a list, by the text of the choice. */
  choose(label: string, choice: string): Promise<void>;
  /** Waits until the page shows a text, wherever it is; the text of shadow roots counts. */
  see(text: string | RegExp): Promise<void>;
  /** Waits until the page no longer shows a text. */
  missing(text: string | RegExp): Promise<void>;
  /** Waits until the address is this path; query and hash do not count. */
  at(path: string): Promise<void>;
  /** Signs in with a password, and a code where one is asked for. */
  signIn(person: { readonly username: string; readonly password: string }, code?: string): Promise<void>;
}

/** The roles that tests ask for. */
export type Role =
  | 'alert' | 'button' | 'checkbox' | 'combobox' | 'dialog' | 'heading' | 'image' | 'link' | 'radio' | 'tab' | 'table' | 'textbox'; // prettier-ignore

const patience = 10_000;
// By the clock and not by frames, which a tab in the background has none of.
const watching = { polling: 50 };

/** Opens a tab; tabs of one context share cookies as those of one browser do. */
export async function openTab(context: BrowserContext, address: string): Promise<Tab> {
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  await page.setViewport({ width: 1280, height: 900 });
  const complaints = await listen(page);

  const find: Tab['find'] = async (role, name) => {
    // Chromium draws only the tab in front, and what is not drawn cannot be found or pressed.
    await page.bringToFront();
    const handle = await page.waitForSelector(selector(role, name), { visible: true });
    assert.ok(handle, `${role} “${name}”`);
    return handle;
  };
  const press: Tab['press'] = async (role, name) => {
    await find(role, name);
    await page.locator(selector(role, name)).click();
  };
  const fill: Tab['fill'] = async (label, text) => {
    const field = await find('textbox', label);
    await field.click({ count: 3 });
    await page.keyboard.press('Backspace');
    await field.type(text);
  };
  const tab: Tab = {
    page,
    complaints,
    find,
    press,
    fill,
    async open(path) {
      await page.goto(address + path);
    },
    async has(role, name) {
      return (await page.$(selector(role, name))) !== null;
    },
    async choose(label, choice) {
      const list = (await find('combobox', label)) as ElementHandle<HTMLSelectElement>;
      const value = await list.evaluate(
        (select, text) => [...select.options].find((option) => option.text.trim() === text)?.value,
        choice,
      );
      assert.ok(value !== undefined, `“${label}” has no choice “${choice}”`);
      await list.select(value);
    },
    async see(text) {
      await page.waitForFunction(shows, watching, sourceOf(text), true);
    },
    async missing(text) {
      await page.waitForFunction(shows, watching, sourceOf(text), false);
    },
    async at(path) {
      await page.waitForFunction((expected) => location.pathname === expected, watching, path);
    },
    async signIn({ username, password }, code) {
      await tab.open('/sign-in?reason=none');
      await fill('Username', username);
      await fill('Password', password);
      await press('button', 'Sign in');
      if (code !== undefined) {
        await fill('Code', code);
        await press('button', 'Continue');
      }
      await tab.at('/');
    },
  };
  return tab;
}

function selector(role: Role, name: string): string {
  return `::-p-aria([name="${name.replaceAll('"', '\\"')}"][role="${role}"])`;
}

/** In the page: whether what is drawn matches. */
function shows(source: string, expected: boolean): boolean {
  const textOf = (node: Node): string => {
    if (node instanceof HTMLSlotElement) return node.assignedNodes({ flatten: true }).map(textOf).join(' ');
    if (node instanceof Element && getComputedStyle(node).display === 'none') return '';
    if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
    const root = node instanceof Element ? (node.shadowRoot ?? node) : node;
    return [...root.childNodes].map(textOf).join('');
  };
  const text = textOf(document.body).replaceAll(/\s+/gu, ' ');
  return new RegExp(source, 'u').test(text) === expected;
}

function sourceOf(text: string | RegExp): string {
  return typeof text === 'string' ? text.replaceAll(/[$()*+.?[\\\]^{|}]/gu, '\\$&') : text.source;
}

async function listen(page: Page): Promise<string[]> {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    // A refused request is part of what tests do, and is told by the page itself.
    const isRefusal = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !isRefusal) complaints.push(message.text());
  });
  await page.evaluateOnNewDocument(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
      console.error(`security policy: ${violatedDirective} stopped ${blockedURI} in ${sourceFile}`);
    });
  });
  return complaints;
}
