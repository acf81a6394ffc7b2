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

/**
 * @param onChanged It never rejects. Messages that arrive while it runs cause one more call, because any page of the origin can send any
 *   number of messages.
 */
export function createTabChannel(channel: ChannelLike | null, onChanged: () => Promise<unknown>): TabChannel {
  let isReading = false;
  let isOutdated = false;
  const listener = (event: unknown): void => {
    isOutdated ||= (event as { data?: unknown } | null)?.data === changedMessage;
    if (!isReading) void read();
  };
  const read = async (): Promise<void> => {
    isReading = true;
    while (isOutdated) {
      isOutdated = false;
      await onChanged();
    }
    isReading = false;
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
