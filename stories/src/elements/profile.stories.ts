import { emailUsernamePolicy, unicodeUsernamePolicy } from '@account-elements/core/usernames';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';

import { attributes, defaultArgsOf } from '../controls.ts';
import { demoPassword, otherUser } from '../demo/personas.ts';
import { play } from '../play.ts';
import type { PlayContext } from '../play.ts';

const meta: Meta = {
  title: 'Elements/Profile',
  component: 'account-profile',
  args: defaultArgsOf('account-profile'),
  render: (args) => html`<account-profile ${attributes(args)}></account-profile>`,
};
export default meta;

/** P1 to P7, P9: the facts, and the only two fields that can be edited. */
export const Ready: StoryObj = {};

/** P8: a field was edited. The changes can be saved or cancelled. */
export const Dirty: StoryObj = {
  tags: ['!autodocs'],
  play: play(async ({ user }) => {
    await user.write('Full Name', 'Ada King');
    await user.see('Cancel');
  }),
};

/** P7, P8, P5: the change was saved, and the facts are updated. */
export const Saved: StoryObj = {
  tags: ['!autodocs'],
  play: play(async ({ user }) => {
    await user.write('Full Name', 'Ada King, Countess of Lovelace');
    await user.press('Save Changes');
    await user.see('Saved');
  }),
};

/** A change in progress. Pressing Enter and clicking send only one request. */
export const Saving: StoryObj = {
  tags: ['!autodocs'],
  play: play(async ({ user, demo }) => {
    await user.write('Full Name', 'Ada King');
    demo.network.mode = 'pending';
    await user.press('Save Changes');
    await user.see('Saving…');
  }),
};

/** P6: a username of another account. The field keeps the input and shows the error. */
export const UsernameTaken: StoryObj = {
  tags: ['!autodocs'],
  play: play(async ({ user }) => {
    await user.write('Username', otherUser.username);
    await user.press('Save Changes');
    await user.see('This username is taken');
  }),
};

/** P6, P7: invalid values are reported before they are sent, each at its field. */
export const FieldErrors: StoryObj = {
  tags: ['!autodocs'],
  play: play(async ({ user }) => {
    await user.write('Username', 'a b');
    await user.write('Full Name', '');
    await user.press('Save Changes');
    await user.see('Enter your full name');
  }),
};

/** The host wants e-mail addresses. The account has an older username, which stays valid, and a new one must be an address. */
export const EmailUsername: StoryObj = {
  tags: ['!autodocs'],
  parameters: { demo: { usernamePolicy: emailUsernamePolicy() } },
  play: play(async ({ user }) => {
    await user.write('Username', 'ada.k');
    await user.write('Full Name', 'Ada King');
    await user.see('Enter an email address');
  }),
};

/** The host allows the letters of every script, but not of two scripts in one name. */
export const UnicodeUsername: StoryObj = {
  tags: ['!autodocs'],
  parameters: { demo: { usernamePolicy: unicodeUsernamePolicy() } },
  play: play(async ({ user }) => {
    await user.write('Username', '田中');
    await user.press('Save Changes');
    await user.see('Saved');
  }),
};

const needsPassword = { demo: { confirmations: { username: 'password' } } };

async function rename({ user }: PlayContext, password: string): Promise<void> {
  await user.write('Username', 'countess');
  await user.write('Current password', password);
}

/** The account requires the current password for a new username. The field appears when the username differs. */
export const PasswordRequired: StoryObj = {
  tags: ['!autodocs'],
  parameters: needsPassword,
  play: play(async (context) => {
    await rename(context, demoPassword);
    await context.user.see('You need it to change your username.');
  }),
};

/** The password was wrong. The names stay, and the field is empty. */
export const PasswordWrong: StoryObj = {
  tags: ['!autodocs'],
  parameters: needsPassword,
  play: play(async (context) => {
    await rename(context, 'Not-the-password-1');
    await context.user.press('Save Changes');
    await context.user.see('Incorrect password');
  }),
};

