import { describe, test } from 'node:test';

import { createRecordStore } from './record-store.ts';
import { storageConformance } from './storage-conformance.ts';

describe('the record store of the tests', () => {
  for (const { name, run } of storageConformance(() => createRecordStore())) test(name, run);
});
