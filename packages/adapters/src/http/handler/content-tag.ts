/** A strong entity tag of a text: the first 96 bits of its SHA-256 in base64url, in quotation marks (RFC 9110 §8.8.3). */
export async function contentTag(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  const start = String.fromCharCode(...new Uint8Array(digest, 0, 12));
  return `"${btoa(start).replaceAll('+', '-').replaceAll('/', '_')}"`;
}
