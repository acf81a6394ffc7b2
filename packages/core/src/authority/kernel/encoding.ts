const encoder = new TextEncoder();

/** Encodes a text as UTF-8. */
export function utf8(text: string): Uint8Array<ArrayBuffer> {
  // The buffer of the encoder can be larger than the text. A copy has only the bytes of the text.
  return new Uint8Array(encoder.encode(text));
}

/** Base64 of RFC 4648 §4 without padding, as PHC strings require. */
export function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes)).replace(/=+$/u, '');
}

/** Decodes the output of {@link toBase64}. `null` for any other text. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[A-Za-z0-9+/]*$/u.test(text)) return null;
  try {
    const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
    return toBase64(bytes) === text ? bytes : null;
  } catch {
    return null;
  }
}

/** The URL-safe alphabet of RFC 4648 §5, without padding. */
export function toBase64Url(bytes: Uint8Array): string {
  return toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_');
}

/** Decodes the output of {@link toBase64Url}. `null` for any other text. */
export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | null {
  if (/[+/]/u.test(text)) return null;
  return fromBase64(text.replaceAll('-', '+').replaceAll('_', '/'));
}

/** Whether two byte strings are the same. The time depends only on their length. */
export function constantTimeEqual(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  let difference = 0;
  for (const [index, byte] of one.entries()) difference |= byte ^ (other[index] ?? 0);
  return difference === 0;
}
