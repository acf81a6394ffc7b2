import { equal } from 'node:assert/strict';
import { describe, it } from 'node:test';

import { endsTorn } from './leveldb-log.ts';

const [full, first, middle, last] = [1, 2, 3, 4];

/** One fragment of a record, without its checksum. */
function piece(kind: number, length: number): Uint8Array {
  const bytes = new Uint8Array(7 + length).fill(0xff);
  const view = new DataView(bytes.buffer);
  view.setUint16(4, length, true);
  view.setUint8(6, kind);
  return bytes;
}

describe('a log in LevelDB’s format', () => {
  const records = [piece(full, 98), piece(first, 32_768 - 105 - 7), piece(middle, 32_761), piece(last, 40)];
  const whole = Buffer.concat(records);

  it('is complete if it is empty, or has records in one or several fragments', () => {
    equal(endsTorn(whole), false);
    equal(endsTorn(new Uint8Array()), false);
  });

  it('is complete if the end of a block is too short for a record', () => {
    const upToRest = piece(full, 32_768 - 7 - 5);
    equal(endsTorn(Buffer.concat([upToRest, new Uint8Array(5), piece(full, 10)])), false);
  });

  it('is torn within the header, within the body, and before the last fragment', () => {
    for (const bytes of [1, 39, 41, 47]) equal(endsTorn(whole.subarray(0, -bytes)), true);
    equal(endsTorn(Buffer.concat(records.slice(0, 2))), true);
  });

  it('is torn if a record without its body is followed by another record', () => {
    equal(endsTorn(Buffer.concat([whole, piece(full, 98).subarray(0, 7), whole, whole])), true);
  });
});
