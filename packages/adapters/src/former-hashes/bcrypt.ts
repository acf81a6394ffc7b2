import type { PasswordVerifier } from '@account-elements/core/authority';

import { toHex, utf8 } from './encoding.ts';
import { createVerifier, reportMissing } from './verifier.ts';

/** What this file uses of `@node-rs/bcrypt`. */
interface Bcrypt {
  verify(password: string, hash: string): Promise<boolean>;
}

interface BcryptHash {
  /** Whether the SHA-256 of the password was hashed. */
  readonly usesSha256: boolean;
  readonly hash: string;
}

// A hash of cost 15 takes about three seconds. The unused bits of the last characters of salt and hash are zero.
const shape =
  /^(bcrypt\$|bcrypt_sha256\$)?(\$2[aby]\$(?:0[4-9]|1[0-5])\$[./A-Za-z0-9]{21}[.Oeu][./A-Za-z0-9]{30}[.CGKOSWaeimquy26])$/u;

/**
 * Reads bcrypt: `$2b$12$…`, also with the prefixes `2a` and `2y`, which have the same meaning in current implementations, and Django's
 * `bcrypt$$2b$…` and `bcrypt_sha256$$2b$…`. Hashes of the broken `2x` are not read.
 */
export function createBcryptVerifier(load: () => Promise<Bcrypt> = loadBcrypt): PasswordVerifier {
  return createVerifier({
    scheme: '2b',
    parse,
    async matches(password, { usesSha256, hash }) {
      const { verify } = await load().catch(reportMissing('@node-rs/bcrypt'));
      return verify(usesSha256 ? await sha256(password) : password, hash);
    },
  });
}

function parse(text: string): BcryptHash | null {
  const [, prefix, hash] = shape.exec(text) ?? [];
  return hash === undefined ? null : { usesSha256: prefix === 'bcrypt_sha256$', hash };
}

async function sha256(password: string): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(password))));
}

function loadBcrypt(): Promise<Bcrypt> {
  return import('@node-rs/bcrypt');
}
