import { totpCodeDigits } from '@account-elements/core';

import type { UserDriver } from '../testing/user.driver.ts';

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
export function driveMfa(user: UserDriver): MfaDriver {
  const give = async (label: string, text: string, submit: string): Promise<void> => {
    await user.write(label, text);
    await user.press(submit);
  };
  return {
    enable: () => user.press('Enable MFA'),
    replace: () => user.press('Replace authenticator'),
    disable: () => user.press('Disable MFA'),
    confirmDisabling: (password) => give('Password', password, 'Disable MFA'),
    async regenerate() {
      await user.press('Regenerate backup codes');
      return user.see(/stops? working|shown only once/u);
    },
    async confirmRegenerating(password) {
      await user.press('Continue');
      await give('Password', password, 'Generate new codes');
    },
    givePassword: (password) => give('Password', password, 'Continue'),
    key: () => user.see(/^(?:[A-Z2-7]{4} ?){8}$/u),
    giveCode: (code) => give(codeLabel, code, 'Verify'),
    async codes() {
      const sheet = await user.see(/^(?:[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5}){2,}$/u);
      return sheet.match(/[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5}/gu) ?? [];
    },
    acknowledge: () => user.press('I’ve saved my codes'),
    passwordError: () => user.errorOf('Password'),
    codeError: () => user.errorOf(codeLabel),
  };
}
