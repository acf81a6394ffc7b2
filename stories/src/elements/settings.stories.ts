import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

import { play } from '../play.ts';

const meta: Meta = {
  title: 'Elements/Settings',
  component: 'account-settings',
  render: () => html`<account-settings></account-settings>`,
};
export default meta;

/** T1: General, Profile and Security. With no children of the host's it adds the three itself. */
export const Ready: StoryObj = {};

/** T1: the profile. */
export const Profile: StoryObj = { render: () => html`<account-settings selected="profile"></account-settings>` };

/** T1: security. */
export const Security: StoryObj = { render: () => html`<account-settings selected="security"></account-settings>` };

const withHostTab: StoryObj['render'] = () =>
  html`<account-settings>
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

/** Nothing typed is lost by looking at another tab. */
export const BackAgain: StoryObj = {
  tags: ['!autodocs'],
  render: () => html`<account-settings selected="profile"></account-settings>`,
  play: play(async ({ person }) => {
    await person.write('Full Name', 'Ada King');
    await person.press('Security');
    await person.press('Profile');
    await person.see('Save Changes');
  }),
};

/** In the space of a telephone. */
export const Narrow: StoryObj = {
  render: () =>
    html`<div style="max-inline-size: 320px"><account-settings selected="security"></account-settings></div>`,
  globals: { persona: 'mfaOneCode' },
};

/** Right to left: the page mirrors, codes and keys do not. */
export const RightToLeft: StoryObj = {
  globals: { direction: 'rtl' },
  render: () => html`<account-settings selected="profile"></account-settings>`,
};

/** A service without preferences and MFA: what cannot be done is not there. */
export const FewFeatures: StoryObj = {
  parameters: { demo: { without: ['preferences', 'mfa'] } },
  render: () => html`<account-settings selected="security"></account-settings>`,
};

/** Before the account has arrived. */
export const Loading: StoryObj = { globals: { network: 'pending' } };

/** The account could not be read. */
export const Failed: StoryObj = { globals: { network: 'failing' } };

/** Another device has ended this session. */
export const SignedOut: StoryObj = { parameters: { demo: { signedOut: true } } };
