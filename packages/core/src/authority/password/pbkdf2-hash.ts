import { fromBase64, utf8 } from '../kernel/encoding.ts';
import { partsOf } from '../kernel/text-shape.ts';

/** A stored PBKDF2 hash. */
export interface Pbkdf2Hash {
  readonly digest: Digest;
  readonly iterations: number;
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly hash: Uint8Array<ArrayBuffer>;
}

type Digest = 'SHA-1' | 'SHA-256' | 'SHA-512';
type Bytes = Uint8Array<ArrayBuffer>;

/** A hash with more rounds is not computed, so that a changed row cannot keep a core busy. SHA-512 takes about a second. */
export const mostIterations = 2_000_000;
const longestSalt = 128;
// Other lengths, and those that are not a multiple of four, are not in use: such a hash was truncated.
const hashLengths = { least: 16, most: 64 };

const digests: Readonly<Record<string, Digest>> = { sha1: 'SHA-1', sha256: 'SHA-256', sha512: 'SHA-512' };
const digestLengths: Readonly<Record<Digest, number>> = { 'SHA-1': 20, 'SHA-256': 32, 'SHA-512': 64 };

// `$pbkdf2-sha256$i=600000$<salt>$<hash>`, as this package and RustCrypto write it. RustCrypto adds the length of the
// hash, `,l=32`. Without it, the hash is as long as the digest.
const phc =
  /^\$pbkdf2-(?<digest>sha1|sha256|sha512)\$i=(?<iterations>[1-9]\d{0,7})(?<length>(?:,l=[1-9]\d)?)\$(?<salt>[A-Za-z0-9+/]{1,172})\$(?<hash>[A-Za-z0-9+/]{22,86})$/u;
// `$pbkdf2-sha256$29000$<salt>$<hash>`, in Base64 with `.` instead of `+`. Without a digest it is SHA-1.
const passlib =
  /^\$pbkdf2(?<digest>(?:-sha256|-sha512)?)\$(?<iterations>[1-9]\d{0,7})\$(?<salt>[A-Za-z0-9./]{1,172})\$(?<hash>[A-Za-z0-9./]{22,86})$/u;
// `pbkdf2_sha256$600000$<salt as text>$<hash>`
const django =
  /^pbkdf2_(?<digest>sha1|sha256)\$(?<iterations>[1-9]\d{0,7})\$(?<salt>[!-#%-~]{1,128})\$(?<hash>[A-Za-z0-9+/]{22,86}=)$/u;
// `pbkdf2:sha256:600000$<salt as text>$<hash in hexadecimal digits>`
const werkzeug =
  /^pbkdf2:(?<digest>sha1|sha256|sha512):(?<iterations>[1-9]\d{0,7})\$(?<salt>[!-#%-~]{1,128})\$(?<hash>(?:[0-9a-f]{2}){16,64})$/u;
// Base64 of a format byte, parameters, salt and hash.
const aspNet = /^A[A-Za-z0-9+/]{59,275}={0,2}$/u;

/** Reads a hash in one of the notations of `createPbkdf2Hasher`. `null` for any other text, and for a hash that takes too much work. */
export function parsePbkdf2Hash(text: string): Pbkdf2Hash | null {
  const parsed = parsePhc(text) ?? parsePasslib(text) ?? parseDjango(text) ?? parseWerkzeug(text) ?? parseAspNet(text);
  if (parsed === null) return null;
  const { digest, iterations, salt, hash } = parsed;
  const isSound = salt.length > 0 && salt.length <= longestSalt;
  const isReadable = hash.length >= hashLengths.least && hash.length <= hashLengths.most && hash.length % 4 === 0;
  // A hash longer than the digest is computed in several blocks, each with all rounds.
  const work = iterations * Math.ceil(hash.length / digestLengths[digest]);
  return isSound && isReadable && iterations > 0 && work <= mostIterations ? parsed : null;
}

type Parts = 'digest' | 'iterations' | 'salt' | 'hash';

function parsePhc(text: string): Pbkdf2Hash | null {
  const parts = partsOf<Parts | 'length'>(phc, text);
  if (parts === null) return null;
  const { digest, iterations, length, salt, hash } = parts;
  const parsed = pbkdf2Hash(digest, iterations, fromBase64(salt), fromBase64(hash));
  if (length === '') return ofDigestLength(parsed);
  return parsed?.hash.length === Number(length.slice(',l='.length)) ? parsed : null;
}

function parsePasslib(text: string): Pbkdf2Hash | null {
  const parts = partsOf<Parts>(passlib, text);
  if (parts === null) return null;
  const digest = parts.digest === '' ? 'sha1' : parts.digest.slice(1);
  const decode = (encoded: string): Bytes | null => fromBase64(encoded.replaceAll('.', '+'));
  return ofDigestLength(pbkdf2Hash(digest, parts.iterations, decode(parts.salt), decode(parts.hash)));
}

function parseDjango(text: string): Pbkdf2Hash | null {
  const parts = partsOf<Parts>(django, text);
  if (parts === null) return null;
  return ofDigestLength(pbkdf2Hash(parts.digest, parts.iterations, utf8(parts.salt), fromPaddedBase64(parts.hash)));
}

function parseWerkzeug(text: string): Pbkdf2Hash | null {
  const parts = partsOf<Parts>(werkzeug, text);
  if (parts === null) return null;
  return ofDigestLength(pbkdf2Hash(parts.digest, parts.iterations, utf8(parts.salt), fromHex(parts.hash)));
}

/** ASP.NET Core Identity. Version 2: 0, 16 bytes of salt, 32 bytes of hash. Version 3: 1, digest, rounds, length of the salt, salt, hash. */
function parseAspNet(text: string): Pbkdf2Hash | null {
  const bytes = aspNet.test(text) ? fromPaddedBase64(text) : null;
  if (bytes === null) return null;
  if (bytes[0] === 0 && bytes.length === 49) {
    return { digest: 'SHA-1', iterations: 1000, salt: bytes.slice(1, 17), hash: bytes.slice(17) };
  }
  if (bytes[0] !== 1) return null;
  const view = new DataView(bytes.buffer);
  const digest = ['sha1', 'sha256', 'sha512'][view.getUint32(1)];
  const saltEnd = 13 + view.getUint32(9);
  return pbkdf2Hash(digest ?? '', String(view.getUint32(5)), bytes.slice(13, saltEnd), bytes.slice(saltEnd));
}

function pbkdf2Hash(digestName: string, iterations: string, salt: Bytes | null, hash: Bytes | null): Pbkdf2Hash | null {
  const digest = digests[digestName];
  if (digest === undefined || salt === null || hash === null) return null;
  return { digest, iterations: Number(iterations), salt, hash };
}

function ofDigestLength(parsed: Pbkdf2Hash | null): Pbkdf2Hash | null {
  return parsed !== null && parsed.hash.length === digestLengths[parsed.digest] ? parsed : null;
}

function fromPaddedBase64(text: string): Bytes | null {
  return text.length % 4 === 0 ? fromBase64(text.replace(/={1,2}$/u, '')) : null;
}

function fromHex(text: string): Bytes {
  return Uint8Array.from({ length: text.length / 2 }, (_, index) =>
    Number.parseInt(text.slice(2 * index, 2 * index + 2), 16),
  );
}
