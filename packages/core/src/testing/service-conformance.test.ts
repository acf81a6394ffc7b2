import { describe, test } from 'node:test';

import { createRecordStore } from './record-store.ts';
import { serviceConformance } from './service-conformance.ts';
import { createAuthorityHarness } from './service-harness.ts';

describe('the authority', () => {
  for (const { name, run } of serviceConformance(() => createAuthorityHarness({ storage: createRecordStore() }))) {
    test(name, run);
  }
});
