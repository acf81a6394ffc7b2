import { describe, test } from 'node:test';

import { serviceConformance } from '@account-elements/core/testing';

import { createBetterAuthHarness } from '../../testing/better-auth-harness.ts';
import { betterAuthCapabilities } from './index.ts';

describe('the better-auth service with a better-auth server', () => {
  for (const { name, run } of serviceConformance(createBetterAuthHarness, betterAuthCapabilities)) test(name, run);
});
