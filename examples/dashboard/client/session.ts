import type { Account } from './account.ts';
import { postJson } from './api.ts';
import type { Route } from './router.ts';

/** The session as the pages of the application see it. */
export interface Session {
  /** Ends it, in every tab. */
  signOut(): Promise<void>;
}

const channelName = 'tally-session';

/**
 * Takes the person to the sign-in page when their session is over: ended here, in another tab, or by the server.
 */
export function followSession(account: Account, route: () => Route): Session {
  const tabs = new BroadcastChannel(channelName);
  let isLeaving = false;

  const leave = (reason: 'ended' | 'signed-out'): void => {
    if (isLeaving) return;
    isLeaving = true;
    const query = new URLSearchParams({ reason, ...(reason === 'ended' && { next: route() + location.hash }) });
    location.replace(`/sign-in?${query}`);
  };

  const doubt = async (): Promise<void> => {
    // Another tab may have changed the password this very moment, and its new cookie may just have come: ask once more.
    const again = await account.load();
    if (!again.ok && again.error.code === 'SESSION_ENDED') leave('ended');
  };

  account.session.listen((status) => {
    if (status === 'ended' && !isLeaving) void doubt();
  });

  tabs.addEventListener('message', () => leave('signed-out'));

  return {
    async signOut() {
      await postJson('/api/sign-out', {});
      tabs.postMessage('signed-out');
      leave('signed-out');
    },
  };
}
