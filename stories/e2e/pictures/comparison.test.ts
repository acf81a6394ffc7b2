import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { compare } from './comparison.ts';
import { encodePalette } from './palette-png.ts';
import { decodePicture } from './picture.ts';
import type { Picture } from './picture.ts';

const [width, height] = [200, 100];

/** A picture whose pixels are `grey(x, y)`. */
function draw(grey: (x: number, y: number) => number): Picture {
  const data = new Uint8Array(width * height * 4).fill(255);
  for (let at = 0; at < width * height; at += 1) {
    data.fill(grey(at % width, Math.floor(at / width)), at * 4, at * 4 + 3);
  }
  return { width, height, data };
}

const white = draw(() => 255);
const card = (top: number): Picture => draw((x, y) => (y === top && x > 20 ? 228 : 255));

describe('a picture', () => {
  test('is kept with every colour of its areas', () => {
    const areas = draw((x) => 255 - Math.floor(x / 20));
    assert.ok(Buffer.from(card(40).data).equals(decodePicture(encodePalette(card(40))).data));
    assert.equal(compare(areas, decodePicture(encodePalette(areas))), null);
  });

  test('is kept near enough when it has more colours than a palette', () => {
    const many = draw((x, y) => (x * 7 + y * 13) % 256);
    assert.equal(compare(many, decodePicture(encodePalette(many))), null);
  });

  test('differs when a hairline moves by a pixel or is gone', () => {
    assert.match(compare(card(40), card(41))?.problem ?? '', /^differs in \d+ pixels$/u);
    assert.ok(compare(card(40), white)?.map);
  });

  test('differs when its size does', () => {
    const { problem } = compare(white, { width, height: 50, data: white.data.slice(0, width * 50 * 4) }) ?? {};
    assert.equal(problem, 'is 200 × 50 px and was 200 × 100 px');
  });

  test('does not differ by what nobody sees', () => {
    assert.equal(
      compare(
        white,
        draw(() => 250),
      ),
      null,
    );
    assert.equal(
      compare(
        white,
        draw((x, y) => (x + y === 0 ? 0 : 255)),
      ),
      null,
    );
  });
});
