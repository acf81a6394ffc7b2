import { createHmac } from 'node:crypto';

/** An authenticator with one account. */
export interface Authenticator {
  /**
   * Returns the next code to enter, and never the same code twice, because a server accepts each time step once. The first code
   * is that of the current step, the second that of the next step, which a server also accepts (RFC 6238 §5.2 allows for clocks
   * that are slightly fast). Before a third code, advance the clock of the server.
   */
  nextCode(): string;
  /** Returns a code that is not valid at any time step near the current one. */
  wrongCode(): string;
  /** Returns the code of an authenticator whose clock is ahead by this many seconds (negative: behind). */
  codeOffBy(seconds: number): string;
}

const period = 30;
const digits = 6;

/**
 * Computes codes as in RFC 6238, without code of the product.
 *
 * @param key base32, with or without spaces.
 * @param clock of the server, in milliseconds since the epoch.
 */
export function createAuthenticator(key: string, clock: () => number): Authenticator {
  const secret = base32(key);
  const present = (): number => Math.floor(clock() / 1000 / period);
  let last = -1;
  return {
    nextCode() {
      last = Math.max(last + 1, present());
      return hotp(secret, last);
    },
    wrongCode() {
      const near = new Set(Array.from({ length: 121 }, (_, index) => hotp(secret, present() - 60 + index)));
      for (let code = 100_000; ; code += 1) if (!near.has(String(code))) return String(code);
    },
    codeOffBy: (seconds) => hotp(secret, Math.floor((clock() / 1000 + seconds) / period)),
  };
}

// RFC 4226 §5.3.
function hotp(secret: Buffer, counter: number): string {
  const message = Buffer.alloc(8);
  message.writeBigUInt64BE(BigInt(counter));
  const mac = createHmac('sha1', secret).update(message).digest();
  const offset = (mac.at(-1) ?? 0) & 0xf;
  return String((mac.readUInt32BE(offset) & 0x7fff_ffff) % 10 ** digits).padStart(digits, '0');
}

// RFC 4648 §6.
function base32(text: string): Buffer {
  const bits = [...text.replaceAll(/\s/gu, '')]
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  return Buffer.from((bits.match(/.{8}/gu) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
