import { html } from 'lit';

import '../src/define/account-mfa.ts';
import '../src/define/account-provider.ts';
import { driveMfa } from '../src/mfa/account-mfa.driver.ts';
import type { Person } from '../src/testing/person.driver.ts';
import { stage } from '../src/testing/stage.driver.ts';
import { createTestAccount, password } from './test-account.ts';

/** Where the module of this name puts what it has made, for the page around its frame. */
export interface WindowWithCodes {
  readonly withCodes?: Promise<Person>;
}

async function showCodes(): Promise<Person> {
  const { service } = await createTestAccount({ backupCodesLeft: 4 });
  const { person } = stage(html`<account-mfa></account-mfa>`, service);
  const mfa = driveMfa(person);
  await mfa.regenerate();
  await mfa.confirmRegenerating(password);
  await person.see('Save your backup codes');
  return person;
}

// A frame has custom elements of its own: it loads this as a script.
Object.assign(window, { withCodes: showCodes() } satisfies WindowWithCodes);
