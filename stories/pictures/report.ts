import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';

import { compare } from './compare.ts';
import { decodePicture, encodePicture } from './picture.ts';

/** A picture that differs between the two folders, or exists in only one of them. */
export interface Change {
  /** The story and the view, for example `elements-mfa--off.light`. */
  readonly name: string;
  /** In words. */
  readonly problem: string;
  /** The folders below the report that contain this picture. */
  readonly sides: readonly ('base' | 'current' | 'difference')[];
}

/** Compares the pictures in `base/` and `current/` below a folder, and draws the differences into `difference/`. */
export async function comparePictures(folder: URL): Promise<readonly Change[]> {
  const [base, current] = await Promise.all([namesIn(new URL('base/', folder)), namesIn(new URL('current/', folder))]);
  await mkdir(new URL('difference/', folder), { recursive: true });
  const changes: Change[] = [];
  for (const name of [...new Set([...base, ...current])].toSorted()) {
    const change = await changeOf(name, { folder, isInBase: base.includes(name), isInCurrent: current.includes(name) });
    if (change !== null) changes.push(change);
  }
  return changes;
}

async function changeOf(
  name: string,
  { folder, isInBase, isInCurrent }: { folder: URL; isInBase: boolean; isInCurrent: boolean },
): Promise<Change | null> {
  if (!isInBase) return { name, problem: 'is new', sides: ['current'] };
  if (!isInCurrent) return { name, problem: 'is gone', sides: ['base'] };
  const read = async (side: string): Promise<ReturnType<typeof decodePicture>> =>
    decodePicture(await readFile(new URL(`${side}/${name}.png`, folder)));
  const difference = compare(await read('base'), await read('current'));
  if (difference === null) return null;
  const { problem, map } = difference;
  if (map === undefined) return { name, problem, sides: ['base', 'current'] };
  await writeFile(new URL(`difference/${name}.png`, folder), encodePicture(map));
  return { name, problem, sides: ['base', 'current', 'difference'] };
}

async function namesIn(folder: URL): Promise<readonly string[]> {
  return (await readdir(folder)).map((file) => file.replace(/[.]png$/u, ''));
}

/** Writes a page with the pictures of all changes. Returns its address. */
export async function writeReport(folder: URL, title: string, changes: readonly Change[]): Promise<string> {
  const page = new URL('index.html', folder);
  const figures = changes.map(({ name, problem, sides }) => {
    const images = sides.map((side) => `<img loading="lazy" alt="${side}" src="${side}/${name}.png" />`);
    return `<figure><figcaption>${name} ${problem}</figcaption>${images.join('')}</figure>\n`;
  });
  await writeFile(page, `${head}<h1>${title}</h1>\n${figures.join('')}`);
  return page.href;
}

const head = `<!doctype html>
<html lang="en">
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width" />
<title>Changed pictures of stories</title>
<style>
  :root { color-scheme: light dark; font: 13px/1.4 system-ui, sans-serif; }
  body { margin: 24px; }
  figure { margin: 0 0 32px; display: flex; flex-wrap: wrap; gap: 12px; }
  figcaption { flex: 1 0 100%; overflow-wrap: anywhere; }
  img { max-inline-size: min(100%, 640px); border: 1px solid gray; }
</style>
`;
