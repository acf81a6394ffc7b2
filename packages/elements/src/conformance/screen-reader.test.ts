import { wrongTotpCodeAt } from '@account-elements/core/testing';
import { virtual } from '@guidepup/virtual-screen-reader';
import { assert } from 'chai';
import { html } from 'lit';
import type { TemplateResult } from 'lit';

import '../define/index.ts';
import { openCopy } from '../../testing/opened-copy.ts';
import type { OpenedCopy } from '../../testing/opened-copy.ts';
import { createTestAccount, password } from '../../testing/test-account.ts';
import type { TestAccount, TestAccountOptions } from '../../testing/test-account.ts';
import { driveMfa } from '../mfa/account-mfa.driver.ts';
import { drivePassword } from '../password/account-password.driver.ts';
import { driveProfile } from '../profile/account-profile.driver.ts';
import { found } from '../testing/user.driver.ts';
import { createElementHarness } from '../testing/element-harness.driver.ts';
import type { ElementHarness } from '../testing/element-harness.driver.ts';

describe('a user with a screen reader', () => {
  let account: TestAccount;
  let harness: ElementHarness;
  let copy: OpenedCopy;

  const listen = async (
    template: TemplateResult,
    sight: string | RegExp,
    options?: TestAccountOptions,
  ): Promise<void> => {
    account = await createTestAccount(options);
    harness = createElementHarness(template, account.service);
    await harness.user.see(sight);
    copy = openCopy(harness.container);
    await virtual.start({ container: copy.root });
  };
  const hears = async (phrase: string | RegExp): Promise<void> => {
    let spoken: readonly string[] = [];
    await found(`"${String(phrase)}" to be spoken`, () => {
      void virtual.spokenPhraseLog().then((log) => (spoken = log));
      return spoken.some((one) => (typeof phrase === 'string' ? one === phrase : phrase.test(one))) || undefined;
    });
  };
  /** Reads the visible content from start to end. */
  const read = async (): Promise<readonly string[]> => {
    await virtual.stop();
    copy.refresh();
    await virtual.start({ container: copy.root });
    const phrases: string[] = [];
    do {
      phrases.push(await virtual.lastSpokenPhrase());
      await virtual.next();
    } while ((await virtual.lastSpokenPhrase()) !== 'end of main');
    return phrases;
  };

  afterEach(async () => {
    await virtual.stop();
    copy.end();
    harness.end();
  });

  it('reads a profile in order, and hears that it is saved', async () => {
    await listen(html`<account-profile></account-profile>`, 'User ID');
    assert.deepEqual((await read()).slice(2, 13), [
      'heading, Profile, level 2',
      'Your name and how you sign in.',
      'form',
      'Username',
      'textbox, Username, Ada.Lovelace, You use this to sign in., required',
      'You use this to sign in.',
      'Full Name',
      'textbox, Full Name, Ada Lovelace, required',
      'button, Save Changes, disabled',
      'button, Cancel, disabled',
      'end of form',
    ]);
    await driveProfile(harness.user).typeFullName('Ada King');
    await driveProfile(harness.user).save();
    await hears('polite: Profile saved.');
  });

  it('hears that there is an error, and reads it at its field', async () => {
    await listen(html`<account-profile></account-profile>`, 'User ID');
    await driveProfile(harness.user).typeUsername('no spaces please');
    await driveProfile(harness.user).save();
    await hears('polite: Please check what you entered.');
    const problem = 'Use letters (a–z) and numbers. Single dots, hyphens or underscores can go between them.';
    const phrases = await read();
    const field = phrases.find((phrase) => phrase.startsWith('textbox, Username'));
    assert.include(field, problem);
    assert.include(field, 'invalid');
  });

  it('hears each rule of a password as it is met, and that it is changed', async () => {
    await listen(html`<account-password></account-password>`, 'The new password needs:');
    const form = drivePassword(harness.user);
    await form.type({ next: 'lowercase' });
    await hears(/^polite: Met: .*A lowercase letter.*\. \d of \d rules\.$/u);
    await form.type({ current: password, next: 'Difference-Engine-1822', confirmation: 'Difference-Engine-1822' });
    await hears('polite: All rules are met.');
    await form.submit();
    await hears('polite: Password changed. Your other devices are signed out.');
  });

  it('hears that a code is wrong, reads the dialog with the backup codes, and hears that MFA is on', async () => {
    await listen(html`<account-mfa></account-mfa>`, 'Enable MFA');
    const mfa = driveMfa(harness.user);
    await mfa.enable();
    await mfa.givePassword(password);
    const key = await mfa.key();
    copy.refresh();
    await mfa.giveCode(wrongTotpCodeAt(key.replaceAll(' ', ''), account.clock()));
    await hears('polite: Incorrect code. Enter the latest code from your app.');
    await mfa.giveCode(account.codeOf(key));
    const codes = await mfa.codes();
    assert.equal(harness.user.focused(), 'Save your backup codes');
    const phrases = await read();
    assert.isTrue(
      phrases.some((phrase) => phrase.startsWith('dialog, Save your backup codes, Multi-factor authentication is on.')),
    );
    for (const code of codes) assert.include(phrases, code);
    await mfa.acknowledge();
    await hears(
      'polite: Multi-factor authentication is on. From now on you sign in with your password and a code from your app.',
    );
  });
});

describe('live regions', () => {
  it('are in the page and empty before the first announcement', async () => {
    const { service } = await createTestAccount();
    const harness = createElementHarness(html`<account-settings selected="profile"></account-settings>`, service);
    await harness.user.see('User ID');
    const elements = [
      ...harness.container.querySelectorAll(
        'account-settings, account-general, account-profile, account-security, account-password, account-mfa',
      ),
    ];
    assert.equal(elements.length, 6);
    const regions = elements.map((element) => element.shadowRoot?.querySelector('[role=status]'));
    for (const region of regions) assert.equal(region?.textContent, '');
    await driveProfile(harness.user).typeFullName('Ada King');
    await driveProfile(harness.user).save();
    await harness.user.hear('Profile saved.');
    assert.equal(regions[2]?.textContent, 'Profile saved.');
    assert.isTrue(regions[2]?.isConnected);
    harness.end();
  });
});
