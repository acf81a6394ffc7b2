import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const blockSize = 32_768;
const headerSize = 7;
/** The type of a fragment: a whole record, or its first, middle or last part. */
const [full, first, middle, last] = [1, 2, 3, 4];

/**
 * Returns whether the last record of a log in LevelDB's format is incomplete, for example because its writer was killed. LevelDB
 * ignores such a record when it reads. But if it reuses the log, as Chromium does, it appends to it. When the log is opened
 * again, LevelDB reports it as damaged, and Chromium deletes the whole database (https://github.com/google/leveldb/issues/1287).
 */
export function endsTorn(log: Uint8Array): boolean {
  const view = new DataView(log.buffer, log.byteOffset, log.byteLength);
  let isInPieces = false;
  let at = 0;
  while (at < log.length) {
    const room = blockSize - (at % blockSize);
    if (room < headerSize) {
      at += room;
      continue;
    }
    if (at + headerSize > log.length) return true;
    const size = headerSize + view.getUint16(at + 4, true);
    const kind = view.getUint8(at + 6);
    const goesOn = kind === middle || kind === last;
    if (kind < full || kind > last || goesOn !== isInPieces || size > room || at + size > log.length) return true;
    isInPieces = kind === first || kind === middle;
    at += size;
  }
  return isInPieces;
}

/** Returns whether one of the IndexedDB logs in a Chromium profile ends with an incomplete record. */
export function hasTornLog(profile: string): boolean {
  const folder = join(profile, 'Default/IndexedDB');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => /\/(?:\d+\.log|MANIFEST-\d+)$/u.test(file))
    .some((file) => endsTorn(readFileSync(join(folder, file))));
}
