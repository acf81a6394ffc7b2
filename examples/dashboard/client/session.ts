import type { Account } from './account.ts';
import { postJson } from './api.ts';
import type { Route } from './router.ts';
import { tryOrUndefined } from './try-or-undefined.ts';

/** The session, as the pages of the application see it. */
export interface Session {
  /**
   * Ends the session in every tab, if the user may leave the page.
   *
   * @throws {ApiError} if the request fails.
   */
  signOut(): Promise<void>;
}

const channelName = 'tally-session';
const message = 'signed-out';

/** Why a session is over. */
type Reason = 'ended' | 'signed-out';

/** Opens the sign-in page when the session has ended, in this tab, in another tab or on the server. */
export function followSession(account: Account, route: () => Route, mayLeave: () => Promise<boolean>): Session {
  const tabs = tryOrUndefined(() => new BroadcastChannel(channelName));
  // Keeps the first reason, because the page stays open if the user wants to keep unsaved input.
  let over: Reason | undefined;
  // The reason if the session ends now.
  let expected: Reason = 'ended';

  const leave = (reason: Reason): void => {
    over ??= reason;
    const query = new URLSearchParams({ reason: over, ...(over === 'ended' && { next: route() + location.hash }) });
    location.replace(`/sign-in?${query}`);
  };

  const doubt = async (): Promise<void> => {
    // Another tab may have just changed the password, and the new cookie may have arrived since. So ask once more.
    const again = await account.load();
    if (!again.ok && again.error.code === 'SESSION_ENDED') leave(expected);
  };

  account.session.listen((status) => {
    if (status === 'ended' && over === undefined) void doubt();
  });

  // Any page of this origin can send a message, so only the answer of the server counts.
  tabs?.addEventListener('message', ({ data }) => {
    if (data !== message || expected === 'signed-out') return;
    expected = 'signed-out';
    void account.load().finally(() => {
      if (account.session.get() === 'active') expected = 'ended';
    });
  });

  return {
    async signOut() {
      if (!(await mayLeave())) return;
      if (over === undefined) await postJson('/api/sign-out', {});
      tabs?.postMessage(message);
      leave('signed-out');
    },
  };
}
