import assert from 'node:assert/strict';

import type { ElementHandle } from 'puppeteer-core';

import { eventually } from '../harness/eventually.ts';
import type { Screen } from './screen.ts';
import { SettingsDriver } from './settings.driver.ts';

/** A preference that is a select. */
export type ListedPreference = 'Date range' | 'Chart metric' | 'Calls filter' | 'Payments filter';
/** A preference that is a row of radio buttons. */
export type SegmentedPreference = 'Theme' | 'Animation';

/** The General tab: preferences that are saved when they change. */
export class GeneralDriver {
  readonly #screen: Screen;

  constructor(screen: Screen) {
    this.#screen = screen;
  }

  async open(): Promise<void> {
    await new SettingsDriver(this.#screen).open('general');
    await this.#screen.find('combobox', 'Date range');
  }

  /** Selects an option by its label, and waits until it is saved. */
  async choose(preference: ListedPreference | SegmentedPreference, words: string): Promise<void> {
    await this.pick(preference, words);
    await this.#screen.waitForAnnouncement(`${preference} saved.`);
  }

  /** Selects an option by its label, without waiting. */
  async pick(preference: ListedPreference | SegmentedPreference, words: string): Promise<void> {
    if (preference === 'Theme' || preference === 'Animation') {
      const group = await this.#screen.find('radiogroup', preference);
      await this.#screen.press(words, 'radio', group);
    } else {
      const select = await this.#list(preference);
      const value = await select.evaluate(
        (list, text) => Array.from(list.options).find((option) => option.text === text)?.value,
        words,
      );
      assert.ok(value !== undefined, `${preference} has no choice "${words}"`);
      await select.select(value);
    }
  }

  /** Returns the label of the selected option. */
  async choice(preference: ListedPreference | SegmentedPreference): Promise<string | undefined> {
    if (preference !== 'Theme' && preference !== 'Animation') {
      return (await this.#list(preference)).evaluate((list) => list.selectedOptions[0]?.text);
    }
    const group = await this.#screen.find('radiogroup', preference);
    return group.evaluate((element) => element.querySelector(':checked')?.closest('label')?.textContent.trim());
  }

  async waitForChoice(preference: ListedPreference | SegmentedPreference, words: string): Promise<void> {
    await eventually(async () => {
      assert.equal(await this.choice(preference), words);
    });
  }

  async #list(preference: ListedPreference): Promise<ElementHandle<HTMLSelectElement>> {
    return (await this.#screen.find('combobox', preference)) as ElementHandle<HTMLSelectElement>;
  }
}
