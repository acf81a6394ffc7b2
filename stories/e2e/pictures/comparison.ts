import pixelmatch from 'pixelmatch';

import type { Picture } from './picture.ts';

/**
 * What two pictures of the same thing may differ in: colours by a twentieth of all there is between black and white, which
 * forgives the palette of kept pictures; of the pixels that differ by more, one in ten thousand, the corner of a letter.
 */
export const tolerance = { colour: 0.05, pixels: 1 / 10_000 } as const;

/** How a picture differs from the one that is kept. */
export interface Difference {
  /** In words. */
  readonly problem: string;
  /** Where, in red; absent when the sizes differ. */
  readonly map?: Picture;
}

/** @returns `null` when nothing differs that anybody could see. */
export function compare(kept: Picture, seen: Picture): Difference | null {
  const { width, height } = kept;
  if (seen.width !== width || seen.height !== height) {
    return { problem: `is ${seen.width} × ${seen.height} px and was ${width} × ${height} px` };
  }
  const map = { width, height, data: new Uint8Array(kept.data.length) };
  const pixels = pixelmatch(kept.data, seen.data, map.data, width, height, { threshold: tolerance.colour });
  if (pixels <= width * height * tolerance.pixels) return null;
  return { problem: `differs in ${pixels} pixels`, map };
}
