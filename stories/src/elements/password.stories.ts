import type { UserDriver } from '@account-elements/elements/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

import { attributes, defaultArgsOf } from '../controls.ts';
import { demoPassword } from '../demo/personas.ts';
import { play } from '../play.ts';

const meta: Meta = {
  title: 'Elements/Password',
  component: 'account-password',
  args: defaultArgsOf('account-password'),
  render: (args) => html`<account-password ${attributes(args)}></account-password>`,
};
export default meta;

const better = 'Difference-Engine-No2';

async function fill(user: UserDriver, current: string, next: string, again: string): Promise<void> {
  await user.write('Current password', current);
  await user.write('New password', next);
  await user.write('Confirm new password', again);
}

/** S1, S2: three fields in a form that password managers find, and the rules for the new password. */
export const Ready: StoryObj = {};

/** S2: rules are ticked while the user types. */
export const RulesHalfMet: StoryObj = {
  tags: ['!autodocs'],
  play: play(async ({ user }) => {
    await user.write('Current password', demoPassword);
    await user.write('New password', 'engine42');
  }),
};

/** S1, S2: every rule is met, and the primary action is available. */
export const RulesMet: StoryObj = {
  tags: ['!autodocs'],
  play: play(async ({ user }) => fill(user, demoPassword, better, better)),
};

/** S2: a password that breaks rules is not sent. */
export const RulesBroken: StoryObj = {
  tags: ['!autodocs'],
  play: play(async ({ user }) => {
    await fill(user, demoPassword, 'engine42', 'engine42');
    await user.press('Change Password');
    await user.see('Still missing');
  }),
};

/** S2: a password that meets the other rules and is easy to guess. The rule appears while the user types. */
export const EasyToGuess: StoryObj = {
  tags: ['!autodocs'],
  play: play(async ({ user }) => {
    await fill(user, demoPassword, 'Pa$$word-2026', 'Pa$$word-2026');
    await user.see('Not easy to guess');
    await user.press('Change Password');
    await user.see('This password is too easy to guess.');
  }),
};

/** S1: the confirmation differs. The error appears when the user leaves the field. */
export const Mismatch: StoryObj = {
  tags: ['!autodocs'],
  play: play(async ({ user }) => {
    await fill(user, demoPassword, better, `${better}0`);
    await user.see('Passwords don’t match.');
  }),
};

/** S1: a wrong current password is cleared and must be entered again. The new password stays. */
export const WrongCurrentPassword: StoryObj = {
  tags: ['!autodocs'],
  play: play(async ({ user }) => {
    await fill(user, 'Not-the-password-1', better, better);
    await user.press('Change Password');
    await user.see('Incorrect password');
  }),
};

/** A change in progress. */
export const Saving: StoryObj = {
  tags: ['!autodocs'],
  play: play(async ({ user, demo }) => {
    await fill(user, demoPassword, better, better);
    demo.network.mode = 'pending';
    await user.press('Change Password');
    await user.see('Saving…');
  }),
};

/** S1: the password was changed. All other sessions of the user have ended. */
export const Saved: StoryObj = {
  tags: ['!autodocs'],
  play: play(async ({ user }) => {
    await fill(user, demoPassword, better, better);
    await user.press('Change Password');
    await user.see('Password changed');
  }),
};

/** Ten wrong passwords lock the account. The form says for how long. */
export const Locked: StoryObj = {
  tags: ['!autodocs'],
  globals: { persona: 'locked' },
  play: play(async ({ user }) => {
    await fill(user, demoPassword, better, better);
    await user.press('Change Password');
    await user.see('Too many attempts');
  }),
};

/** The request did not reach the service. The input stays. */
export const Offline: StoryObj = {
  tags: ['!autodocs'],
  play: play(async ({ user, demo }) => {
    await fill(user, demoPassword, better, better);
    demo.network.mode = 'offline';
    await user.press('Change Password');
    await user.see('You appear to be offline');
  }),
};

/** The answer was lost. The account is read again and shows that the password was changed. */
export const OutcomeUnknown: StoryObj = {
  tags: ['!autodocs'],
  play: play(async ({ user, demo }) => {
    await fill(user, demoPassword, better, better);
    demo.network.mode = 'losing';
    await user.press('Change Password');
    await user.hear('your change was saved');
  }),
};

/** The service is temporarily unavailable. The input stays. */
export const FormError: StoryObj = {
  tags: ['!autodocs'],
  play: play(async ({ user, demo }) => {
    await fill(user, demoPassword, better, better);
    demo.network.mode = 'failing';
    await user.press('Change Password');
    await user.see('We can’t reach the service');
  }),
};

/** The password is visible. The button shows the state. */
export const Shown: StoryObj = {
  tags: ['!autodocs'],
  play: play(async ({ user }) => {
    await user.write('New password', better);
    await user.press('Show password: New password');
  }),
};

/** An account without a password, which signs in by other means. */
export const NoPassword: StoryObj = { globals: { persona: 'noPassword' } };

/** The account is loading. */
export const Loading: StoryObj = { globals: { network: 'pending' } };

/** The account could not be loaded. */
export const Failed: StoryObj = { globals: { network: 'failing' } };

/** The session was ended on another device. */
export const SignedOut: StoryObj = { parameters: { demo: { signedOut: true } } };

/** A service that cannot change passwords: the element renders nothing. */
export const Unsupported: StoryObj = { parameters: { demo: { without: ['password'] } } };
