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

/** M1, M2: off, with the primary action. */
export const Off: StoryObj = {};

/** A setup that was started and not completed, as after a reload. */
export const SetupPending: StoryObj = {
  tags: ['!autodocs'],
  play: play(async ({ user, demo }) => {
    await demo.elsewhere.mfa?.beginTotp({ password: demoPassword });
    await demo.client.load();
    await user.see('MFA setup isn’t finished');
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

/** A replacement that was started and not completed: the old authenticator still works. */
export const ReplacementPending: StoryObj = {
  tags: ['!autodocs'],
  globals: { persona: 'mfaTenCodes' },
  play: play(async ({ user, demo }) => {
    await demo.elsewhere.mfa?.beginTotp({ password: demoPassword });
    await demo.client.load();
    await user.see('Replacing your authenticator isn’t finished');
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
