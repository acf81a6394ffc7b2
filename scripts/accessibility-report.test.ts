import { deepEqual } from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { root } from './build/entries.ts';

const report = readFileSync(join(root, 'docs/accessibility.md'), 'utf8');

/**
 * The success criteria of WCAG 2.2 at levels A and AA: the guidelines, each with the numbers of its criteria. Level AAA is left
 * out.
 */
const criteria = [
  ['1.1', [1]],
  ['1.2', [1, 2, 3, 4, 5]],
  ['1.3', [1, 2, 3, 4, 5]],
  ['1.4', [1, 2, 3, 4, 5, 10, 11, 12, 13]],
  ['2.1', [1, 2, 4]],
  ['2.2', [1, 2]],
  ['2.3', [1]],
  ['2.4', [1, 2, 3, 4, 5, 6, 7, 11]],
  ['2.5', [1, 2, 3, 4, 7, 8]],
  ['3.1', [1, 2]],
  ['3.2', [1, 2, 3, 4, 6]],
  ['3.3', [1, 2, 3, 4, 7, 8]],
  ['4.1', [2, 3]],
] as const;

describe('the report on accessibility', () => {
  it('has a row for each criterion of levels A and AA, in their order', () => {
    const rows = [...report.matchAll(/^\| (\d\.\d\.\d+) /gmu)].map(([, number]) => number);
    deepEqual(
      rows,
      criteria.flatMap(([guideline, numbers]) => numbers.map((number) => `${guideline}.${String(number)}`)),
    );
  });

  it('cites a test in every row that is not the host’s', () => {
    const rows = report.split('\n').filter((row) => /^\| \d/u.test(row));
    const unshown = rows.filter((row) => !row.includes('| The host’s |') && !row.includes('](../'));
    deepEqual(unshown, []);
  });

  it('cites only tests that exist', () => {
    const cited = [...report.matchAll(/\[`([^`]+)`\]\(\.\.\/([^)]+)\) “([^”]+)”/gu)];
    const wrong = cited.filter(([, name = '', path = '', title = '']) => {
      const file = join(root, path);
      return name !== path || !existsSync(file) || !readFileSync(file, 'utf8').includes(title);
    });
    deepEqual(
      wrong.map(([citation]) => citation),
      [],
    );
    deepEqual(cited.length > 50, true);
  });
});
