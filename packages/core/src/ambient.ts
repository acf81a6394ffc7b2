import type { ChannelLike } from './client/tab-channel.ts';

/**
 * What the platform gives, in one place: every use is the default of an option, so a test or a host can pass its own.
 */

/** Milliseconds since the epoch. */
export type Clock = () => number;

/** The part of the platform's `crypto` that is used. */
export type WebCrypto = Pick<typeof globalThis.crypto, 'subtle'>;

export const systemClock: Clock = () => Date.now();

/** @throws {TypeError} where the platform has no WebCrypto, as a browser page that came over plain HTTP. */
export function systemCrypto(): WebCrypto {
  // The type says it is always there; browsers leave `subtle` out of insecure contexts.
  const { crypto } = globalThis as { readonly crypto?: Partial<WebCrypto> };
  if (crypto?.subtle === undefined) throw new TypeError('WebCrypto is missing: it needs HTTPS, or localhost');
  return { subtle: crypto.subtle };
}

export function systemRandomBytes(length: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(length));
}

export const tabChannelName = '@account-elements';

/**
 * The channel between one user's tabs, where the platform has one and allows it. In Node and Bun it does not keep the process
 * alive: a script that is done ends, also without `close()`.
 */
export function openTabChannel(): ChannelLike | null {
  try {
    const channel: BroadcastChannel & { unref?: () => unknown } = new BroadcastChannel(tabChannelName);
    channel.unref?.();
    return channel;
  } catch {
    return null;
  }
}
