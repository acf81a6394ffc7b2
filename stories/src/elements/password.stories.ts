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

/** S1, S2: three fields in a form that password managers see, and what the new password must be. */
export const Ready: StoryObj = {};

/** S2: rules tick as one types. */
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

/** S1: the confirmation differs, which is said once one has left it. */
export const Mismatch: StoryObj = {
  tags: ['!autodocs'],
  play: play(async ({ user }) => {
    await fill(user, demoPassword, better, `${better}0`);
    await user.see('Passwords don’t match.');
  }),
};

/** S1: a wrong current password is emptied and asked for again; the new one stays. */
export const WrongCurrentPassword: StoryObj = {
  tags: ['!autodocs'],
  play: play(async ({ user }) => {
    await fill(user, 'Not-the-password-1', better, better);
    await user.press('Change Password');
    await user.see('Incorrect password');
  }),
};

/** A change on its way. */
export const Saving: StoryObj = {
  tags: ['!autodocs'],
  play: play(async ({ user, demo }) => {
    await fill(user, demoPassword, better, better);
    demo.network.mode = 'pending';
    await user.press('Change Password');
    await user.see('Saving…');
  }),
};

/** S1: changed. Every other session of the user is over. */
export const Saved: StoryObj = {
  tags: ['!autodocs'],
  play: play(async ({ user }) => {
    await fill(user, demoPassword, better, better);
    await user.press('Change Password');
    await user.see('Password changed');
  }),
};

/** Ten wrong passwords lock the account; the form says for how long. */
export const Locked: StoryObj = {
  tags: ['!autodocs'],
  globals: { persona: 'locked' },
  play: play(async ({ user }) => {
    await fill(user, demoPassword, better, better);
    await user.press('Change Password');
    await user.see('Too many attempts');
  }),
};

/** Nothing reached the service, and what was typed stays. */
export const Offline: StoryObj = {
  tags: ['!autodocs'],
  play: play(async ({ user, demo }) => {
    await fill(user, demoPassword, better, better);
    demo.network.mode = 'offline';
    await user.press('Change Password');
    await user.see('You appear to be offline');
  }),
};

/** The answer was lost on the way. The account is read again, and tells that the password has changed. */
export const OutcomeUnknown: StoryObj = {
  tags: ['!autodocs'],
  play: play(async ({ user, demo }) => {
    await fill(user, demoPassword, better, better);
    demo.network.mode = 'losing';
    await user.press('Change Password');
    await user.hear('your change was saved');
  }),
};

/** The service is there and cannot do it now; what was typed stays. */
export const FormError: StoryObj = {
  tags: ['!autodocs'],
  play: play(async ({ user, demo }) => {
    await fill(user, demoPassword, better, better);
    demo.network.mode = 'failing';
    await user.press('Change Password');
    await user.see('We can’t reach the service');
  }),
};

/** One look at what was typed; the button says whether it is shown. */
export const Shown: StoryObj = {
  tags: ['!autodocs'],
  play: play(async ({ user }) => {
    await user.write('New password', better);
    await user.press('Show password: New password');
  }),
};

/** An account that signs in by other means. */
export const NoPassword: StoryObj = { globals: { persona: 'noPassword' } };

/** Before the account has arrived. */
export const Loading: StoryObj = { globals: { network: 'pending' } };

/** The account could not be read. */
export const Failed: StoryObj = { globals: { network: 'failing' } };

/** Another device has ended this session. */
export const SignedOut: StoryObj = { parameters: { demo: { signedOut: true } } };

/** A service that cannot change passwords: the element draws nothing. */
export const Unsupported: StoryObj = { parameters: { demo: { without: ['password'] } } };
