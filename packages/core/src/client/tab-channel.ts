/** The part of a `BroadcastChannel` that is used; anything of this shape will do. */
export interface ChannelLike {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: unknown) => void): void;
  removeEventListener(type: 'message', listener: (event: unknown) => void): void;
  close(): void;
}

/** Tells the person's other tabs *that* the account changed, and nothing else. */
export interface TabChannel {
  announce(): void;
  close(): void;
}

/** What is said. It carries no data: every tab reads for itself. */
export const changedMessage = 'account-changed';

export function createTabChannel(channel: ChannelLike | null, onChanged: () => void): TabChannel {
  const listener = (): void => {
    onChanged();
  };
  channel?.addEventListener('message', listener);
  return {
    announce: () => {
      try {
        channel?.postMessage(changedMessage);
      } catch {
        // A channel that is closed has nobody left to tell; the change itself is made.
      }
    },
    close: () => {
      channel?.removeEventListener('message', listener);
      channel?.close();
    },
  };
}
