import { randomBytes, randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import type { SealingKey } from '@account-elements/core/authority';

import { StartError } from './start-error.ts';

/** The keys of an installation, 32 bytes each. The keys and the database together reveal TOTP secrets. */
export interface Secrets {
  /** Keys the hashes of the stored session ids. */
  readonly appSecret: Uint8Array;
  /** The first seals TOTP secrets, and all open them. */
  readonly sealingKeys: readonly SealingKey[];
}

const keyLength = 32;

/** The id of `SEALING_KEY`. */
const onlyKeyId = 'k1';

/**
 * Reads `APP_SECRET` and `SEALING_KEY` (base64url of 32 bytes). Each comes from the environment, or from a file in `dataDir`,
 * which the first start creates with mode 600. In production, keep them apart from the database and set them in the environment.
 * `SEALING_KEYS` replaces `SEALING_KEY` during a rotation: `k2:<key>,k1:<key>`, newest first.
 *
 * @throws {StartError} `SECRET_SHORT`, `SECRET_UNREADABLE`, `SECRET_EXPOSED`, `SETTING_INVALID`. `verifySealingKeys` then checks that the
 * keys are those of the database.
 */
export function readSecrets(dataDir: string, environment: Readonly<Record<string, string | undefined>>): Secrets {
  const read = (variable: string, file: string): Uint8Array => {
    const given = environment[variable];
    return given ? decode(given, variable) : readOrMake(join(dataDir, file));
  };
  const keyring = environment['SEALING_KEYS'];
  if (keyring && environment['SEALING_KEY']) {
    throw new StartError(
      'SETTING_INVALID',
      `Set SEALING_KEYS or SEALING_KEY. The key of SEALING_KEY has the id ${onlyKeyId}`,
    );
  }
  const sealingKeys = keyring ? readKeyring(keyring) : [{ id: onlyKeyId, bytes: read('SEALING_KEY', 'sealing-key') }];
  return { appSecret: read('APP_SECRET', 'app-secret'), sealingKeys };
}

function readKeyring(text: string): readonly SealingKey[] {
  const keys = text.split(',').map((entry) => {
    const [, id = '', key = ''] = /^\s*([a-z0-9]{1,16}):(.*?)\s*$/u.exec(entry) ?? [];
    if (id !== '') return { id, bytes: decode(key, `SEALING_KEYS, key ${id},`) };
    throw new StartError('SETTING_INVALID', 'SEALING_KEYS is not of the form k2:<key>,k1:<key>');
  });
  if (new Set(keys.map(({ id }) => id)).size === keys.length) return keys;
  throw new StartError('SETTING_INVALID', 'SEALING_KEYS has two keys with the same id');
}

function readOrMake(path: string): Uint8Array {
  try {
    return readKey(path);
  } catch (error) {
    if (!isMissing(error)) throw error;
    makeKey(path);
    return readKey(path);
  }
}

function readKey(path: string): Uint8Array {
  const { mode } = statSync(path);
  // Windows has no such modes and reports 666 for every file.
  if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
    throw new StartError('SECRET_EXPOSED', `${path} is open to other users: chmod 600 it, and consider its key known`);
  }
  try {
    return decode(readFileSync(path, 'utf8').trim(), path);
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError('SECRET_UNREADABLE', `${path} cannot be read`, { cause: error });
  }
}

// Written to a temporary file and then linked. If two processes start at the same time, one wins and neither reads an incomplete
// key.
function makeKey(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const aside = `${path}.${randomUUID()}`;
  writeFileSync(aside, `${randomBytes(keyLength).toString('base64url')}\n`, { mode: 0o600, flag: 'wx', flush: true });
  try {
    linkSync(aside, path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    rmSync(aside);
  }
}

function decode(text: string, source: string): Uint8Array {
  const isBase64 = /^[\w+/-]+={0,2}$/u.test(text);
  const bytes = Buffer.from(isBase64 ? text : '', 'base64url');
  if (bytes.length === keyLength && new Set(bytes).size > 8) return new Uint8Array(bytes);
  throw new StartError('SECRET_SHORT', `${source} does not hold ${keyLength} random bytes in base64url`);
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
