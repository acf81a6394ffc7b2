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

/** G1 to G6: the six preferences every dashboard has. Each saves itself, so there is no button to forget. */
export const Ready: StoryObj = {};

/** G1: a new date range is saved, and says so beside its label; nothing moves. */
export const Saved: StoryObj = {
  tags: ['!autodocs'],
  play: play(async ({ person }) => {
    await person.choose('Date range', 'Last 90 days');
    await person.see('Saved');
  }),
};

/** G3: the answer was lost on the way. The account is read again, and shows that the change was made. */
export const OutcomeUnknown: StoryObj = {
  tags: ['!autodocs'],
  play: play(async ({ person, demo }) => {
    await person.see('Calls filter');
    demo.network.mode = 'losing';
    await person.choose('Calls filter', 'Missed');
    await person.hear('your change was saved');
  }),
};

/** G4: the same preference was changed on another device meanwhile: the last choice wins, and nobody is asked. */
export const ChangedElsewhere: StoryObj = {
  tags: ['!autodocs'],
  play: play(async ({ person, demo }) => {
    await person.see('Date range');
    const { preferences } = await demo.elsewhere.load();
    await demo.elsewhere.preferences?.update({ dateRange: 'last90Days' }, { version: preferences.version });
    await person.choose('Date range', 'Today');
    await person.see('Saved');
  }),
};

/** G2: a change that could not be saved is taken back, with its reason at the control. */
export const NotSaved: StoryObj = {
  tags: ['!autodocs'],
  play: play(async ({ person, demo }) => {
    await person.see('Chart metric');
    demo.network.mode = 'offline';
    await person.choose('Chart metric', 'Revenue');
    await person.see('You appear to be offline');
  }),
};

/** A change on its way: the new value shows already. */
export const Saving: StoryObj = {
  tags: ['!autodocs'],
  play: play(async ({ person, demo }) => {
    await person.see('Payments filter');
    demo.network.mode = 'pending';
    await person.choose('Payments filter', 'Refunded');
    await person.see('Saving…');
  }),
};

/** G5, G6, G7: theme and animation apply to the whole page at once, because the provider is asked to. */
export const TakesEffect: StoryObj = {
  tags: ['!autodocs'],
  parameters: { appliesPreferences: true },
  play: play(async ({ person }) => {
    await person.choose('Theme', 'Dark');
    await person.choose('Animation', 'Off');
    await person.see('Saved');
  }),
};

/** A host replaces choices and adds preferences of its own; the form is drawn from the definition. */
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

/** Before the account has arrived. The skeleton keeps the height. */
export const Loading: StoryObj = { globals: { network: 'pending' } };

/** The account could not be read. */
export const Failed: StoryObj = { globals: { network: 'failing' } };

/** Once the way is free, one press brings everything. */
export const Retried: StoryObj = {
  tags: ['!autodocs'],
  globals: { network: 'failing' },
  play: play(async ({ person, demo }) => {
    await person.see('We can’t reach the service');
    demo.network.mode = 'ok';
    await person.press('Try again');
    await person.see('Date range');
  }),
};

/** Another device has ended this session. */
export const SignedOut: StoryObj = { parameters: { demo: { signedOut: true } } };

/** A service without preferences: the element draws nothing, and tells the developer in the console. */
export const Unsupported: StoryObj = { parameters: { demo: { without: ['preferences'] } } };
