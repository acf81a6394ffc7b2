import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { AccountError } from '../../errors.ts';
import type { FullAccountService, ProfileService } from '../../service.ts';
import { createRecordStore } from '../record-store.ts';
import { confirmationConformance, serviceConformance } from '../service-conformance.ts';
import { createAuthorityHarness } from '../service-harness.ts';
import type { ServiceHarness } from '../service-harness.ts';
import { brokenAuthorities } from './authorities.fixture.ts';
import { failureOf } from './failure.fixture.ts';
import { brokenServices } from './services.fixture.ts';

const broken = [...brokenAuthorities, ...brokenServices];

describe('a service that', () => {
  for (const { mistake, caughtBy, make } of broken) {
    for (const name of caughtBy) {
      test(`${mistake} fails "${name}"`, async () => {
        assert.ok((await failureOf(serviceConformance(make), name)).startsWith(`Error: ${name}: `));
      });
    }
  }
});

describe('the suite for services', () => {
  test('has no case that catches nothing', () => {
    const caught = new Set(broken.flatMap(({ caughtBy }) => caughtBy));
    const make = () => createAuthorityHarness({ storage: createRecordStore() });
    const idle = serviceConformance(make).filter(({ name }) => !caught.has(name));
    assert.deepEqual(
      idle.map(({ name }) => name),
      [],
    );
  });
});

describe('the suite for services that require confirmations', () => {
  const failuresOf = async (make: () => Promise<ServiceHarness>): Promise<readonly string[]> => {
    const failed: string[] = [];
    for (const { name, run } of confirmationConformance(make)) await run().catch(() => failed.push(name));
    return failed;
  };

  test('fails for an authority that requires none', async () => {
    assert.deepEqual(await failuresOf(() => createAuthorityHarness({ storage: createRecordStore() })), [
      'says that a new username needs the password',
      'makes a new username with the right password only',
      'says that changes of MFA need a code',
      'makes each change of MFA with password and code only',
      'uses the backup code of a change of MFA',
    ]);
  });

  test('fails for a service that requires the password for a full name', async () => {
    const confirmations = { username: 'password', mfa: 'password-and-code' } as const;
    const make = async (): Promise<ServiceHarness> => {
      const good = await createAuthorityHarness({ storage: createRecordStore(), authority: { confirmations } });
      return {
        ...good,
        async connect(identity) {
          const service = await good.connect(identity);
          const update: ProfileService['update'] = async (input, options) => {
            if (input.password === undefined) {
              throw new AccountError('INPUT_INVALID', { issues: [{ field: 'password', rule: 'required' }] });
            }
            return (service as FullAccountService).profile.update(input, options);
          };
          return { ...service, profile: { update } };
        },
      };
    };
    assert.deepEqual(await failuresOf(make), ['changes a full name without a password']);
  });
});
