import { timingSafeEqual } from 'node:crypto';

import type { PasswordVerifier } from '@account-elements/core/authority';
import type { hashRaw } from '@node-rs/argon2';

import { fromBase64, hasSoundLength } from './encoding.ts';
import { createVerifier, reportMissing } from './verifier.ts';

/** What this file uses of `@node-rs/argon2`. */
interface Argon2 {
  readonly hashRaw: typeof hashRaw;
}

interface Argon2Hash {
  readonly algorithm: number;
  readonly version: number;
  readonly memoryCost: number;
  readonly timeCost: number;
  readonly parallelism: number;
  readonly salt: Uint8Array;
  readonly hash: Uint8Array;
}

// The package's own names for them are const enums, which do not exist at run time.
const algorithms: Readonly<Record<string, number>> = { d: 0, i: 1, id: 2 };
const versions: Readonly<Record<string, number>> = { '16': 0, '19': 1 };
// The limits of `@account-elements/adapters/argon2`.
const most = { memoryCost: 131_072, timeCost: 16, parallelism: 16 };
// RFC 9106, section 3.1.
const shortestSalt = 8;
const longestSalt = 64;

// Hashes of the first version of Argon2 do not contain the version.
const shape =
  /^(?:argon2)?\$argon2(id|i|d)\$(?:v=(16|19)\$)?([mtp]=[1-9]\d{0,5}(?:,[mtp]=[1-9]\d{0,5}){2})\$([A-Za-z0-9+/]{11,86})\$([A-Za-z0-9+/]{22,86})$/u;

/** Reads Argon2i, Argon2d and Argon2id: `$argon2i$v=19$m=65536,t=4,p=1$<salt>$<hash>`, and Django's `argon2$argon2id$…`. */
export function createArgon2Verifier(load: () => Promise<Argon2> = loadArgon2): PasswordVerifier {
  return createVerifier({
    scheme: 'argon2id',
    parse,
    async matches(password, { hash, ...parameters }) {
      const { hashRaw } = await load().catch(reportMissing('@node-rs/argon2'));
      return timingSafeEqual(await hashRaw(password, { ...parameters, outputLen: hash.length }), hash);
    },
  });
}

function parse(text: string): Argon2Hash | null {
  const [, variant = '', version = '16', parameters = '', encodedSalt = '', encodedHash = ''] = shape.exec(text) ?? [];
  const algorithm = algorithms[variant];
  const salt = fromBase64(encodedSalt);
  const hash = fromBase64(encodedHash);
  const cost = parseCost(parameters);
  if (algorithm === undefined || salt === null || hash === null || cost === null) return null;
  if (salt.length < shortestSalt || salt.length > longestSalt || !hasSoundLength(hash)) return null;
  return { algorithm, version: versions[version] ?? 0, ...cost, salt, hash };
}

function parseCost(parameters: string): Pick<Argon2Hash, 'memoryCost' | 'timeCost' | 'parallelism'> | null {
  const values = new Map(parameters.split(',').map((parameter) => [parameter[0], Number(parameter.slice(2))]));
  const [memoryCost, timeCost, parallelism] = [values.get('m'), values.get('t'), values.get('p')];
  if (memoryCost === undefined || timeCost === undefined || parallelism === undefined) return null;
  const isTooMuch = memoryCost > most.memoryCost || timeCost > most.timeCost || parallelism > most.parallelism;
  // Each lane needs 8 KiB.
  return isTooMuch || memoryCost < 8 * parallelism ? null : { memoryCost, timeCost, parallelism };
}

function loadArgon2(): Promise<Argon2> {
  return import('@node-rs/argon2');
}
