import assert from 'node:assert/strict';

import type { Dialog, ElementHandle, Page } from 'puppeteer-core';

import { eventually } from '../harness/eventually.ts';
import { readEverything, readText } from './screen-text.ts';
import type { Monitor } from '../harness/monitor.ts';

/** The whole page, or one element in it. */
type Scope = Page | ElementHandle;

/**
 * Operates one open page as a user does. It finds elements by role and label, in every shadow root, and waits for an element that is
 * missing, disabled or moving.
 */
export class Screen {
  readonly page: Page;
  readonly #origin: string;
  readonly #monitor: Monitor;

  constructor(page: Page, origin: string, monitor: Monitor) {
    this.page = page;
    this.#origin = origin;
    this.#monitor = monitor;
  }

  /** Opens an address. */
  async visit(path: string): Promise<void> {
    await this.#leave(() => this.page.goto(this.#origin + path));
  }

  async reload(): Promise<void> {
    await this.#leave(() => this.page.reload());
  }

  /** Returns the address without the origin. */
  get address(): string {
    return this.page.url().slice(this.#origin.length);
  }

  async waitForAddress(address: string | RegExp): Promise<void> {
    await eventually(async () => {
      if (typeof address === 'string') assert.equal(this.address, address);
      else assert.match(this.address, address);
    });
  }

  /** Waits for an element. */
  async find(role: string, name: string, scope: Scope = this.page): Promise<ElementHandle<HTMLElement>> {
    return eventually(async () => {
      const found = await this.look(role, name, scope);
      assert.ok(found, `there is no ${role} "${name}"`);
      return found;
    });
  }

  /** Returns the element; `null` if it does not exist now. */
  async look(role: string, name: string, scope: Scope = this.page): Promise<ElementHandle<HTMLElement> | null> {
    return (await scope.$(`::-p-aria([name="${name}"][role="${role}"])`)) as ElementHandle<HTMLElement> | null;
  }

  /** Returns the texts of all elements with a role, in document order. */
  async textsOf(role: string, scope: Scope = this.page): Promise<string[]> {
    const found = await scope.$$(`::-p-aria([role="${role}"])`);
    return Promise.all(found.map((handle) => handle.evaluate((element) => element.textContent.trim())));
  }

  /** Returns the accessible names of all elements with a role. */
  async labels(role: string, scope: Scope = this.page): Promise<string[]> {
    const found = await scope.$$(`::-p-aria([role="${role}"])`);
    return Promise.all(
      found.map((handle) =>
        handle.evaluate((element) => (element as HTMLInputElement).labels?.[0]?.textContent.trim() ?? ''),
      ),
    );
  }

  /** Waits until an element does not exist. */
  async waitUntilGone(role: string, name: string): Promise<void> {
    await eventually(async () => {
      assert.equal(await this.look(role, name), null, `${role} "${name}" is still there`);
    });
  }

  /** Clicks an element when it is enabled. */
  async press(name: string, role = 'button', scope: Scope = this.page): Promise<void> {
    const handle = await eventually(async () => {
      const found = await this.find(role, name, scope);
      assert.ok(await isEnabled(found), `${role} "${name}" cannot be pressed`);
      assert.ok(await isStill(found), `${role} "${name}" is moving`);
      return found;
    });
    await handle.click();
  }

  /** Returns whether a button is enabled. */
  async canPress(name: string): Promise<boolean> {
    return isEnabled(await this.find('button', name));
  }

  /** Replaces the value of a field at once, as pasting or a password manager does. */
  async type(label: string, text: string, scope: Scope = this.page): Promise<void> {
    const field = await this.#field(label, scope);
    await field.click();
    await field.evaluate((input) => input.select());
    if (text === '') await this.page.keyboard.press('Backspace');
    else await this.page.keyboard.sendCharacter(text);
  }

  /** Types at the end of a field, key by key. */
  async typeOn(label: string, character: string): Promise<void> {
    const field = await this.#field(label, this.page);
    await field.focus();
    await this.page.keyboard.type(character);
  }

  /** The same for a secret. */
  async typeSecret(label: string, secret: string, scope: Scope = this.page): Promise<void> {
    await this.type(label, secret === '' ? '' : this.#monitor.secret(secret), scope);
  }

  async value(label: string): Promise<string> {
    return (await this.#field(label, this.page)).evaluate((input) => input.value);
  }

  /** Returns the error of an invalid field; `null` for a valid one. */
  async fieldError(label: string): Promise<string | null> {
    return (await this.#field(label, this.page)).evaluate((input) => {
      if (input.ariaInvalid !== 'true') return null;
      const root = input.getRootNode() as Document | ShadowRoot;
      const ids = input.getAttribute('aria-describedby')?.split(' ') ?? [];
      const texts = ids
        .map((id) => root.getElementById(id))
        .filter((element) => element?.closest('[part~=hint]') === null);
      return texts.map((element) => element?.textContent.trim()).join(' ');
    });
  }

  async waitForFieldError(label: string, text: string | RegExp): Promise<void> {
    await eventually(async () => {
      const error = await this.fieldError(label);
      if (typeof text === 'string') assert.equal(error, text);
      else assert.match(error ?? '', text);
    });
  }

  /** Returns the visible text of the page. */
  async text(): Promise<string> {
    return this.page.evaluate(readText);
  }

  /** Returns all texts, attributes and field values of the document, including invisible ones. */
  async everything(): Promise<string> {
    return this.page.evaluate(readEverything);
  }

  async waitForText(text: string | RegExp): Promise<void> {
    await eventually(async () => {
      const shown = await this.text();
      const isThere = typeof text === 'string' ? shown.includes(text) : text.test(shown);
      assert.ok(isThere, `"${String(text)}" is not on the page:\n${shown}`);
    });
  }

  async waitForNoText(text: string): Promise<void> {
    await eventually(async () => {
      assert.ok(!(await this.text()).includes(text), `"${text}" is still on the page`);
    });
  }

  /** Waits until a live region contains a text. */
  async waitForAnnouncement(text: string): Promise<void> {
    await eventually(async () => {
      const regions = await this.page.$$('::-p-aria([role="status"])');
      const said = await Promise.all(regions.map((region) => region.evaluate((element) => element.textContent.trim())));
      assert.ok(said.includes(text), `nothing says "${text}": ${JSON.stringify(said)}`);
    });
  }

  /** Presses a key. */
  async key(key: 'Escape' | 'Enter' | 'Tab' | 'ArrowRight' | 'ArrowLeft' | 'Home' | 'End'): Promise<void> {
    await this.page.keyboard.press(key);
  }

  // The browser asks for confirmation before it leaves unsaved changes. This confirms.
  async #leave(way: () => Promise<unknown>): Promise<void> {
    const confirm = (dialog: Dialog): void => void dialog.accept();
    this.page.on('dialog', confirm);
    await way();
    this.page.off('dialog', confirm);
  }

  async #field(label: string, scope: Scope): Promise<ElementHandle<HTMLInputElement>> {
    return (await this.find('textbox', label, scope)) as ElementHandle<HTMLInputElement>;
  }
}

function isEnabled(handle: ElementHandle<HTMLElement>): Promise<boolean> {
  return handle.evaluate((element) => element.ariaDisabled !== 'true' && !element.matches(':disabled'));
}

async function isStill(handle: ElementHandle): Promise<boolean> {
  const [first, second] = [await handle.boundingBox(), await handle.boundingBox()];
  return first !== null && second !== null && first.x === second.x && first.y === second.y;
}
