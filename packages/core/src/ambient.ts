import type { ChannelLike } from './client/tab-channel.ts';

/**
 * What the platform gives, in one place: every use is the default of an option, so a test or a host can pass its own.
 */

/** Milliseconds since the epoch. */
export type Clock = () => number;

export const systemClock: Clock = () => Date.now();

export const tabChannelName = '@account-elements';

/** The channel between one person's tabs, where the platform has one and allows it. */
export function openTabChannel(): ChannelLike | null {
  try {
    return new BroadcastChannel(tabChannelName);
  } catch {
    return null;
  }
}
