import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

import { attributes, defaultArgsOf } from '../controls.ts';
import type { Demo } from '../demo/demo.ts';
import { play } from '../play.ts';

const meta: Meta = {
  title: 'Elements/Provider',
  component: 'account-provider',
  args: defaultArgsOf('account-provider'),
  parameters: { provider: false },
};
export default meta;

const demoOf = (loaded: Record<string, unknown>): Demo => loaded['demo'] as Demo;

/** One provider with any number of elements anywhere in its subtree. They show the same account. */
export const GivesTheClient: StoryObj = {
  render: (args, { loaded }) =>
    html`<account-provider .client=${demoOf(loaded).client} ${attributes(args)}>
      <account-profile></account-profile>
      <br />
      <account-mfa></account-mfa>
    </account-provider>`,
};

/** A change in one element is shown in all others. */
export const OneAccount: StoryObj = {
  tags: ['!autodocs'],
  render: (args, { loaded }) =>
    html`<account-provider .client=${demoOf(loaded).client} ${attributes(args)}>
      <account-mfa></account-mfa>
      <br />
      <account-profile></account-profile>
    </account-provider>`,
  play: play(async ({ user }) => {
    await user.write('Full Name', 'Ada King');
    await user.press('Save Changes');
    await user.see('Saved');
  }),
};

/** The host can replace any text of the catalogue. */
export const OwnWords: StoryObj = {
  tags: ['host-words'],
  render: (args, { loaded }) =>
    html`<account-provider
      ${attributes(args)}
      .client=${demoOf(loaded).client}
      .strings=${{
        common: { save: 'Store' },
        profile: { title: 'Who you are', description: 'Your colleagues see this.', fullName: 'Display name' },
      }}
    >
      <account-profile></account-profile>
    </account-provider>`,
};

/** Without a provider, the elements wait for one. The order of definitions does not matter. */
export const NotThereYet: StoryObj = { render: () => html`<account-profile></account-profile>` };
