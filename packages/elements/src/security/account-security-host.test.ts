import { assert } from 'chai';
import { html } from 'lit';

import '../define/account-provider.ts';
import '../define/account-security.ts';
import { hostStyles } from '../../testing/host-styles.ts';
import { differences, lookOf } from '../../testing/look.ts';
import { createTestAccount, password } from '../../testing/test-account.ts';
import { driveMfa } from '../mfa/account-mfa.driver.ts';
import type { MfaDriver } from '../mfa/account-mfa.driver.ts';
import { stage } from '../testing/stage.driver.ts';
import type { Person } from '../testing/person.driver.ts';
import type { Stage } from '../testing/stage.driver.ts';

/** Each form with what is wrong in it, one of its fields having the focus. */
const forms: Readonly<Record<string, (person: Person, mfa: MfaDriver) => Promise<unknown>>> = {
  'the password form': async (person) => {
    await person.write('New password', 'short');
    await person.press('Change Password');
    return person.see('8 characters');
  },
  'the confirmation by password': async (person, mfa) => {
    await mfa.enable();
    await mfa.givePassword('not it');
    return person.see('Incorrect password.');
  },
  'the form for a code': async (person, mfa) => {
    await mfa.enable();
    await mfa.givePassword(password);
    await mfa.key();
    await mfa.giveCode('12345');
    return person.see('Enter the 6 digits');
  },
};

for (const [form, open] of Object.entries(forms)) {
  describe(`In a page with styles of its own, ${form}`, () => {
    let on: Stage;

    before(async () => {
      const { service } = await createTestAccount();
      on = stage(html`<account-security></account-security>`, service);
      // Nothing on its way from one look to another.
      on.scene.style.cssText = 'position: fixed; inset: 0 auto auto 0; inline-size: 700px; --_motion: 0s';
      await on.person.see(/^Off$/u);
      await open(on.person, driveMfa(on.person));
    });

    after(() => on.end());

    for (const { name, text } of hostStyles) {
      it(`looks as it does without, under ${name}`, async () => {
        const style = document.createElement('style');
        style.textContent = await text();
        const before = lookOf(on.scene);
        document.head.append(style);
        const under = lookOf(on.scene);
        style.remove();
        assert.deepEqual(differences(before, under), []);
      });
    }
  });
}
