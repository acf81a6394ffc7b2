import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

import { attributes, defaultArgsOf } from '../controls.ts';
const meta: Meta = {
  title: 'Elements/Security',
  component: 'account-security',
  args: defaultArgsOf('account-security'),
  render: (args) => html`<account-security ${attributes(args)}></account-security>`,
};
export default meta;

/** S1, S2, M1, M2: the element adds password and multi-factor authentication itself. */
export const Ready: StoryObj = {};

/** M3 to M7: the same with MFA on. */
export const MfaOn: StoryObj = { globals: { persona: 'mfaTenCodes' } };

/** A host can select the children and add its own cards. */
export const HostsOwnChildren: StoryObj = {
  render: () =>
    html`<account-security>
      <account-mfa></account-mfa>
      <account-password></account-password>
    </account-security>`,
};

/** A service that cannot change passwords. */
export const WithoutPassword: StoryObj = { parameters: { demo: { without: ['password'] } } };

/** A service without MFA. */
export const WithoutMfa: StoryObj = { parameters: { demo: { without: ['mfa'] } } };

/** An account without a password, which signs in by other means. */
export const NoPassword: StoryObj = { globals: { persona: 'noPassword' } };

/** The account is loading. */
export const Loading: StoryObj = { globals: { network: 'pending' } };

/** The account could not be loaded. */
export const Failed: StoryObj = { globals: { network: 'failing' } };

/** The session was ended on another device. */
export const SignedOut: StoryObj = { parameters: { demo: { signedOut: true } } };
