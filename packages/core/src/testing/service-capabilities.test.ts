import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { createRecordStore } from './record-store.ts';
import { serviceConformance } from './service-conformance.ts';
import { createAuthorityHarness } from './service-harness.ts';
import type { ServiceCapabilities } from './service/capabilities.ts';

const make = () => createAuthorityHarness({ storage: createRecordStore() });
const none: Required<ServiceCapabilities> = {
  stagedEnrolment: false,
  replaceWhileOn: false,
  codeDiagnosis: false,
  singleUseCodes: false,
  sharedLimits: false,
  oneOfManyChanges: false,
};
const namesOf = (capabilities: ServiceCapabilities): readonly string[] =>
  serviceConformance(make, capabilities).map(({ name }) => name);

describe('declared capabilities', () => {
  test('hold a service that declares nothing, or all, to everything', () => {
    const all = Object.fromEntries(Object.keys(none).map((key) => [key, true]));
    assert.deepEqual(namesOf({}), namesOf(all));
  });

  for (const capability of Object.keys(none) as (keyof ServiceCapabilities)[]) {
    test(`put a duty in the place of those that hang on ${capability}`, () => {
      const everything = namesOf({});
      const owed = namesOf({ [capability]: false });
      assert.ok(
        everything.some((name) => !owed.includes(name)),
        'no duty is taken away',
      );
      assert.ok(
        owed.some((name) => !everything.includes(name)),
        'no duty is put in its place',
      );
    });
  }

  test('find a service out that declares to lack what it does', async () => {
    const refusals = serviceConformance(make, none).filter(({ name }) => !namesOf({}).includes(name));
    const passed = await Promise.allSettled(refusals.map(({ run }) => run()));
    const names = refusals.filter((_, index) => passed[index]?.status === 'fulfilled').map(({ name }) => name);
    // An authority also passes these, because they require less than the case that they replace.
    assert.deepEqual(names, [
      'rejects wrong codes at sign-in, and accepts a backup code once',
      'leaves the codes of one answer valid after three concurrent regenerations',
      'leaves the password of a successful call after eight concurrent changes',
    ]);
  });
});
