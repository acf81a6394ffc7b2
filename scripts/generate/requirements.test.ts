import { deepEqual, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { root } from '../build/entries.ts';
import { citedIds, titlesByFile } from './requirements.ts';

const ids = ['G1', 'G2', 'G3', 'S1', 'S2', 'A2', 'A10', 'ST3', 'ST6'];

describe('citedIds', () => {
  it('reads ids before the colon of a title', () => {
    deepEqual(citedIds('S1, S2: changes the password', ids), ['S1', 'S2']);
  });

  it('reads ids in brackets at the end of a title', () => {
    deepEqual(citedIds('sends one request (A10)', ids), ['A10']);
  });

  it('completes ranges, also across groups', () => {
    deepEqual(citedIds('shows the preferences (G1 to G3)', ids), ['G1', 'G2', 'G3']);
    deepEqual(citedIds('G2–S1: keeps everything', ids), ['G2', 'G3', 'S1']);
  });

  it('maps S3 to S6 to the storage rows', () => {
    deepEqual(citedIds('retries (A2, S6)', ids), ['A2', 'ST6']);
  });

  it('reads ids that incidents follow', () => {
    deepEqual(citedIds('uses a code once (A2, A10, CVE-2026-33624, CVE-2026-34224)', ids), ['A2', 'A10']);
    deepEqual(citedIds('uses a code once (CVE-2026-33624)', ids), []);
  });

  it('ignores titles without ids, and unknown ids', () => {
    deepEqual(citedIds('shows A2 in the middle', ids), []);
    deepEqual(citedIds('(X9)', ids), []);
  });
});

it('every incident that the requirements name is in the title of a test', () => {
  const text = readFileSync(join(root, 'docs/requirements.md'), 'utf8');
  const incidents = new Set(text.match(/CVE-\d+-\d+/gu));
  const titles = [...titlesByFile().values()].flat();
  ok(incidents.size > 0);
  deepEqual(
    [...incidents].filter((incident) => !titles.some((title) => title.includes(incident))),
    [],
  );
});
