import { choice, definePreferences, toggle } from '@account-elements/core';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

import { attributes, defaultArgsOf } from '../controls.ts';
import { play } from '../play.ts';

const meta: Meta = {
  title: 'Elements/General',
  component: 'account-general',
  args: defaultArgsOf('account-general'),
  render: (args) => html`<account-general ${attributes(args)}></account-general>`,
};
export default meta;

/** G1 to G6: the six preferences of a dashboard. Each is saved when it changes. */
export const Ready: StoryObj = {};

/** G1: a new date range is saved. A text next to the label says so, and the layout does not move. */
export const Saved: StoryObj = {
  tags: ['!autodocs'],
  play: play(async ({ user }) => {
    await user.choose('Date range', 'Last 90 days');
    await user.see('Saved');
  }),
};

/** G3: the answer was lost. The account is read again and shows that the change was made. */
export const OutcomeUnknown: StoryObj = {
  tags: ['!autodocs'],
  play: play(async ({ user, demo }) => {
    await user.see('Calls filter');
    demo.network.mode = 'losing';
    await user.choose('Calls filter', 'Missed');
    await user.hear('your change was saved');
  }),
};

/** G4: the same preference was changed on another device. The last choice wins, and the user is not asked. */
export const ChangedElsewhere: StoryObj = {
  tags: ['!autodocs'],
  play: play(async ({ user, demo }) => {
    await user.see('Date range');
    const { preferences } = await demo.elsewhere.load();
    await demo.elsewhere.preferences?.update({ dateRange: 'last90Days' }, { version: preferences.version });
    await user.choose('Date range', 'Today');
    await user.see('Saved');
  }),
};

/** G2: a change could not be saved. The old value is shown again, with the reason next to the control. */
export const NotSaved: StoryObj = {
  tags: ['!autodocs'],
  play: play(async ({ user, demo }) => {
    await user.see('Chart metric');
    demo.network.mode = 'offline';
    await user.choose('Chart metric', 'Revenue');
    await user.see('You appear to be offline');
  }),
};

/** A change in progress. The new value is shown already. */
export const Saving: StoryObj = {
  tags: ['!autodocs'],
  play: play(async ({ user, demo }) => {
    await user.see('Payments filter');
    demo.network.mode = 'pending';
    await user.choose('Payments filter', 'Refunded');
    await user.see('Saving…');
  }),
};

/** G5, G6, G7: theme and animation apply to the whole page at once, through the provider. */
export const TakesEffect: StoryObj = {
  tags: ['!autodocs'],
  parameters: { appliesPreferences: true },
  play: play(async ({ user }) => {
    await user.choose('Theme', 'Dark');
    await user.choose('Animation', 'Off');
    await user.see('Saved');
  }),
};

/** A host replaces options and adds its own preferences. The form is rendered from the definition. */
export const HostsOwn: StoryObj = {
  tags: ['host-words'],
  parameters: {
    demo: {
      preferences: definePreferences({
        dateRange: choice(['week', 'quarter'], {
          default: 'week',
          choiceLabels: { week: 'This week', quarter: 'This quarter' },
        }),
        currency: choice(['eur', 'usd', 'jpy'], {
          default: 'eur',
          label: 'Currency',
          hint: 'For sums over several currencies.',
          choiceLabels: { eur: 'Euro', usd: 'US dollar', jpy: 'Yen' },
        }),
        weeklyReport: toggle({ default: true, label: 'Weekly report', hint: 'By e-mail, on Monday morning.' }),
      }),
    },
  },
};

/** The account is loading. The skeleton has the height of the content. */
export const Loading: StoryObj = { globals: { network: 'pending' } };

/** The account could not be loaded. */
export const Failed: StoryObj = { globals: { network: 'failing' } };

/** When the connection works again, one click loads the account in all elements. */
export const Retried: StoryObj = {
  tags: ['!autodocs'],
  globals: { network: 'failing' },
  play: play(async ({ user, demo }) => {
    await user.see('We can’t reach the service');
    demo.network.mode = 'ok';
    await user.press('Try again');
    await user.see('Date range');
  }),
};

/** The session was ended on another device. */
export const SignedOut: StoryObj = { parameters: { demo: { signedOut: true } } };

/** A service without preferences: the element renders nothing, and the console tells the developer why. */
export const Unsupported: StoryObj = { parameters: { demo: { without: ['preferences'] } } };
