import type { Album } from './album.ts';
import { compare } from './comparison.ts';
import type { Difference } from './comparison.ts';
import { encodePicture } from './picture.ts';
import type { Picture } from './picture.ts';

/** Looks at something that has a name, with a camera that stands before it. Says what is wrong, in words. */
export type Look = (name: string, take: () => Promise<Picture>) => Promise<readonly string[]>;

/** A picture that is not as the kept one, for whoever looks. */
export interface Deviation {
  readonly name: string;
  readonly problem: string;
  readonly kept: Picture | null;
  readonly seen: Picture;
  readonly map: Picture | null;
}

/** Does not look. */
export const lookAway: Look = () => Promise.resolve([]);

/** Compares with what is kept. */
export function lookForDeviations(album: Album, tell: (deviation: Deviation) => void): Look {
  return async (name, take) => {
    const kept = await album.read(name);
    const { seen, difference } = await takeUntilStill(kept, take);
    if (difference === null) return [];
    tell({ name, problem: difference.problem, kept, seen, map: difference.map ?? null });
    return [`the picture "${name}" ${difference.problem}`];
  };
}

const attempts = 10;
const isNew: Difference = { problem: 'is new' };

/** Something may still be on its way: a picture that is not as it was counts once a second one is the same. */
async function takeUntilStill(
  kept: Picture | null,
  take: () => Promise<Picture>,
): Promise<{ seen: Picture; difference: Difference | null }> {
  const judge = (seen: Picture): Difference | null => (kept === null ? isNew : compare(kept, seen));
  let seen = await take();
  let difference = judge(seen);
  for (let attempt = 0; difference !== null && attempt < attempts; attempt += 1) {
    const before = seen;
    seen = await take();
    difference = judge(seen);
    if (Buffer.compare(before.data, seen.data) === 0) break;
  }
  return { seen, difference };
}

/** A picture as an address that a page can show. */
export function addressOf(picture: Picture): string {
  return `data:image/png;base64,${Buffer.from(encodePicture(picture)).toString('base64')}`;
}
