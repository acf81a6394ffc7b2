import pixelmatch from 'pixelmatch';

import type { Picture } from './picture.ts';

/**
 * `colour`: how much two colours may differ, as a fraction of the difference between black and white. `pixels`: the fraction of
 * pixels that may differ by more.
 */
export const tolerance = { colour: 0.05, pixels: 1 / 10_000 } as const;

/** The difference between two pictures of one story. */
export interface Difference {
  /** In words. */
  readonly problem: string;
  /** The pixels that differ, in red. Absent if the sizes differ. */
  readonly map?: Picture;
}

/** @returns `null` if the pictures are equal within the tolerance. */
export function compare(base: Picture, current: Picture): Difference | null {
  const { width, height } = base;
  if (current.width !== width || current.height !== height) {
    return { problem: `is ${current.width} × ${current.height} px and was ${width} × ${height} px` };
  }
  const map = { width, height, data: new Uint8Array(base.data.length) };
  const pixels = pixelmatch(base.data, current.data, map.data, width, height, { threshold: tolerance.colour });
  if (pixels <= width * height * tolerance.pixels) return null;
  return { problem: `differs in ${pixels} pixels`, map };
}
