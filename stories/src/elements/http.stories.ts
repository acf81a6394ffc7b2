import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

import { attributes, defaultArgsOf } from '../controls.ts';
import type { WireFault } from '../demo/wire.ts';
import { play } from '../play.ts';

/**
 * The same account over real HTTP, with the HTTP service in the page, the handler and the authority, and network faults between
 * them. msw handles the requests, so they never leave the page.
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

/** A connection without faults. Everything works as without HTTP. */
export const Ready: StoryObj = {};

/** A 500 for the account. The element shows an error, and a button tries again. */
export const ReadFailing: StoryObj = from('failing');

/** A 200 with the login page of a hotel's network. It is not accepted as an account. */
export const ReadCaptive: StoryObj = from('captive');

/** A response with incomplete JSON. */
export const ReadGarbled: StoryObj = from('garbled');

/** A 401: the session has ended, even if the page still shows data. */
export const ReadUnauthorised: StoryObj = from('unauthorised');

/** The body arrives slowly. The skeleton stays until it is complete. */
export const ReadTrickling: StoryObj = {
  ...from('trickling'),
  tags: ['!autodocs'],
  play: play(async ({ user }) => {
    await user.valueOf('Full Name');
  }),
};

/** A change that is saved. */
export const Saved: StoryObj = saving(null, 'Saved');

/** A 500 with an error code for a change. The input stays. */
export const SaveFailing: StoryObj = saving('failing', 'Something went wrong');

/** A 429 with `Retry-After`. */
export const SaveBusy: StoryObj = saving('busy', 'We can’t reach the service');

/** A 401 during a change. */
export const SaveUnauthorised: StoryObj = saving('unauthorised', 'You’re signed out');

/** An error code that this page does not know, from a newer server. */
export const SaveNewerProblem: StoryObj = saving('newer', 'Something went wrong');

/** The change was made, but the connection broke before the answer. The account is read again and shows the change. */
export const SaveLost: StoryObj = saving('lost', 'Saved');

/** A 412: the version in `If-Match` is no longer current. */
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
