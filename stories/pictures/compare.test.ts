import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { compare } from './compare.ts';
import { decodePicture, encodePicture } from './picture.ts';
import type { Picture } from './picture.ts';

const [width, height] = [200, 100];

/** Creates a picture whose pixels are `grey(x, y)`. */
function draw(grey: (x: number, y: number) => number): Picture {
  const data = new Uint8Array(width * height * 4).fill(255);
  for (let at = 0; at < width * height; at += 1) {
    data.fill(grey(at % width, Math.floor(at / width)), at * 4, at * 4 + 3);
  }
  return { width, height, data };
}

const white = draw(() => 255);
const line = (top: number): Picture => draw((x, y) => (y === top && x > 20 ? 228 : 255));

describe('the comparison of pictures', () => {
  test('finds no difference after a picture was written and read', () => {
    assert.equal(compare(line(40), decodePicture(encodePicture(line(40)))), null);
  });

  test('finds a thin line that moved by a pixel or disappeared', () => {
    assert.match(compare(line(40), line(41))?.problem ?? '', /^differs in \d+ pixels$/u);
    assert.ok(compare(line(40), white)?.map);
  });

  test('finds another size', () => {
    const { problem } = compare(white, { width, height: 50, data: white.data.slice(0, width * 50 * 4) }) ?? {};
    assert.equal(problem, 'is 200 × 50 px and was 200 × 100 px');
  });

  test('ignores a small difference of colour and a single pixel', () => {
    const almostWhite = draw(() => 250);
    const onePixel = draw((x, y) => (x + y === 0 ? 0 : 255));
    assert.equal(compare(white, almostWhite), null);
    assert.equal(compare(white, onePixel), null);
  });
});
