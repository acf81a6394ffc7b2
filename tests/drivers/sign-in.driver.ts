import assert from 'node:assert/strict';

import { eventually } from '../harness/eventually.ts';
import type { Screen } from './screen.ts';

/** The sign-in page, as a user uses it. */
export class SignInDriver {
  readonly #screen: Screen;

  constructor(screen: Screen) {
    this.#screen = screen;
  }

  /** Enters username and password, and waits until the user is signed in. */
  async signIn({ username, password }: { readonly username: string; readonly password: string }): Promise<void> {
    await this.#screen.type('Username', username);
    await this.#screen.typeSecret('Password', password);
    await this.#screen.press('Sign in');
  }

  /** Enters a one-time code or backup code, whichever the page asks for. */
  async enterCode(code: string): Promise<void> {
    await this.#screen.type('Code', code);
    await this.#screen.press('Continue');
  }

  async enterBackupCode(code: string): Promise<void> {
    if ((await this.#screen.look('textbox', 'Backup code')) === null) await this.#screen.press('Use a backup code');
    await this.#screen.typeSecret('Backup code', code);
    await this.#screen.press('Continue');
  }

  /** Waits for an error message. */
  async waitForProblem(text: string | RegExp): Promise<void> {
    await eventually(async () => {
      const [problem = ''] = await this.#screen.textsOf('alert');
      if (typeof text === 'string') assert.equal(problem, text);
      else assert.match(problem, text);
    });
  }
}
