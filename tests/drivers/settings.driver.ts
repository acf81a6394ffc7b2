import assert from 'node:assert/strict';

import { eventually } from '../harness/eventually.ts';
import type { Screen } from './screen.ts';

/** The settings with their tabs. */
export class SettingsDriver {
  readonly #screen: Screen;

  constructor(screen: Screen) {
    this.#screen = screen;
  }

  /** Opens a tab by its address. */
  async open(tab = ''): Promise<void> {
    await this.#screen.visit(tab === '' ? '/settings' : `/settings#${tab}`);
    await this.#screen.find('tablist', 'Settings');
  }

  async waitForTabs(names: readonly string[]): Promise<void> {
    await eventually(async () => {
      assert.deepEqual(await this.#screen.textsOf('tab'), names);
    });
  }

  async choose(tab: string): Promise<void> {
    await this.#screen.press(tab, 'tab');
  }

  /** Waits until a tab is selected and its panel has its name. */
  async waitForSelected(tab: string): Promise<void> {
    await eventually(async () => {
      const handle = await this.#screen.find('tab', tab);
      assert.equal(await handle.evaluate((element) => element.ariaSelected), 'true', `${tab} is not selected`);
    });
    await this.#screen.find('tabpanel', tab);
  }
}
