import { totpCodeAt, wrongTotpCodeAt } from '@account-elements/core/testing';
import { driveMfa } from '@account-elements/elements/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

import { attributes, defaultArgsOf } from '../controls.ts';
import { demoPassword } from '../demo/personas.ts';
import { play } from '../play.ts';
import type { PlayContext } from '../play.ts';

/** Play functions do not run on a docs page, so no dialog would be open there. */
const meta: Meta = {
  title: 'Elements/MFA dialog',
  component: 'account-mfa',
  tags: ['!autodocs'],
  args: defaultArgsOf('account-mfa'),
  render: (args) => html`<account-mfa ${attributes(args)}></account-mfa>`,
};
export default meta;

const minute = 60_000;
const tenCodes = { persona: 'mfaTenCodes' };

async function enrol({ user }: PlayContext): Promise<string> {
  const mfa = driveMfa(user);
  await mfa.enable();
  await mfa.givePassword(demoPassword);
  return keyOf(await mfa.key());
}

async function replace({ user }: PlayContext): Promise<string> {
  const mfa = driveMfa(user);
  await mfa.replace();
  await mfa.givePassword(demoPassword);
  return keyOf(await mfa.key());
}

function keyOf(written: string): string {
  return written.replaceAll(' ', '');
}

async function enable(context: PlayContext): Promise<void> {
  const key = await enrol(context);
  await driveMfa(context.user).giveCode(totpCodeAt(key, context.demo.clock()));
  await context.user.see('Save your backup codes');
}

async function regenerate({ user }: PlayContext): Promise<void> {
  const mfa = driveMfa(user);
  await mfa.regenerate();
  await mfa.confirmRegenerating(demoPassword);
}

/** M2: the dialog first asks for the password. */
export const EnablePassword: StoryObj = {
  play: play(async ({ user }) => {
    await driveMfa(user).enable();
    await user.see('Enter your password to continue');
  }),
};

/** M2: a wrong password, with the error at its field. */
export const EnablePasswordWrong: StoryObj = {
  play: play(async ({ user }) => {
    const mfa = driveMfa(user);
    await mfa.enable();
    await mfa.givePassword('Not-the-password-1');
    await user.see('Incorrect password');
  }),
};

/** M2: the dialog waits for the answer to the password. */
export const EnablePasswordPending: StoryObj = {
  play: play(async ({ user, demo }) => {
    const mfa = driveMfa(user);
    await mfa.enable();
    demo.network.mode = 'pending';
    await mfa.givePassword(demoPassword);
    await user.see('One moment');
  }),
};

/** The request did not reach the service. The dialog stays open. */
export const EnableOffline: StoryObj = {
  play: play(async ({ user, demo }) => {
    const mfa = driveMfa(user);
    await mfa.enable();
    demo.network.mode = 'offline';
    await mfa.givePassword(demoPassword);
    await user.see('You appear to be offline');
  }),
};

/** Too many wrong passwords lock the account. The dialog says for how long. */
export const Locked: StoryObj = {
  globals: { persona: 'locked' },
  play: play(async ({ user }) => {
    const mfa = driveMfa(user);
    await mfa.enable();
    await mfa.givePassword(demoPassword);
    await user.see('Too many attempts');
  }),
};

/** M2: the QR code to scan, or the setup key to enter, and the field for a code. The QR code is black on white in every theme. */
export const EnableScan: StoryObj = { play: play(async (context) => void (await enrol(context))) };

/** M2: an input that cannot be a code is not sent. */
export const EnableCodeShape: StoryObj = {
  play: play(async (context) => {
    await enrol(context);
    await driveMfa(context.user).giveCode('12345');
    await context.user.see('Enter the 6 digits');
  }),
};

/** M2: a wrong code. The setup stays open. */
export const EnableCodeWrong: StoryObj = {
  play: play(async (context) => {
    const key = await enrol(context);
    await driveMfa(context.user).giveCode(wrongTotpCodeAt(key, context.demo.clock()));
    await context.user.see('Incorrect code');
  }),
};

/** M2: a code from a phone whose clock is three minutes slow. The error says so. */
export const EnableClockOff: StoryObj = {
  play: play(async (context) => {
    const key = await enrol(context);
    await driveMfa(context.user).giveCode(totpCodeAt(key, context.demo.clock() - 3 * minute));
    await context.user.see('clock is about');
  }),
};

/** M2: the setup has expired. Nothing has changed, and the user can start again. */
export const EnableExpired: StoryObj = {
  play: play(async (context) => {
    const key = await enrol(context);
    context.demo.clock.advance(11 * minute);
    await driveMfa(context.user).giveCode(totpCodeAt(key, context.demo.clock()));
    await context.user.see('This setup has expired');
  }),
};

/** M2, M5: MFA is on, and the backup codes are shown. They stay until the user confirms that they are saved. */
export const EnableCodes: StoryObj = { play: play(enable) };

/** M5: the codes stay on screen after Escape. */
export const CodesSurviveEscape: StoryObj = {
  play: play(async (context) => {
    await enable(context);
    await context.user.key('Escape');
    await context.user.see('I’ve saved my codes');
  }),
};

