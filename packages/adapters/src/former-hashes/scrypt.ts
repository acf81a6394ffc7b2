import { scrypt, timingSafeEqual } from 'node:crypto';

import type { PasswordVerifier } from '@account-elements/core/authority';

import { fromBase64, fromHex, fromPaddedBase64, hasSoundLength, utf8 } from './encoding.ts';
import { createVerifier } from './verifier.ts';

interface ScryptHash {
  readonly N: number;
  readonly r: number;
  readonly p: number;
  readonly salt: Uint8Array;
  readonly hash: Uint8Array;
  /** Whether the password was hashed in Unicode normal form KC. */
  readonly usesNfkc?: boolean;
}

// The work is proportional to N · r · p, the memory is 128 · N · r bytes. This is about one second, and 256 MiB if p is 1.
const mostWork = 2 ** 21;
// With a small N, a large r or p takes more time than N · r · p.
const most = { r: 64, p: 64 };
const longestSalt = 128;
// Higher than the memory of any hash within the limit.
const maxmem = 2 ** 29;

// `$scrypt$ln=16,r=8,p=1$<salt>$<hash>`: passlib and RustCrypto
const phc =
  /^\$scrypt\$ln=([1-9]\d?),r=([1-9]\d{0,6}),p=([1-9]\d{0,6})\$([A-Za-z0-9+/]{1,172})\$([A-Za-z0-9+/]{22,86})$/u;
// `scrypt$16384$<salt as text>$8$5$<hash>`
const django =
  /^scrypt\$([1-9]\d{0,6})\$([!-#%-~]{1,128})\$([1-9]\d{0,6})\$([1-9]\d{0,6})\$([A-Za-z0-9+/]{22,86}={0,2})$/u;
// `scrypt:32768:8:1$<salt as text>$<hash in hexadecimal digits>`
const werkzeug = /^scrypt:([1-9]\d{0,6}):([1-9]\d{0,6}):([1-9]\d{0,6})\$([!-#%-~]{1,128})\$([0-9a-f]{32,128})$/u;
// `<salt as text>:<hash in hexadecimal digits>`: better-auth and Lucia 3. `s2:` and a shorter salt: Lucia 2.
const lucia = /^(?:s2:([0-9a-z]{16})|([0-9a-f]{32})):([0-9a-f]{128})$/u;

/** Reads scrypt, in the notations of passlib, Django, Werkzeug, better-auth and Lucia. */
export function createScryptVerifier(): PasswordVerifier {
  return createVerifier({
    scheme: 'scrypt',
    parse,
    async matches(password, { usesNfkc, hash, ...parameters }) {
      const derived = await derive(usesNfkc === true ? password.normalize('NFKC') : password, hash.length, parameters);
      return timingSafeEqual(derived, hash);
    },
  });
}

function parse(text: string): ScryptHash | null {
  return parsePhc(text) ?? parseDjango(text) ?? parseWerkzeug(text) ?? parseLucia(text);
}

function parsePhc(text: string): ScryptHash | null {
  const [, ln, r, p, salt = '', hash = ''] = phc.exec(text) ?? [];
  return scryptHash([2 ** Number(ln), Number(r), Number(p)], fromBase64(salt), fromBase64(hash));
}

function parseDjango(text: string): ScryptHash | null {
  const [, N, salt = '', r, p, hash = ''] = django.exec(text) ?? [];
  return scryptHash([Number(N), Number(r), Number(p)], utf8(salt), fromPaddedBase64(hash));
}

function parseWerkzeug(text: string): ScryptHash | null {
  const [, N, r, p, salt = '', hash = ''] = werkzeug.exec(text) ?? [];
  return scryptHash([Number(N), Number(r), Number(p)], utf8(salt), fromHex(hash));
}

function parseLucia(text: string): ScryptHash | null {
  const [, shortSalt, salt = shortSalt, hash = ''] = lucia.exec(text) ?? [];
  const parsed = scryptHash([16_384, 16, 1], utf8(salt ?? ''), fromHex(hash));
  return parsed === null ? null : { ...parsed, usesNfkc: true };
}

function scryptHash(
  [N, r, p]: readonly [number, number, number],
  salt: Uint8Array | null,
  hash: Uint8Array | null,
): ScryptHash | null {
  if (salt === null || hash === null || !hasSoundLength(hash)) return null;
  // RFC 7914, section 2: N is a power of two, greater than 1 and less than 2^(16r).
  const isValid = Number.isInteger(Math.log2(N)) && N > 1 && N < 2 ** (16 * r);
  const isTooMuch = N * r * p > mostWork || r > most.r || p > most.p || salt.length > longestSalt;
  return isValid && !isTooMuch ? { N, r, p, salt, hash } : null;
}

function derive(
  password: string,
  length: number,
  { N, r, p, salt }: Pick<ScryptHash, 'N' | 'r' | 'p' | 'salt'>,
): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    scrypt(password, salt, length, { N, r, p, maxmem }, (error, key) =>
      error === null ? resolve(key) : reject(error),
    );
  });
}
