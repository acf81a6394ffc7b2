import { crc32, deflateSync } from 'node:zlib';

import type { Picture } from './picture.ts';

/** Colours that are nearer to each other than this (in steps of 256, over all three channels) are written as one. */
const nearness = 10;
const mostColours = 256;

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/**
 * Writes an opaque picture as a PNG with a palette and a byte for each pixel (PNG 3rd edition, §11.2.1): a quarter of one in true
 * colour. The colours of areas are kept; what is lost is between the steps at the edges of letters.
 */
export function encodePalette({ width, height, data }: Picture): Uint8Array {
  const pixels = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const { palette, entryOf } = createPalette(pixels);
  // Each row begins with its filter: none.
  const rows = new Uint8Array(height * (width + 1));
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      rows[y * (width + 1) + 1 + x] = entryOf.get(pixels.getUint32((y * width + x) * 4)) ?? 0;
  return Buffer.concat([
    signature,
    chunk('IHDR', header(width, height)),
    chunk('PLTE', Uint8Array.from(palette.flatMap(channels))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

interface Palette {
  readonly palette: readonly number[];
  readonly entryOf: ReadonlyMap<number, number>;
}

function createPalette(pixels: DataView): Palette {
  const counts = new Map<number, number>();
  for (let at = 0; at < pixels.byteLength; at += 4) {
    const colour = pixels.getUint32(at);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const palette: number[] = [];
  const entryOf = new Map<number, number>();
  // The most frequent first: they are the areas, and stay as they are.
  for (const [colour] of [...counts].sort(([, one], [, other]) => other - one)) {
    const { entry, distance } = nearest(palette, colour);
    const isNew = distance > nearness && palette.length < mostColours;
    entryOf.set(colour, isNew ? palette.push(colour) - 1 : entry);
  }
  return { palette, entryOf };
}

function nearest(palette: readonly number[], colour: number): { entry: number; distance: number } {
  const [red, green, blue] = channels(colour);
  let found = { entry: 0, distance: Infinity };
  palette.forEach((other, entry) => {
    const [otherRed, otherGreen, otherBlue] = channels(other);
    const distance = Math.hypot(red - otherRed, green - otherGreen, blue - otherBlue);
    if (distance < found.distance) found = { entry, distance };
  });
  return found;
}

function channels(colour: number): [red: number, green: number, blue: number] {
  return [colour >>> 24, (colour >>> 16) & 0xff, (colour >>> 8) & 0xff];
}

function header(width: number, height: number): Uint8Array {
  const bytes = Buffer.alloc(13);
  bytes.writeUInt32BE(width);
  bytes.writeUInt32BE(height, 4);
  const [bitDepth, byPalette] = [8, 3];
  bytes.set([bitDepth, byPalette], 8);
  return bytes;
}

function chunk(type: string, content: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(content.length);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}
