import { totpCodeDigits } from '@account-elements/core';

import type { Person } from '../testing/person.driver.ts';

/** What a user does with multi-factor authentication. */
export interface MfaDriver {
  readonly enable: () => Promise<void>;
  readonly replace: () => Promise<void>;
  readonly disable: () => Promise<void>;
  readonly confirmDisabling: (password: string) => Promise<void>;
  /** Requests new codes and returns the warning. */
  readonly regenerate: () => Promise<string>;
  /** Continues after the warning. */
  readonly confirmRegenerating: (password: string) => Promise<void>;
  /** Enters the password that starts a setup. */
  readonly givePassword: (password: string) => Promise<void>;
  /** The setup key beside the QR code, as it is shown. */
  readonly key: () => Promise<string>;
  readonly giveCode: (code: string) => Promise<void>;
  /** The backup codes on screen. */
  readonly codes: () => Promise<readonly string[]>;
  readonly acknowledge: () => Promise<void>;
  readonly passwordError: () => Promise<string>;
  readonly codeError: () => Promise<string>;
}

const codeLabel = `${totpCodeDigits}-digit code`;

/** Operates `<account-mfa>` in English. */
export function driveMfa(person: Person): MfaDriver {
  const give = async (label: string, text: string, submit: string): Promise<void> => {
    await person.write(label, text);
    await person.press(submit);
  };
  return {
    enable: () => person.press('Enable MFA'),
    replace: () => person.press('Replace authenticator'),
    disable: () => person.press('Disable MFA'),
    confirmDisabling: (password) => give('Password', password, 'Disable MFA'),
    async regenerate() {
      await person.press('Regenerate backup codes');
      return person.see(/stops? working|shown only once/u);
    },
    async confirmRegenerating(password) {
      await person.press('Continue');
      await give('Password', password, 'Generate new codes');
    },
    givePassword: (password) => give('Password', password, 'Continue'),
    key: () => person.see(/^(?:[A-Z2-7]{4} ?){8}$/u),
    giveCode: (code) => give(codeLabel, code, 'Verify'),
    async codes() {
      const sheet = await person.see(/^(?:[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5}){2,}$/u);
      return sheet.match(/[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5}/gu) ?? [];
    },
    acknowledge: () => person.press('I’ve saved my codes'),
    passwordError: () => person.errorOf('Password'),
    codeError: () => person.errorOf(codeLabel),
  };
}
