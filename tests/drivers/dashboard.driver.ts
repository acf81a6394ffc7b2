import assert from 'node:assert/strict';

import { eventually } from '../harness/eventually.ts';
import type { Screen } from './screen.ts';

/** The dashboard, as a user reads it. */
export class DashboardDriver {
  readonly #screen: Screen;

  constructor(screen: Screen) {
    this.#screen = screen;
  }

  async open(): Promise<void> {
    await this.#screen.visit('/');
    await this.waitUntilDrawn();
  }

  /** Waits until the figures are there and the chart is drawn. */
  async waitUntilDrawn(): Promise<void> {
    await eventually(async () => {
      const isDrawn = await this.#screen.page.evaluate(
        () =>
          document.querySelector('.dashboard')?.ariaBusy === 'false' &&
          document.querySelector('canvas')?.dataset['animated'] !== undefined,
      );
      assert.ok(isDrawn, `the dashboard is not drawn at ${this.#screen.address}`);
    });
  }

  /** The name in the page's header. */
  async nameInHeader(): Promise<string> {
    const header = await this.#screen.find('banner', '');
    return header.$eval('.person-name', (name) => name.textContent);
  }

  async waitForNameInHeader(name: string): Promise<void> {
    await eventually(async () => {
      assert.equal(await this.nameInHeader(), name);
    });
  }

  /** The date range whose button is pressed, in full. */
  async dateRange(): Promise<string | null> {
    return this.#chosen('dateRange');
  }

  /** The figure that is the chart's. */
  async metric(): Promise<string | null> {
    return this.#chosen('chartMetric');
  }

  /** The chart's title, for example "Calls per day". */
  async chartTitle(): Promise<string> {
    const title = await this.#screen.page.$eval('#chart-title', (element) => element.textContent.trim());
    // The canvas has the same accessible name.
    await this.#screen.find('image', `${title}, as a chart`);
    return title;
  }

  /** The chart's numbers: what they are, and when. */
  async chartNumbers(): Promise<{ readonly head: readonly string[]; readonly columns: number }> {
    return this.#screen.page.$eval('.numbers table', (table) => ({
      head: Array.from(table.querySelectorAll('th'), (cell) => cell.textContent.trim()),
      columns: table.querySelectorAll('tbody tr').length,
    }));
  }

  async filter(name: 'Calls filter' | 'Payments filter'): Promise<string | undefined> {
    const select = await this.#screen.find('combobox', name);
    return select.evaluate((element) => (element as HTMLSelectElement).selectedOptions[0]?.text);
  }

  /** The marks in a table's rows, each once: outcomes of calls, or what became of payments. */
  async marks(table: 'Calls' | 'Payments'): Promise<readonly string[]> {
    const section = await this.#screen.find('region', table);
    const marks = await section.$$eval('tbody .mark', (found) => found.map((mark) => mark.textContent));
    return [...new Set(marks)].sort();
  }

  /** Whether the chart moved to get where it is. */
  async chartWasAnimated(): Promise<boolean> {
    return this.#screen.page.$eval('canvas', (canvas) => canvas.dataset['animated'] === 'true');
  }

  async signOut(): Promise<void> {
    await this.#screen.press('Sign out');
    await this.#screen.waitForText('You’re signed out.');
  }

  async #chosen(name: string): Promise<string | null> {
    const found = await this.#screen.page.$(`input[name=${name}]:checked`);
    return (
      found?.evaluate(
        (input) =>
          input.ariaLabel ?? document.getElementById(input.getAttribute('aria-labelledby') ?? '')?.textContent ?? null,
      ) ?? null
    );
  }
}
