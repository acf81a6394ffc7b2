import type { SealingKey } from '../ports.ts';

const keyLength = 32;
const idShape = /^[a-z0-9]{1,16}$/u;
// 32 random bytes contain about 30 different values. Fewer than this practically never occurs.
const fewestDistinct = 16;

/**
 * Rejects weak keys before anything is sealed with them.
 *
 * @throws {TypeError} for a missing key, a malformed or duplicate id, a key that is not 32 bytes, and bytes that are not
 *   random: constant, counting, or text.
 */
export function assertSealingKeys(keys: readonly SealingKey[]): readonly [SealingKey, ...SealingKey[]] {
  const [first, ...rest] = keys;
  if (first === undefined) throw new TypeError('sealingKeys: at least one key is needed');
  for (const key of keys) assertKey(key);
  if (new Set(keys.map((key) => key.id)).size < keys.length)
    throw new TypeError('sealingKeys: two keys have the same id');
  return [first, ...rest];
}

function assertKey({ id, bytes }: SealingKey): void {
  if (typeof id !== 'string' || !idShape.test(id)) throw new TypeError('sealingKeys: an id is 1 to 16 of [a-z0-9]');
  if (!(bytes instanceof Uint8Array) || bytes.length !== keyLength) {
    throw new TypeError(`sealingKeys: key "${id}" is not ${keyLength} bytes`);
  }
  if (!looksRandom(bytes)) throw new TypeError(`sealingKeys: key "${id}" does not come from a random source`);
}

function looksRandom(bytes: Uint8Array): boolean {
  const differences = new Set(bytes.subarray(1).map((byte, index) => byte - (bytes[index] ?? 0)));
  const isText = bytes.every((byte) => byte >= 0x20 && byte < 0x7f);
  return new Set(bytes).size >= fewestDistinct && differences.size > 2 && !isText;
}
