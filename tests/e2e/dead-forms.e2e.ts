import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { HTTPRequest } from 'puppeteer-core';

import { eventually } from '../harness/eventually.ts';
import { PasswordDriver } from '../drivers/password.driver.ts';
import { SettingsDriver } from '../drivers/settings.driver.ts';
import { SignInDriver } from '../drivers/sign-in.driver.ts';
import type { TestUser } from '../harness/test-accounts.ts';
import type { Screen } from '../drivers/screen.ts';
import { useHarness } from '../harness/browser-harness.ts';

/** Forms without their listeners, as in a cloned or saved page. */
describe('A form whose submit handler does not run', () => {
  const harness = useHarness();

  const atSignIn = async (user?: TestUser): Promise<Screen> => {
    const screen = await (await harness.newDevice()).newScreen();
    await screen.visit('/sign-in');
    await screen.find('textbox', 'Password');
    if (user === undefined) return screen;
    await new SignInDriver(screen).signIn(user);
    await screen.find('textbox', 'Code');
    return screen;
  };
  const sendsNothing = async (screen: Screen, forms: number): Promise<void> => {
    const { address } = screen;
    const secret = harness.monitor.secret('Typed-Secret-1834');
    assert.deepEqual(await submitCopies(screen, secret), { forms, navigations: [] });
    assert.equal(screen.address, address);
  };

  it('sends nothing at sign-in', async () => {
    await sendsNothing(await atSignIn(), 1);
  });

  it('sends nothing at the second step, with a one-time code or a backup code', async () => {
    const user = await harness.accounts.registerWithMfa();
    await sendsNothing(await atSignIn(user), 1);
    const screen = await atSignIn(user);
    await screen.press('Use a backup code');
    await screen.find('textbox', 'Backup code');
    await sendsNothing(screen, 1);
  });

  it('sends nothing in the settings or in one of their dialogs', async () => {
    const { screen } = await harness.signedIn(await harness.accounts.register());
    await new PasswordDriver(screen).open();
    await screen.press('Enable MFA');
    await screen.find('dialog', 'Enable MFA');
    await eventually(async () => {
      assert.equal((await screen.page.$$('account-mfa form')).length, 1);
    });
    // Profile, password and the dialog.
    await sendsNothing(screen, 3);
  });

  it('is replaced by a working form when the page returns from the back/forward cache', async () => {
    const user = await harness.accounts.register();
    const { screen } = await harness.signedIn(user);
    await screen.visit('/html/remote.html#security');
    await screen.find('textbox', 'Current password');
    await screen.typeSecret('Current password', user.password);
    await screen.page.evaluate(() => {
      const cached = document.body.cloneNode(true);
      document.body.replaceWith(document.createElement('body'));
      document.body.replaceWith(cached);
    });
    const password = new PasswordDriver(screen);
    await eventually(async () => {
      assert.equal((await screen.page.$$('account-password form')).length, 1);
      assert.equal(await screen.value('Current password'), '');
    });
    await password.change({ current: user.password, next: harness.monitor.secret('Difference-Engine-1822') });
    await password.waitUntilChanged();
    await new SettingsDriver(screen).waitForTabs(['General', 'Profile', 'Security', 'About']);
    assert.equal(screen.address, '/html/remote.html#security');
  });
});

/**
 * Replaces every form with a copy, fills the copies and submits them by script, button and Enter.
 *
 * @returns the number of forms, and the navigations that followed.
 */
async function submitCopies({ page }: Screen, secret: string): Promise<object> {
  const navigations: string[] = [];
  const onRequest = (request: HTTPRequest): void => {
    if (request.isNavigationRequest()) navigations.push(`${request.method()} ${request.url()}`);
  };
  page.on('request', onRequest);
  const forms = await page.$$('>>> form');
  for (const form of forms) {
    const copy = await form.evaluateHandle((live, text) => {
      const clone = live.cloneNode(true) as HTMLFormElement;
      live.replaceWith(clone);
      for (const input of clone.querySelectorAll('input')) input.value = text;
      clone.submit();
      clone.requestSubmit();
      clone.querySelector<HTMLElement>('button:not([type=button])')?.click();
      clone.querySelector<HTMLElement>('input:not([readonly])')?.focus();
      return clone;
    }, secret);
    await page.keyboard.press('Enter');
    await copy.dispose();
  }
  // The requests of the forms would have been sent before this one.
  await page.evaluate(() => fetch('/favicon.svg').then((response) => response.ok));
  page.off('request', onRequest);
  return { forms: forms.length, navigations };
}
