import type { ChannelLike } from './client/tab-channel.ts';

/**
 * All uses of the platform. Each is the default of an option, so that a test or a host can pass its own.
 */

/** Milliseconds since the epoch. */
export type Clock = () => number;

/** Waits for a number of milliseconds. */
export type Delay = (milliseconds: number) => Promise<void>;

/** The part of the platform's `crypto` that this package uses. */
export type WebCrypto = Pick<typeof globalThis.crypto, 'subtle'>;

export const systemClock: Clock = () => Date.now();

export const systemDelay: Delay = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** @throws {TypeError} If the platform has no WebCrypto, for example in a browser page without HTTPS. */
export function systemCrypto(): WebCrypto {
  // Browsers omit `subtle` in insecure contexts, which the type does not say.
  const { crypto } = globalThis as { readonly crypto?: Partial<WebCrypto> };
  if (crypto?.subtle === undefined) throw new TypeError('WebCrypto is missing: it needs HTTPS, or localhost');
  return { subtle: crypto.subtle };
}

export function systemRandomBytes(length: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(length));
}

/** Writes a warning for the operator of a server. Node, Bun and Deno print it; other platforms have no place for it. */
export function systemWarning(message: string): void {
  const { process } = globalThis as { readonly process?: { emitWarning?(message: string, type: string): void } };
  process?.emitWarning?.(message, 'AccountElementsWarning');
}

/** The most rounds of PBKDF2 that the platform computes, as far as this is known. Cloudflare refuses more in production, but not in local tests. */
export function systemPbkdf2Limit(): number {
  const { navigator } = globalThis as { readonly navigator?: { readonly userAgent?: string } };
  return navigator?.userAgent === 'Cloudflare-Workers' ? 100_000 : Infinity;
}

export const tabChannelName = '@account-elements';

/**
 * Opens the channel between the tabs of one user, or returns `null` if the platform has none or blocks it. In Node and Bun the channel
 * does not keep the process alive, even without `close()`.
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
