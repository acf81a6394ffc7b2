import { totpCodeAt, wrongTotpCodeAt } from '@account-elements/core/testing';
import type { Person } from '@account-elements/elements/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

import { demoPassword } from '../demo/personas.ts';
import { play } from '../play.ts';

const meta: Meta = {
  title: 'Elements/MFA',
  component: 'account-mfa',
  render: () => html`<account-mfa></account-mfa>`,
};
export default meta;

/** The key as the dialog shows it: eight groups of four. */
async function readKey(person: Person): Promise<string> {
  return (await person.see(/^(?:[A-Z2-7]{4}\s*){8}$/u)).replaceAll(' ', '');
}

async function confirmPassword(person: Person, submit: string): Promise<void> {
  await person.write('Password', demoPassword);
  await person.press(submit);
}

async function enrol(person: Person): Promise<string> {
  await person.press('Enable MFA');
  await confirmPassword(person, 'Continue');
  return readKey(person);
}

async function enable(person: Person): Promise<void> {
  const key = await enrol(person);
  await person.write('Code from the app', totpCodeAt(key, Date.now()));
  await person.press('Verify');
  await person.see('Save your backup codes');
}

/** M1, M2: not active, and the one act that there is. */
export const Off: StoryObj = {};

/** M2: first the password. */
export const EnablePassword: StoryObj = {
  tags: ['!autodocs'],
  play: play(async ({ person }) => {
    await person.press('Enable MFA');
    await person.see('First, enter your password');
  }),
};

/** M2: a wrong password, said at its field. */
export const EnablePasswordWrong: StoryObj = {
  tags: ['!autodocs'],
  play: play(async ({ person }) => {
    await person.press('Enable MFA');
    await person.write('Password', 'Not-the-password-1');
    await person.press('Continue');
    await person.see('This password is not right');
  }),
};

/** M2: scan, or type the key, then prove it. The QR code is dark on white in every theme. */
export const EnableScan: StoryObj = {
  tags: ['!autodocs'],
  play: play(async ({ person }) => void (await enrol(person))),
};

/** M2: a code that was mistyped. The setup stays open. */
export const EnableCodeWrong: StoryObj = {
  tags: ['!autodocs'],
  play: play(async ({ person }) => {
    const key = await enrol(person);
    await person.write('Code from the app', wrongTotpCodeAt(key, Date.now()));
    await person.press('Verify');
    await person.see('This code is not right');
  }),
};

/** M2: a right code from a telephone whose clock is three minutes slow, which is then said. */
export const EnableClockOff: StoryObj = {
  tags: ['!autodocs'],
  play: play(async ({ person }) => {
    const key = await enrol(person);
    await person.write('Code from the app', totpCodeAt(key, Date.now() - 180_000));
    await person.press('Verify');
    await person.see('clock is about');
  }),
};

/** M2, M5: it is on, and these are the codes for the day the telephone is lost. They stay until they are said to be saved. */
export const EnableCodes: StoryObj = {
  tags: ['!autodocs'],
  play: play(async ({ person }) => enable(person)),
};

/** M1, M3: acknowledged; the codes have left the page. */
export const Enabled: StoryObj = {
  tags: ['!autodocs'],
  play: play(async ({ person }) => {
    await enable(person);
    await person.press('I have saved them');
    await person.see('Multi-factor authentication is on');
  }),
};

/** A setup that was begun and not finished, as after a reload. */
export const SetupPending: StoryObj = {
  tags: ['!autodocs'],
  play: play(async ({ person, demo }) => {
    await demo.elsewhere.mfa?.beginTotp({ password: demoPassword });
    await demo.client.load();
    await person.see('You have begun to set up');
  }),
};

/** M1, M3, M4, M6: on, with all ten codes. */
export const TenCodesLeft: StoryObj = { globals: { persona: 'mfaTenCodes' } };

/** M3: from three down it asks for new ones. */
export const ThreeCodesLeft: StoryObj = { globals: { persona: 'mfaThreeCodes' } };

/** M3: the last one. */
export const OneCodeLeft: StoryObj = { globals: { persona: 'mfaOneCode' } };

/** M3: none, which is worth a stronger word. */
export const NoCodesLeft: StoryObj = { globals: { persona: 'mfaNoCodes' } };

/** M7: before anything is asked, what it costs. */
export const RegenerateWarning: StoryObj = {
  tags: ['!autodocs'],
  globals: { persona: 'mfaTenCodes' },
  play: play(async ({ person }) => {
    await person.press('Regenerate backup codes');
    await person.see('stop working');
  }),
};

/** M4, M5, M7: the new ones, and the old ones are dead. */
export const NewCodes: StoryObj = {
  tags: ['!autodocs'],
  globals: { persona: 'mfaOneCode' },
  play: play(async ({ person }) => {
    await person.press('Regenerate backup codes');
    await person.press('Continue');
    await confirmPassword(person, 'Make new codes');
    await person.see('Save your backup codes');
  }),
};

/** A new telephone: the old authenticator works until the new one is confirmed. */
export const Replace: StoryObj = {
  tags: ['!autodocs'],
  globals: { persona: 'mfaTenCodes' },
  play: play(async ({ person }) => {
    await person.press('Replace authenticator');
    await confirmPassword(person, 'Continue');
    await readKey(person);
  }),
};

/** M6: turning it off asks for the password. */
export const Disable: StoryObj = {
  tags: ['!autodocs'],
  globals: { persona: 'mfaTenCodes' },
  play: play(async ({ person }) => {
    await person.press('Disable MFA');
    await person.see('Your password alone');
  }),
};

/** M6, M1: it is off. */
export const Disabled: StoryObj = {
  tags: ['!autodocs'],
  globals: { persona: 'mfaTenCodes' },
  play: play(async ({ person }) => {
    await person.press('Disable MFA');
    await confirmPassword(person, 'Disable MFA');
    await person.see('Multi-factor authentication is off');
  }),
};

/** Ten wrong passwords lock the account; the dialog says for how long. */
export const Locked: StoryObj = {
  tags: ['!autodocs'],
  globals: { persona: 'locked' },
  play: play(async ({ person }) => {
    await person.press('Enable MFA');
    await confirmPassword(person, 'Continue');
    await person.see('Too many attempts');
  }),
};

/** An account without a password cannot confirm that it is really its owner. */
export const NoPassword: StoryObj = { globals: { persona: 'noPassword' } };

/** Before the account has arrived. */
export const Loading: StoryObj = { globals: { network: 'pending' } };

/** The account could not be read. */
export const Failed: StoryObj = { globals: { network: 'failing' } };

/** Another device has ended this session. */
export const SignedOut: StoryObj = { parameters: { demo: { signedOut: true } } };

/** A service without MFA: the element draws nothing. */
export const Unsupported: StoryObj = { parameters: { demo: { without: ['mfa'] } } };
