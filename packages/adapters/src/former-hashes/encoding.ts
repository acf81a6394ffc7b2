/** Decodes Base64 of RFC 4648 §4 without padding. `null` for any other text. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[A-Za-z0-9+/]+$/u.test(text) || text.length % 4 === 1) return null;
  const binary = atob(text);
  // The unused bits of the last character must be zero.
  if (btoa(binary).replace(/={1,2}$/u, '') !== text) return null;
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

/** Decodes Base64 of RFC 4648 §4 with padding. `null` for any other text. */
export function fromPaddedBase64(text: string): Uint8Array<ArrayBuffer> | null {
  return text.length % 4 === 0 ? fromBase64(text.replace(/={1,2}$/u, '')) : null;
}

/** Decodes lower-case hexadecimal digits. `null` for any other text. */
export function fromHex(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^(?:[0-9a-f]{2})+$/u.test(text)) return null;
  return Uint8Array.from(text.match(/../gu) ?? [], (pair) => Number.parseInt(pair, 16));
}

export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new TextEncoder().encode(text));
}

/** Whether a hash is 16 to 64 bytes long, in steps of four. Other lengths are not in use: such a hash was truncated, for example by a column. */
export function hasSoundLength(hash: Uint8Array): boolean {
  return hash.length >= 16 && hash.length <= 64 && hash.length % 4 === 0;
}
