import { html } from 'lit';

import '../src/define/account-mfa.ts';
import '../src/define/account-provider.ts';
import { driveMfa } from '../src/mfa/account-mfa.driver.ts';
import type { UserDriver } from '../src/testing/user.driver.ts';
import { createElementHarness } from '../src/testing/element-harness.driver.ts';
import { createTestAccount, password } from './test-account.ts';

/** Where the module of this name puts what it has made, for the page around its frame. */
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

// A frame has custom elements of its own: it loads this as a script.
Object.assign(window, { withCodes: showCodes() } satisfies WindowWithCodes);
