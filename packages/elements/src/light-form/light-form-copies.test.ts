import { assert } from 'chai';
import { html } from 'lit';

import '../define/account-mfa.ts';
import '../define/account-password.ts';
import '../define/account-provider.ts';
// The element loads this module when a dialog opens. The tests load it first.
import '../mfa/mfa-dialog.ts';
import { password } from '../../testing/test-account.ts';
import { driveMfa } from '../mfa/account-mfa.driver.ts';
import { openCopiedPage, ways } from '../../testing/copied-page.ts';
import type { CopiedPage } from '../../testing/copied-page.ts';
import { found } from '../testing/user.driver.ts';

describe('A copy of a light form', () => {
  let page: CopiedPage;

  afterEach(() => page.end());

  for (const [name, way] of Object.entries(ways)) {
    it(`is removed from <account-password>, and one working form remains, when ${name}`, async () => {
      page = await openCopiedPage(html`<account-password><p class="own" slot="form">Ask us.</p></account-password>`);
      await page.waitForOneOf('form');
      page.copyBy(way);
      await page.waitForOneOf('form', 'account-password > .account-form', '.own');
      await page.changePassword();
      assert.deepEqual(page.counts('form', '.account-form', '.own'), [1, 1, 1]);
    });

    it(`is removed from <account-mfa>, and a dialog has one working form, when ${name}`, async () => {
      page = await openCopiedPage(html`<account-mfa><p class="own">Ask us.</p></account-mfa>`);
      const mfa = driveMfa(page.user);
      await mfa.enable();
      await page.waitForOneOf('form');
      page.copyBy(way);
      if (way.replaces) {
        await found('end of the dialog', () => page.counts('form')[0] === 0 || undefined);
        await mfa.enable();
      }
      await page.waitForOneOf('form', 'account-mfa > .account-form', '.own');
      await mfa.givePassword(password);
      await mfa.key();
      assert.deepEqual(page.counts('form', 'input[name=code]', '.account-form', '.own'), [1, 1, 1, 1]);
    });
  }

  it('does not cause an endless loop if the host always removes the form', async () => {
    page = await openCopiedPage(html`<account-password></account-password>`);
    await page.waitForOneOf('form');
    const element = page.element();
    let removals = 0;
    const host = new MutationObserver(() => {
      for (const box of element.querySelectorAll('.account-form')) {
        removals += 1;
        box.remove();
      }
    });
    host.observe(element, { childList: true });
    element.append('text of the host');
    await found('end of the restorations', () => page.counts('form')[0] === 0 || undefined);
    host.disconnect();
    assert.isBelow(removals, 50);
  });
});
