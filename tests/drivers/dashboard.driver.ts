import assert from 'node:assert/strict';

import { eventually } from '../harness/eventually.ts';
import type { Screen } from './screen.ts';

/** The dashboard, as a user sees it. */
export class DashboardDriver {
  readonly #screen: Screen;

  constructor(screen: Screen) {
    this.#screen = screen;
  }

  async open(): Promise<void> {
    await this.#screen.visit('/');
    await this.waitUntilDrawn();
  }

  /** Waits until the figures are loaded and the chart is drawn. */
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

  /** Returns the name in the page's header. */
  async nameInHeader(): Promise<string> {
    const header = await this.#screen.find('banner', '');
    return header.$eval('.person-name', (name) => name.textContent);
  }

  async waitForNameInHeader(name: string): Promise<void> {
    await eventually(async () => {
      assert.equal(await this.nameInHeader(), name);
    });
  }

  /** Returns the full name of the selected date range. */
  async dateRange(): Promise<string | null> {
    return this.#chosen('dateRange');
  }

  /** Returns the figure whose metric is in the chart. */
  async metric(): Promise<string | null> {
    return this.#chosen('chartMetric');
  }

  /** Returns the chart's title, for example "Calls per day". */
  async chartTitle(): Promise<string> {
    const title = await this.#screen.page.$eval('#chart-title', (element) => element.textContent.trim());
    // The canvas has the same accessible name.
    await this.#screen.find('image', `${title}, as a chart`);
    return title;
  }

  /** Returns the headers of the chart's table, and its number of rows. */
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

  /** Returns the distinct badges in a table's rows: outcomes of calls, or statuses of payments. */
  async marks(table: 'Calls' | 'Payments'): Promise<readonly string[]> {
    const section = await this.#screen.find('region', table);
    const marks = await section.$$eval('tbody .mark', (found) => found.map((mark) => mark.textContent));
    return [...new Set(marks)].sort();
  }

  /** Returns whether the chart was animated. */
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
