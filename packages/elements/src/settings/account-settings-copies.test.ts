import { assert } from 'chai';
import { html } from 'lit';

import '../define/account-general.ts';
import '../define/account-profile.ts';
import '../define/account-provider.ts';
import '../define/account-security.ts';
import '../define/account-settings.ts';
import { openCopiedPage, ways } from '../../testing/copied-page.ts';
import type { CopiedPage } from '../../testing/copied-page.ts';
import { driveSettings } from './account-settings.driver.ts';

describe('A copy of what an element has added', () => {
  let page: CopiedPage;

  afterEach(() => page.end());

  for (const [name, way] of Object.entries(ways)) {
    it(`is removed from <account-security>, and its form works, when ${name}`, async () => {
      page = await openCopiedPage(html`<account-security><p class="own">Ask us.</p></account-security>`);
      await page.waitForOneOf('form');
      page.copyBy(way);
      const sections = ['form', '.account-form', 'account-password', 'account-mfa', '.own'];
      await page.waitForOneOf(...sections);
      await page.changePassword();
      assert.deepEqual(page.counts(...sections), [1, 1, 1, 1, 1]);
    });

    it(`is removed from <account-settings>, and its form works, when ${name}`, async () => {
      page = await openCopiedPage(
        html`<account-settings selected="security">
          <section class="own" label="Users" name="users">Ask us.</section>
        </account-settings>`,
      );
      await page.waitForOneOf('form');
      page.copyBy(way);
      const panels = ['account-general', 'account-profile', 'account-security', '.own'];
      await page.waitForOneOf('form', 'account-password', ...panels);
      await page.changePassword();
      assert.deepEqual(page.counts('form', '.account-form', ...panels), [1, 1, 1, 1, 1, 1]);
      const settings = page.element();
      assert.deepEqual(driveSettings(page.user, settings).tabs(), ['General', 'Profile', 'Security', 'Users']);
      // A panel that the element has added follows its heading level. A panel of the host does not.
      settings.setAttribute('heading-level', '4');
      await page.waitForOneOf('account-security[heading-level="4"]');
    });
  }

  it('keeps panels of the host', async () => {
    page = await openCopiedPage(
      html`<account-settings><account-security class="own" data-of-host></account-security></account-settings>`,
    );
    await page.waitForOneOf('form');
    page.copyBy({ copy: (box) => box.replaceWith(box.cloneNode(true)), replaces: true });
    await page.waitForOneOf('form', 'account-security[data-of-host]');
    assert.deepEqual(page.counts('account-general', 'account-profile', 'account-security'), [0, 0, 1]);
  });
});
