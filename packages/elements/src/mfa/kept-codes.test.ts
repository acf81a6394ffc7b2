import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { AccountClient } from '@account-elements/core';

import { keepCodes, takeCodes } from './kept-codes.ts';
import type { CodesFlow } from './kept-codes.ts';

const clientOf = (): AccountClient => ({}) as AccountClient;
const flow: CodesFlow = { step: 'codes', action: 'regenerate', codes: ['AAAAA-BBBBB-CCCCC'] };

describe('kept codes', () => {
  it('are handed over once', () => {
    const client = clientOf();
    keepCodes(client, 'ada', flow);
    deepEqual(takeCodes(client, 'ada'), flow);
    equal(takeCodes(client, 'ada'), undefined);
  });

  it('are dropped when another person asks', () => {
    const client = clientOf();
    keepCodes(client, 'ada', flow);
    equal(takeCodes(client, 'grace'), undefined);
    equal(takeCodes(client, 'ada'), undefined);
  });

  it('are of one client', () => {
    keepCodes(clientOf(), 'ada', flow);
    equal(takeCodes(clientOf(), 'ada'), undefined);
  });
});
