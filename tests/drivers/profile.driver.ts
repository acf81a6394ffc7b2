import assert from 'node:assert/strict';

import { eventually } from '../harness/eventually.ts';
import type { Screen } from './screen.ts';
import { SettingsDriver } from './settings.driver.ts';

/** The Profile tab: read-only facts, and a form for the two names. */
export class ProfileDriver {
  readonly #screen: Screen;

  constructor(screen: Screen) {
    this.#screen = screen;
  }

  async open(): Promise<void> {
    await new SettingsDriver(this.#screen).open('profile');
    await this.#screen.find('textbox', 'Username');
  }

  /** Returns the facts: each name, and its value with its note. */
  async facts(): Promise<Readonly<Record<string, string>>> {
    const pairs = await this.#screen.page.$$eval('>>> account-profile >>> dt', (terms) =>
      terms.map((term) => {
        const value = term.nextElementSibling as HTMLElement | null;
        return [term.textContent.trim(), value?.innerText.replaceAll(/\s+/gu, ' ').trim() ?? ''] as const;
      }),
    );
    return Object.fromEntries(pairs);
  }

  /** Returns the time in a fact, in milliseconds since the epoch; `null` if it has none. */
  async moment(fact: 'Created' | 'Last updated'): Promise<number | null> {
    return this.#screen.page.$$eval(
      '>>> account-profile >>> dt',
      (terms, name) => {
        const term = terms.find((candidate) => candidate.textContent.trim() === name);
        const time = term?.nextElementSibling?.querySelector('time');
        return time ? Date.parse(time.dateTime) : null;
      },
      fact,
    );
  }

  async rename(names: { readonly username?: string; readonly fullName?: string }): Promise<void> {
    if (names.username !== undefined) await this.#screen.type('Username', names.username);
    if (names.fullName !== undefined) await this.#screen.type('Full Name', names.fullName);
  }

  async save(): Promise<void> {
    await this.#screen.press('Save Changes');
  }

  /** Waits until the page shows that the last change is saved and nothing is unsaved. */
  async waitUntilSaved(): Promise<void> {
    await this.#screen.waitForAnnouncement('Profile saved.');
    await eventually(async () => {
      assert.equal(await this.#screen.canPress('Save Changes'), false);
    });
  }

  async waitForNames(names: { readonly username: string; readonly fullName: string }): Promise<void> {
    await eventually(async () => {
      const shown = {
        username: await this.#screen.value('Username'),
        fullName: await this.#screen.value('Full Name'),
      };
      assert.deepEqual(shown, { username: names.username, fullName: names.fullName });
    });
  }
}