async function conflict({ user, demo }: PlayContext): Promise<void> {
  await user.write('Username', 'ada.k');
  const { profile } = await demo.elsewhere.load();
  await demo.elsewhere.profile?.update({ username: 'countess' }, { version: profile.version });
  await user.press('Save Changes');
  await user.see('Your profile was changed somewhere else');
}

/** P6: the same name was changed on another device. Nothing is overwritten, and the input stays. */
export const Conflict: StoryObj = { tags: ['!autodocs'], play: play(conflict) };

/** P6: the user keeps their own value, which replaces the saved one. */
export const ConflictKeepMine: StoryObj = {
  tags: ['!autodocs'],
  play: play(async (context) => {
    await conflict(context);
    await context.user.press('Keep my changes');
    await context.user.press('Save Changes');
    await context.user.see('Saved');
  }),
};

/** P6: the user takes the saved value. The field shows it, and nothing is unsaved. */
export const ConflictTakeTheirs: StoryObj = {
  tags: ['!autodocs'],
  play: play(async (context) => {
    await conflict(context);
    await context.user.press('Use the saved version');
    await context.user.miss('Your profile was changed somewhere else');
  }),
};

/** The request did not reach the service. The input stays. */
export const Offline: StoryObj = {
  tags: ['!autodocs'],
  play: play(async ({ user, demo }) => {
    await user.write('Full Name', 'Ada King');
    demo.network.mode = 'offline';
    await user.press('Save Changes');
    await user.see('You appear to be offline');
  }),
};

/** The service is temporarily unavailable. The input stays. */
export const FormError: StoryObj = {
  tags: ['!autodocs'],
  play: play(async ({ user, demo }) => {
    await user.write('Full Name', 'Ada King');
    demo.network.mode = 'failing';
    await user.press('Save Changes');
    await user.see('We can’t reach the service');
  }),
};

/** The user discards the input, and the saved values are shown again. */
export const Cancelled: StoryObj = {
  tags: ['!autodocs'],
  play: play(async ({ user }) => {
    await user.write('Full Name', 'Ada King');
    await user.press('Cancel');
    await waitFor(async () => expect(await user.valueOf('Full Name')).toBe('Ada Lovelace'));
  }),
};

/** The answer was lost. The account is read again and shows that the change was made. */
export const OutcomeUnknown: StoryObj = {
  tags: ['!autodocs'],
  play: play(async ({ user, demo }) => {
    await user.write('Full Name', 'Ada King');
    demo.network.mode = 'losing';
    await user.press('Save Changes');
    await user.see('Saved');
  }),
};

/** P3: the facts while MFA is on. */
export const MfaOn: StoryObj = { globals: { persona: 'mfaTenCodes' } };

/** P7: the full name comes from the company's directory, and its field says so. The username can be edited. */
export const ReadOnlyName: StoryObj = {
  tags: ['host-words'],
  parameters: { demo: { readOnlyProfile: { fullName: 'Managed by your company. Ask the help desk to change it.' } } },
};

/** P6, P7: both names come from the directory. There is nothing to save and no button. */
export const ReadOnly: StoryObj = {
  tags: ['host-words'],
  parameters: {
    demo: {
      readOnlyProfile: { username: 'You sign in with this name everywhere.', fullName: 'Managed by your company.' },
    },
  },
};

/** P2: a host without roles. */
export const NoRole: StoryObj = { globals: { persona: 'noRole' } };

/** P2, P6, P7: long texts wrap. */
export const LongNames: StoryObj = { globals: { persona: 'longNames' } };

/** The account is loading. */
export const Loading: StoryObj = { globals: { network: 'pending' } };

/** The account could not be loaded. */
export const Failed: StoryObj = { globals: { network: 'failing' } };

/** The session was ended on another device. */
export const SignedOut: StoryObj = { parameters: { demo: { signedOut: true } } };

/** P1 to P5: a service that does not allow editing. Only the facts are shown. */
export const Unsupported: StoryObj = { parameters: { demo: { without: ['profile'] } } };