/** M1, M3: the codes are acknowledged and removed from the page. */
export const Enabled: StoryObj = {
  play: play(async (context) => {
    await enable(context);
    await driveMfa(context.user).acknowledge();
    await context.user.see('Multi-factor authentication is on');
  }),
};

/** MFA is on, but the answer with the backup codes was lost. The dialog offers new ones, because a user without them can be locked out. */
export const CodesLost: StoryObj = {
  play: play(async (context) => {
    const key = await enrol(context);
    context.demo.network.mode = 'losing';
    await driveMfa(context.user).giveCode(totpCodeAt(key, context.demo.clock()));
    await context.user.see('couldn’t show your backup codes');
  }),
};

/** After a reload: the key is not shown again, and the dialog asks only for the code. */
export const Resumed: StoryObj = {
  play: play(async ({ user, demo }) => {
    await demo.elsewhere.mfa?.beginTotp({ password: demoPassword });
    await demo.client.load();
    await user.press('Enter code');
    await user.see('If you haven’t scanned');
  }),
};

/** M7: the warning comes before the password. */
export const RegenerateWarning: StoryObj = {
  globals: tenCodes,
  play: play(async ({ user }) => {
    await driveMfa(user).regenerate();
  }),
};

/** M7: after the warning, the dialog asks for the password. */
export const RegeneratePassword: StoryObj = {
  globals: tenCodes,
  play: play(async ({ user }) => {
    await driveMfa(user).regenerate();
    await user.press('Continue');
    await user.see('Enter your password to generate new');
  }),
};

/** M4, M5, M7: the new codes. The old ones no longer work. */
export const NewCodes: StoryObj = {
  globals: { persona: 'mfaOneCode' },
  play: play(async (context) => {
    await regenerate(context);
    await context.user.see('Save your backup codes');
  }),
};

/** M4: the answer was lost, so the old codes may no longer work. The dialog says so and asks for the password again. */
export const NewCodesUnknown: StoryObj = {
  globals: tenCodes,
  play: play(async (context) => {
    const mfa = driveMfa(context.user);
    await mfa.regenerate();
    context.demo.network.mode = 'losing';
    await mfa.confirmRegenerating(demoPassword);
    await context.user.see('The connection was lost');
  }),
};

/** A new phone: the old authenticator works until the new one is confirmed. */
export const Replace: StoryObj = { globals: tenCodes, play: play(async (context) => void (await replace(context))) };

/** A code that is not from the new authenticator. */
export const ReplaceCodeWrong: StoryObj = {
  globals: tenCodes,
  play: play(async (context) => {
    const key = await replace(context);
    await driveMfa(context.user).giveCode(wrongTotpCodeAt(key, context.demo.clock()));
    await context.user.see('Incorrect code');
  }),
};

/** The new authenticator is in use. */
export const Replaced: StoryObj = {
  globals: tenCodes,
  play: play(async (context) => {
    const key = await replace(context);
    await driveMfa(context.user).giveCode(totpCodeAt(key, context.demo.clock()));
    await context.user.see('Your new authenticator is set up');
  }),
};

/** M6: the dialog says what changes when MFA is turned off, and asks for the password. */
export const Disable: StoryObj = {
  globals: tenCodes,
  play: play(async ({ user }) => {
    await driveMfa(user).disable();
    await user.see('You’ll sign in with just your password');
  }),
};

/** M6, M1: MFA is off. */
export const Disabled: StoryObj = {
  globals: tenCodes,
  play: play(async ({ user }) => {
    const mfa = driveMfa(user);
    await mfa.disable();
    await mfa.confirmDisabling(demoPassword);
    await user.see('Multi-factor authentication is off');
  }),
};

/** MFA was turned off on another device while this dialog was open. */
export const TurnedOffElsewhere: StoryObj = {
  globals: tenCodes,
  play: play(async ({ user, demo }) => {
    await driveMfa(user).disable();
    await demo.elsewhere.mfa?.disable({ password: demoPassword });
    await demo.client.load();
    await user.see('MFA was turned off');
  }),
};

const needsCode = { demo: { confirmations: { mfa: 'password-and-code' } } };
const codeLabel = 'Code from your authenticator app, or a backup code';

/** The account requires a code besides the password before MFA is disabled. */
export const DisableWithCode: StoryObj = {
  globals: tenCodes,
  parameters: needsCode,
  play: play(async ({ user }) => {
    await driveMfa(user).disable();
    await user.write('Password', demoPassword);
    await user.write(codeLabel, '271828');
    await user.see('If you have neither, contact support.');
  }),
};

/** The code was wrong. Its error is at its field, and the password stays. */
export const ReplaceWithWrongCode: StoryObj = {
  globals: tenCodes,
  parameters: needsCode,
  play: play(async ({ user }) => {
    await driveMfa(user).replace();
    await user.write('Password', demoPassword);
    await user.write(codeLabel, '00000-00000-00000');
    await user.press('Continue');
    await user.see('Incorrect code.');
  }),
};

/** Both fields are empty, and each has its error. */
export const RegenerateWithoutCode: StoryObj = {
  globals: tenCodes,
  parameters: needsCode,
  play: play(async ({ user }) => {
    await driveMfa(user).regenerate();
    await user.press('Continue');
    await user.see(codeLabel);
    await user.press('Generate new codes');
    await user.see('Enter the code from your app, or one of your backup codes.');
  }),
};
