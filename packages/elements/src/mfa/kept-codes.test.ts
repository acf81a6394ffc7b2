import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { AccountClient } from '@account-elements/core';

import { hasKeptCodes, keepCodes, keptCodesStore, takeCodes } from './kept-codes.ts';
import type { CodesFlow } from './kept-codes.ts';

const clientOf = (): AccountClient => ({}) as AccountClient;
const flow: CodesFlow = { step: 'codes', action: 'regenerate', codes: ['AAAAA-BBBBB-CCCCC'] };

describe('kept codes', () => {
  it('are returned once', () => {
    const client = clientOf();
    keepCodes(client, 'ada', flow);
    deepEqual(takeCodes(client, 'ada'), flow);
    equal(takeCodes(client, 'ada'), undefined);
  });

  it('are removed when another user takes them', () => {
    const client = clientOf();
    keepCodes(client, 'ada', flow);
    equal(takeCodes(client, 'grace'), undefined);
    equal(takeCodes(client, 'ada'), undefined);
  });

  it('are found for their user, and removed when another user looks for them', () => {
    const client = clientOf();
    keepCodes(client, 'ada', flow);
    equal(hasKeptCodes(client, 'ada'), true);
    equal(hasKeptCodes(client, 'grace'), false);
    equal(hasKeptCodes(client, 'ada'), false);
  });

  it('are reported to listeners until those stop listening', () => {
    const client = clientOf();
    const found: boolean[] = [];
    const stop = keptCodesStore.listen(() => found.push(hasKeptCodes(client, 'ada')));
    keepCodes(client, 'ada', flow);
    deepEqual(found, [true]);
    stop();
    keepCodes(client, 'ada', flow);
    deepEqual(found, [true]);
  });

  it('belong to one client', () => {
    keepCodes(clientOf(), 'ada', flow);
    equal(takeCodes(clientOf(), 'ada'), undefined);
  });
});
