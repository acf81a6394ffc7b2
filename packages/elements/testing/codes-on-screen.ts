import { html } from 'lit';

import '../src/define/account-mfa.ts';
import '../src/define/account-provider.ts';
import { driveMfa } from '../src/mfa/account-mfa.driver.ts';
import type { UserDriver } from '../src/testing/user.driver.ts';
import { createElementHarness } from '../src/testing/element-harness.driver.ts';
import { createTestAccount, password } from './test-account.ts';

/** The window of a frame that has loaded this module. The page around it reads the result. */
export interface WindowWithCodes {
  readonly withCodes?: Promise<UserDriver>;
}

async function showCodes(): Promise<UserDriver> {
  const { service } = await createTestAccount({ backupCodesLeft: 4 });
  const { user } = createElementHarness(html`<account-mfa></account-mfa>`, service);
  const mfa = driveMfa(user);
  await mfa.regenerate();
  await mfa.confirmRegenerating(password);
  await user.see('Save your backup codes');
  return user;
}

// A frame has its own registry of custom elements, so it loads this module as a script.
Object.assign(window, { withCodes: showCodes() } satisfies WindowWithCodes);
