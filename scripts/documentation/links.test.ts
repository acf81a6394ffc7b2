import { deepEqual } from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { it } from 'node:test';

import { root } from '../build/entries.ts';
import { documents } from './snippets.ts';

/** The fragments of the headings of a document, as GitHub makes them. */
function fragmentsOf(file: string): readonly string[] {
  return [...readFileSync(file, 'utf8').matchAll(/^#+ (.*)$/gmu)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\- _]/gu, '')
      .replaceAll(' ', '-'),
  );
}

it('every relative link in the documents leads to a file and, with a fragment, to a heading', () => {
  const broken = [...documents(), 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'tests/README.md'].flatMap((document) => {
    const links = readFileSync(join(root, document), 'utf8').matchAll(/\]\((?!https?:)([^)\s#]*)(?:#([^)\s]*))?\)/gu);
    return [...links].flatMap(([link, path = '', fragment]) => {
      const target = path === '' ? join(root, document) : join(root, dirname(document), path);
      const exists = existsSync(target);
      const isFound =
        exists && (fragment === undefined || !target.endsWith('.md') || fragmentsOf(target).includes(fragment));
      return isFound ? [] : [`${document}: ${link}`];
    });
  });
  deepEqual(broken, []);
});
