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

/** T1: General, Profile and Security. Without children of the host, the element adds these three tabs. */
export const Ready: StoryObj = {};

/** T1: the Profile tab. */
export const Profile: StoryObj = { args: { selected: 'profile' } };

/** T1: the Security tab. */
export const Security: StoryObj = { args: { selected: 'security' } };

const withHostTab: StoryObj['render'] = (args) =>
  html`<account-settings ${attributes(args)}>
    <section label="Users" name="users" permission="users:manage">
      <h2>Users</h2>
      <p>This is the host’s. The library gives it a place, an order and a deep link.</p>
    </section>
    <section label="Billing" name="billing" permission="billing:manage"><h2>Billing</h2></section>
  </account-settings>`;

/** T2: a tab of the host for users with the permission. The user of this story has no permission for Billing. */
export const HostTab: StoryObj = {
  tags: ['!autodocs'],
  render: withHostTab,
  play: play(async ({ user }) => {
    await user.press('Users');
    await user.see('This is the host’s');
  }),
};

/** T2: the same page for a user without the permission. */
export const HostTabWithoutPermission: StoryObj = { globals: { persona: 'noRole' }, render: withHostTab };

/** The user selects another tab while edits are unsaved. The dialog names the edited fields. */
export const UnsavedEdits: StoryObj = {
  tags: ['!autodocs'],
  args: { selected: 'profile' },
  play: play(async ({ user }) => {
    await user.write('Full Name', 'Ada King');
    await user.press('Security');
    await user.see('Discard unsaved changes?');
  }),
};

/** In the same dialog, the user keeps editing. The input stays. */
export const UnsavedEditsKept: StoryObj = {
  tags: ['!autodocs'],
  args: { selected: 'profile' },
  play: play(async ({ user }) => {
    await user.write('Full Name', 'Ada King');
    await user.press('Security');
    await user.press('Keep editing');
    await user.see('Save Changes');
  }),
};

/** A link opens one place in the settings and focuses it: `#security/mfa/backup-codes`. */
export const DeepLink: StoryObj = {
  tags: ['!autodocs'],
  args: { linked: true },
  parameters: { hash: '#security/mfa/backup-codes' },
  globals: { persona: 'mfaThreeCodes' },
  play: play(async ({ user }) => {
    await user.see('Regenerate backup codes');
  }),
};

/** At the width of a phone. */
export const Narrow: StoryObj = {
  args: { selected: 'security' },
  globals: { persona: 'mfaOneCode', viewport: { value: 'w320', isRotated: false } },
};

/** Long names, at the width of a phone. */
export const NarrowLongNames: StoryObj = {
  args: { selected: 'profile' },
  globals: { persona: 'longNames', viewport: { value: 'w320', isRotated: false } },
};

/** A service without preferences and MFA. Their tabs and cards are absent. */
export const FewFeatures: StoryObj = {
  args: { selected: 'security' },
  parameters: { demo: { without: ['preferences', 'mfa'] } },
};

/** The account is loading. */
export const Loading: StoryObj = { globals: { network: 'pending' } };

/** The account could not be loaded. */
export const Failed: StoryObj = { globals: { network: 'failing' } };

/** The session was ended on another device. */
export const SignedOut: StoryObj = { parameters: { demo: { signedOut: true } } };
