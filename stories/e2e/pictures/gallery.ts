import { mkdir, writeFile } from 'node:fs/promises';

import { addressOf } from './look.ts';
import type { Deviation } from './look.ts';

/** What a gallery shows. */
export interface Exhibition {
  /** Where the kept pictures are. */
  readonly pictures: URL;
  readonly names: readonly string[];
  readonly deviations: readonly Deviation[];
}

const place = new URL('../../.cache/pictures/', import.meta.url);

/**
 * Writes a page that shows every picture, and before them those that deviate: as kept, as seen, and where they differ.
 *
 * @returns where it is.
 */
export async function hangGallery({ pictures, names, deviations }: Exhibition): Promise<string> {
  await mkdir(place, { recursive: true });
  const page = new URL('index.html', place);
  const all = names.toSorted().map((name) => {
    const source = new URL(`${name}.png`, pictures).href;
    return figure(name, `<a href="${source}"><img loading="lazy" alt="" src="${source}" /></a>`);
  });
  const changed = deviations.map((deviation) =>
    figure(`${deviation.name} ${deviation.problem}`, sides(deviation), 'class="wide"'),
  );
  await writeFile(page, `${head}${section('Not as kept', changed)}${section('All', all)}\n`);
  return page.href;
}

function sides({ kept, seen, map }: Deviation): string {
  return [kept, seen, map]
    .map((picture) => (picture === null ? '' : `<img loading="lazy" alt="" src="${addressOf(picture)}" />`))
    .join('');
}

function figure(caption: string, content: string, attributes = ''): string {
  return `<figure ${attributes}><figcaption>${caption}</figcaption>${content}</figure>\n`;
}

function section(title: string, figures: readonly string[]): string {
  return figures.length === 0 ? '' : `<h2>${title}: ${figures.length}</h2>\n<main>\n${figures.join('')}</main>\n`;
}

const head = `<!doctype html>
<html lang="en">
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width" />
<title>Pictures of all stories</title>
<style>
  :root { color-scheme: light dark; font: 13px/1.4 system-ui, sans-serif; background: light-dark(#f1f2f4, #0e1013); }
  body { margin: 24px; }
  h2 { margin: 32px 0 12px; font-size: 15px; }
  main { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 420px), 1fr)); gap: 16px; align-items: start; }
  figure { margin: 0; padding: 12px; border-radius: 8px; background: light-dark(#fff, #1a1d23); }
  figure.wide { grid-column: 1 / -1; display: flex; flex-wrap: wrap; gap: 12px; }
  figcaption { flex: 1 0 100%; margin-block-end: 8px; overflow-wrap: anywhere; }
  img { max-inline-size: 100%; border: 1px solid light-dark(#e4e6ea, #2c3038); border-radius: 4px; }
  .wide img { max-inline-size: min(100%, 640px); }
</style>
`;
