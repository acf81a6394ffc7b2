import { assert } from 'chai';
import { html } from 'lit';

import '../define/account-provider.ts';
import '../define/account-security.ts';
import { hostStyles } from '../../testing/host-styles.ts';
import { differences, lookOf } from '../../testing/look.ts';
import { createTestAccount, password } from '../../testing/test-account.ts';
import { driveMfa } from '../mfa/account-mfa.driver.ts';
import type { MfaDriver } from '../mfa/account-mfa.driver.ts';
import { createElementHarness } from '../testing/element-harness.driver.ts';
import type { UserDriver } from '../testing/user.driver.ts';
import type { ElementHarness } from '../testing/element-harness.driver.ts';

/** Functions that bring each form into a state with an error, with focus in one of its fields. */
const forms: Readonly<Record<string, (user: UserDriver, mfa: MfaDriver) => Promise<unknown>>> = {
  'the password form': async (user) => {
    await user.write('New password', 'short');
    await user.press('Change Password');
    return user.see('8 characters');
  },
  'the confirmation by password': async (user, mfa) => {
    await mfa.enable();
    await mfa.givePassword('not it');
    return user.see('Incorrect password.');
  },
  'the form for a code': async (user, mfa) => {
    await mfa.enable();
    await mfa.givePassword(password);
    await mfa.key();
    await mfa.giveCode('12345');
    return user.see('Enter the 6 digits');
  },
};

for (const [form, open] of Object.entries(forms)) {
  describe(`In a page with its own styles, ${form}`, () => {
    let on: ElementHarness;

    before(async () => {
      const { service } = await createTestAccount();
      on = createElementHarness(html`<account-security></account-security>`, service);
      // No transitions, so that styles can be compared.
      on.container.style.cssText = 'position: fixed; inset: 0 auto auto 0; inline-size: 700px; --_motion: 0s';
      await on.user.see(/^Off$/u);
      await open(on.user, driveMfa(on.user));
    });

    after(() => on.end());

    for (const { name, text } of hostStyles) {
      it(`looks the same under ${name} as without it`, async () => {
        const style = document.createElement('style');
        style.textContent = await text();
        const before = lookOf(on.container);
        document.head.append(style);
        const under = lookOf(on.container);
        style.remove();
        assert.deepEqual(differences(before, under), []);
      });
    }
  });
}
