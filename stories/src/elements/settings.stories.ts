import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

import { attributes, defaultArgsOf } from '../controls.ts';
import { play } from '../play.ts';

const meta: Meta = {
  title: 'Elements/Settings',
  component: 'account-settings',
  args: defaultArgsOf('account-settings'),
  render: (args) => html`<account-settings ${attributes(args)}></account-settings>`,
};
export default meta;

/** T1: General, Profile and Security. With no children of the host's it adds the three itself. */
export const Ready: StoryObj = {};

/** T1: the profile. */
export const Profile: StoryObj = { args: { selected: 'profile' } };

/** T1: security. */
export const Security: StoryObj = { args: { selected: 'security' } };

const withHostTab: StoryObj['render'] = (args) =>
  html`<account-settings ${attributes(args)}>
    <section label="Users" name="users" permission="users:manage">
      <h2>Users</h2>
      <p>This is the host’s. The library gives it a place, an order and a deep link.</p>
    </section>
    <section label="Billing" name="billing" permission="billing:manage"><h2>Billing</h2></section>
  </account-settings>`;

/** T2: a tab of the host's, for whoever has the permission. Nobody here may see Billing. */
export const HostTab: StoryObj = {
  tags: ['!autodocs'],
  render: withHostTab,
  play: play(async ({ person }) => {
    await person.press('Users');
    await person.see('This is the host’s');
  }),
};

/** T2: the same page for somebody without the permission. */
export const HostTabWithoutPermission: StoryObj = { globals: { persona: 'noRole' }, render: withHostTab };

/** What was typed and not saved is not left behind by a look at another tab: it is asked first, by the names of the fields. */
export const UnsavedEdits: StoryObj = {
  tags: ['!autodocs'],
  args: { selected: 'profile' },
  play: play(async ({ person }) => {
    await person.write('Full Name', 'Ada King');
    await person.press('Security');
    await person.see('Discard unsaved changes?');
  }),
};

/** The same, and the person stays: what was typed is there. */
export const UnsavedEditsKept: StoryObj = {
  tags: ['!autodocs'],
  args: { selected: 'profile' },
  play: play(async ({ person }) => {
    await person.write('Full Name', 'Ada King');
    await person.press('Security');
    await person.press('Keep editing');
    await person.see('Save Changes');
  }),
};

/** A link to one place in the settings opens exactly there, and focus is with it: `#security/mfa/backup-codes`. */
export const DeepLink: StoryObj = {
  tags: ['!autodocs'],
  args: { linked: true },
  parameters: { hash: '#security/mfa/backup-codes' },
  globals: { persona: 'mfaThreeCodes' },
  play: play(async ({ person }) => {
    await person.see('Regenerate backup codes');
  }),
};

/** In the space of a telephone. */
export const Narrow: StoryObj = {
  args: { selected: 'security' },
  globals: { persona: 'mfaOneCode', viewport: { value: 'w320', isRotated: false } },
};

/** Names that do not fit, in the space of a telephone. */
export const NarrowLongNames: StoryObj = {
  args: { selected: 'profile' },
  globals: { persona: 'longNames', viewport: { value: 'w320', isRotated: false } },
};

/** A service without preferences and MFA: what cannot be done is not there. */
export const FewFeatures: StoryObj = {
  args: { selected: 'security' },
  parameters: { demo: { without: ['preferences', 'mfa'] } },
};

/** Before the account has arrived. */
export const Loading: StoryObj = { globals: { network: 'pending' } };

/** The account could not be read. */
export const Failed: StoryObj = { globals: { network: 'failing' } };

/** Another device has ended this session. */
export const SignedOut: StoryObj = { parameters: { demo: { signedOut: true } } };
