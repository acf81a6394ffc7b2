import assert from 'node:assert/strict';

import { eventually } from '../harness/eventually.ts';
import type { Screen } from './screen.ts';
import type { Monitor } from '../harness/monitor.ts';
import { readQrCode } from './qr-code.ts';
import { SettingsDriver } from './settings.driver.ts';

/** The data of an enrolment: the setup key, and the content of the QR code. */
export interface ShownEnrolment {
  readonly key: string;
  readonly uri: URL;
}

/** Multi-factor authentication in the Security tab, with its dialogs. */
export class MfaDriver {
  readonly #screen: Screen;
  readonly #monitor: Monitor;

  constructor(screen: Screen, monitor: Monitor) {
    this.#screen = screen;
    this.#monitor = monitor;
  }

  async open(): Promise<void> {
    await new SettingsDriver(this.#screen).open('security');
    await eventually(async () => {
      assert.match(await this.#screen.text(), / (?:On|Off) /u);
    });
  }

  async waitUntilActive(isActive: boolean): Promise<void> {
    await this.#screen.waitForText(isActive ? / On Turned on / : / Off /);
  }

  /** Returns the displayed number of backup codes that are left. */
  async codesLeft(): Promise<number> {
    return eventually(async () => {
      const [, count] = /(\d+) codes? left/u.exec(await this.#screen.text()) ?? [];
      assert.ok(count !== undefined, 'no count of backup codes is shown');
      return Number(count);
    });
  }

  /** Starts setup and continues to the step with the key and the QR code. */
  async beginEnrolment(password: string): Promise<ShownEnrolment> {
    await this.#screen.press('Enable MFA');
    await this.confirm(password, 'Continue');
    return this.shownEnrolment();
  }

  /** Enters the password in the open dialog, and a code if the server requires one. */
  async confirm(
    password: string,
    button: 'Continue' | 'Generate new codes' | 'Disable MFA',
    code?: string,
  ): Promise<void> {
    const dialog = await this.#screen.find('dialog', await this.#dialogTitle());
    await this.#screen.typeSecret('Password', password, dialog);
    if (code !== undefined)
      await this.#screen.typeSecret('Code from your authenticator app, or a backup code', code, dialog);
    await this.#screen.press(button, 'button', dialog);
  }

  /** Reads the key, and decodes the QR code from a screenshot. */
  async shownEnrolment(): Promise<ShownEnrolment> {
    const image = await this.#screen.find(
      'image',
      'QR code for your authenticator app. You can enter the setup key instead.',
    );
    const uri = new URL(await eventually(() => readQrCode(image)));
    const key = await eventually(async () => {
      const found = await this.#screen.page.$('>>> [part~=key]');
      const text = await found?.evaluate((element) => element.textContent.trim());
      assert.ok(text, 'no key is shown');
      return text;
    });
    this.#monitor.secret(key.replaceAll(' ', ''));
    return { key, uri };
  }

  async verify(code: string): Promise<void> {
    await this.#screen.type('6-digit code', code);
    await this.#screen.press('Verify');
  }

  /** Returns the new backup codes on the screen. */
  async shownCodes(): Promise<readonly string[]> {
    const list = await this.#screen.find('list', 'Backup codes');
    const codes = await this.#screen.textsOf('listitem', list);
    return codes.map((code) => this.#monitor.secret(code));
  }

  /** Generates new codes: confirms the warning and enters the password. */
  async regenerate(password: string): Promise<readonly string[]> {
    await this.#screen.press('Regenerate backup codes');
    await this.#screen.press('Continue');
    await this.confirm(password, 'Generate new codes');
    return this.shownCodes();
  }

  async acknowledge(): Promise<void> {
    await this.#screen.press('I’ve saved my codes');
    await this.waitForNoDialog();
  }

  async waitForNoDialog(): Promise<void> {
    await eventually(async () => {
      assert.equal(await this.#screen.page.$('::-p-aria([role="dialog"])'), null, 'a dialog is open');
    });
  }

  async #dialogTitle(): Promise<string> {
    return eventually(async () => {
      const title = await this.#screen.page.$('>>> dialog[open] [role=heading]');
      assert.ok(title, 'no dialog is open');
      return title.evaluate((element) => element.textContent.trim());
    });
  }
}
