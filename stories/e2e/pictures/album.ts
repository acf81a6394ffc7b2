import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';

import type { Circumstances } from './circumstances.ts';
import { encodePalette } from './palette-png.ts';
import { decodePicture } from './picture.ts';
import type { Picture } from './picture.ts';

/** The pictures that are kept in the repository, by name. */
export interface Album {
  /** Where they are. */
  readonly folder: URL;
  /** How they were taken; `null` when there are none. */
  readonly circumstances: Circumstances | null;
  readonly names: readonly string[];
  read(name: string): Promise<Picture | null>;
  write(name: string, picture: Picture): Promise<void>;
  remove(name: string): Promise<void>;
  /** Says how those are taken that are in it now. */
  sign(circumstances: Circumstances): Promise<void>;
}

const suffix = '.png';

/** Opens the album in a folder, which does not have to exist. */
export async function openAlbum(folder: URL): Promise<Album> {
  const signature = new URL('taken-with.json', folder);
  const file = (name: string): URL => new URL(name + suffix, folder);
  await mkdir(folder, { recursive: true });
  const names = (await readdir(folder))
    .filter((one) => one.endsWith(suffix))
    .map((one) => one.slice(0, -suffix.length));
  const written = await readFile(signature, 'utf8').catch(() => null);
  return {
    folder,
    circumstances: written === null ? null : (JSON.parse(written) as Circumstances),
    names,
    read: (name) => readFile(file(name)).then(decodePicture, () => null),
    write: (name, picture) => writeFile(file(name), encodePalette(picture)),
    remove: (name) => rm(file(name)),
    sign: (circumstances) => writeFile(signature, `${JSON.stringify(circumstances, null, 2)}\n`),
  };
}
