/** The part of a `BroadcastChannel` that the client uses. */
export interface ChannelLike {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: unknown) => void): void;
  removeEventListener(type: 'message', listener: (event: unknown) => void): void;
  close(): void;
}

/** Notifies the other tabs of the same user that the account has changed. */
export interface TabChannel {
  announce(): void;
  close(): void;
}

/** The message. It contains no data: every tab reads the account itself. */
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
        // The channel is closed. The change itself was made.
      }
    },
    close: () => {
      channel?.removeEventListener('message', listener);
      channel?.close();
    },
  };
}
