import { describe, test } from 'node:test';

import { createRecordStore } from './record-store.ts';
import { confirmationConformance, serviceConformance } from './service-conformance.ts';
import { createAuthorityHarness } from './service-harness.ts';

describe('the authority', () => {
  for (const { name, run } of serviceConformance(() => createAuthorityHarness({ storage: createRecordStore() }))) {
    test(name, run);
  }
});

describe('an authority that requires confirmations', () => {
  const confirmations = { username: 'password', mfa: 'password-and-code' } as const;
  const make = () => createAuthorityHarness({ storage: createRecordStore(), authority: { confirmations } });
  for (const { name, run } of confirmationConformance(make)) test(name, run);
});
