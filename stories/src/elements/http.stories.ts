import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

import { attributes, defaultArgsOf } from '../controls.ts';
import type { WireFault } from '../demo/wire.ts';
import { play } from '../play.ts';

/**
 * The same account over real HTTP: the HTTP service at one end, the handler and the authority at the other, and between them
 * what a network does to answers. Requests are handled by msw and never leave the page.
 */
const meta: Meta = {
  title: 'Elements/Over HTTP',
  component: 'account-profile',
  args: defaultArgsOf('account-profile'),
  parameters: { demo: { http: { fault: null } } },
  render: (args) => html`<account-profile ${attributes(args)}></account-profile>`,
};
export default meta;

function from(fault: WireFault): StoryObj {
  return { parameters: { demo: { http: { fault } } } };
}

function saving(fault: WireFault | null, seen: string): StoryObj {
  return {
    tags: ['!autodocs'],
    play: play(async ({ user, demo }) => {
      await user.write('Full Name', 'Ada King');
      if (demo.wire !== null) demo.wire.fault = fault;
      await user.press('Save Changes');
      await user.see(seen);
    }),
  };
}

/** Nothing is wrong, and nothing differs. */
export const Ready: StoryObj = {};

/** A 500 for the account: nothing can be shown, and one press tries again. */
export const ReadFailing: StoryObj = from('failing');

/** A 200 with the page of a hotel’s network: it is not taken for an account. */
export const ReadCaptive: StoryObj = from('captive');

/** JSON that is cut off. */
export const ReadGarbled: StoryObj = from('garbled');

/** A 401: the session is over, whatever the page still shows. */
export const ReadUnauthorised: StoryObj = from('unauthorised');

/** The body arrives byte by byte, and the skeleton stays until it is whole. */
export const ReadTrickling: StoryObj = {
  ...from('trickling'),
  tags: ['!autodocs'],
  play: play(async ({ user }) => {
    await user.valueOf('Full Name');
  }),
};

/** A change, saved. */
export const Saved: StoryObj = saving(null, 'Saved');

/** A 500 for a change that says what it is. What was typed stays. */
export const SaveFailing: StoryObj = saving('failing', 'Something went wrong');

/** A 429 with `Retry-After`. */
export const SaveBusy: StoryObj = saving('busy', 'We can’t reach the service');

/** A 401 in the middle of work. */
export const SaveUnauthorised: StoryObj = saving('unauthorised', 'You’re signed out');

/** A problem that this page has never heard of, from a server that is newer. */
export const SaveNewerProblem: StoryObj = saving('newer', 'Something went wrong');

/** The change was made and the connection broke before the answer: the account is read again, and shows it. */
export const SaveLost: StoryObj = saving('lost', 'Saved');

/** A 412: the version in `If-Match` is no longer the newest. */
export const SaveConflict: StoryObj = {
  tags: ['!autodocs'],
  play: play(async ({ user, demo }) => {
    await user.write('Username', 'ada.k');
    const { profile } = await demo.elsewhere.load();
    await demo.elsewhere.profile?.update({ username: 'countess' }, { version: profile.version });
    await user.press('Save Changes');
    await user.see('Your profile was changed somewhere else');
  }),
};
