/**
 * A strong entity tag of a text: 64 bits of FNV-1a, as two lanes of 32. It distinguishes versions of one answer. It does not resist
 * deliberate collisions, which only the user whose own answer it is could cause.
 */
export function contentTag(text: string): string {
  let low = 0x811c9dc5;
  let high = 0xcbf29ce4;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ (unit + index), 0x01000197);
  }
  return `"${(high >>> 0).toString(36)}-${(low >>> 0).toString(36)}"`;
}
