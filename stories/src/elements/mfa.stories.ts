import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

import { attributes, defaultArgsOf } from '../controls.ts';
import { demoPassword } from '../demo/personas.ts';
import { play } from '../play.ts';

const meta: Meta = {
  title: 'Elements/MFA',
  component: 'account-mfa',
  args: defaultArgsOf('account-mfa'),
  render: (args) => html`<account-mfa ${attributes(args)}></account-mfa>`,
};
export default meta;

/** M1, M2: MFA is off. The primary action enables it. */
export const Off: StoryObj = {};

/** A setup that was started and not finished, as after a reload. */
export const SetupPending: StoryObj = {
  tags: ['!autodocs'],
  play: play(async ({ user, demo }) => {
    await demo.elsewhere.mfa?.beginTotp({ password: demoPassword });
    await demo.client.load();
    await user.see('MFA setup isn’t finished');
  }),
};

/** M1, M3, M4, M6: MFA is on, with all backup codes. */
export const TenCodesLeft: StoryObj = { globals: { persona: 'mfaTenCodes' } };

/** M3: few codes are left. The card offers new ones. */
export const ThreeCodesLeft: StoryObj = { globals: { persona: 'mfaThreeCodes' } };

/** M3: one code is left. */
export const OneCodeLeft: StoryObj = { globals: { persona: 'mfaOneCode' } };

/** M3: no code is left. The notice is an error. */
export const NoCodesLeft: StoryObj = { globals: { persona: 'mfaNoCodes' } };

/** A replacement that was started and not finished. The old authenticator still works. */
export const ReplacementPending: StoryObj = {
  tags: ['!autodocs'],
  globals: { persona: 'mfaTenCodes' },
  play: play(async ({ user, demo }) => {
    await demo.elsewhere.mfa?.beginTotp({ password: demoPassword });
    await demo.client.load();
    await user.see('Replacing your authenticator isn’t finished');
  }),
};

/** A user without a password cannot confirm a change of MFA. */
export const NoPassword: StoryObj = { globals: { persona: 'noPassword' } };

/** The account is loading. */
export const Loading: StoryObj = { globals: { network: 'pending' } };

/** The account could not be loaded. */
export const Failed: StoryObj = { globals: { network: 'failing' } };

/** The session was ended on another device. */
export const SignedOut: StoryObj = { parameters: { demo: { signedOut: true } } };

/** A service without MFA: the element renders nothing. */
export const Unsupported: StoryObj = { parameters: { demo: { without: ['mfa'] } } };
