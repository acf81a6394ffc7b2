import { randomBytes, randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { StartError } from './start-error.ts';

/** The two keys of an installation, 32 bytes each. The keys and the database together reveal TOTP secrets. */
export interface Secrets {
  /** Keys the hashes of the stored session ids. */
  readonly appSecret: Uint8Array;
  /** Seals TOTP secrets. */
  readonly sealingKey: Uint8Array;
}

const keyLength = 32;

/**
 * Reads `APP_SECRET` and `SEALING_KEY` (base64url of 32 bytes). Each comes from the environment, or from a file in `dataDir`,
 * which the first start creates with mode 600. In production, keep them apart from the database and set them in the environment.
 *
 * @throws {StartError} `SECRET_SHORT`, `SECRET_UNREADABLE`, `SECRET_EXPOSED`. The application does not start with other keys than
 * before.
 */
export function readSecrets(dataDir: string, environment: Readonly<Record<string, string | undefined>>): Secrets {
  const read = (variable: string, file: string): Uint8Array => {
    const given = environment[variable];
    return given ? decode(given, variable) : readOrMake(join(dataDir, file));
  };
  return { appSecret: read('APP_SECRET', 'app-secret'), sealingKey: read('SEALING_KEY', 'sealing-key') };
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
