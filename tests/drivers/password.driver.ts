import type { Screen } from './screen.ts';
import { SettingsDriver } from './settings.driver.ts';

/** The values of the password form. */
export interface PasswordEntries {
  readonly current: string;
  readonly next: string;
  /** Default: the new password. */
  readonly confirmation?: string;
}

/** The password form in the Security tab. */
export class PasswordDriver {
  readonly #screen: Screen;

  constructor(screen: Screen) {
    this.#screen = screen;
  }

  async open(): Promise<void> {
    await new SettingsDriver(this.#screen).open('security');
    await this.#screen.find('textbox', 'Current password');
  }

  async enter({ current, next, confirmation = next }: PasswordEntries): Promise<void> {
    await this.#screen.typeSecret('Current password', current);
    await this.#screen.typeSecret('New password', next);
    await this.#screen.typeSecret('Confirm new password', confirmation);
  }

  async change(entries: PasswordEntries): Promise<void> {
    await this.enter(entries);
    await this.submit();
  }

  async submit(): Promise<void> {
    await this.#screen.press('Change Password');
  }

  async waitUntilChanged(): Promise<void> {
    await this.#screen.waitForText('Password changed. Your other devices are signed out.');
  }

  /** Returns the visible texts of the rules that are ticked. */
  async metRules(): Promise<readonly string[]> {
    return (await this.rules()).filter(({ met }) => met).map(({ text }) => text);
  }

  /** Returns each rule as it is written and as a screen reader reads it, with "Met:" or "Not met:" before it. */
  async rules(): Promise<readonly { readonly text: string; readonly met: boolean }[]> {
    const lines = await this.#screen.page.$$eval('account-password ul > li', (items) =>
      items.map((item) => item.textContent.replaceAll(/\s+/gu, ' ').trim()),
    );
    return lines.map((line) => ({ text: line.replace(/^(?:Not met|Met): /u, ''), met: line.startsWith('Met:') }));
  }
}
