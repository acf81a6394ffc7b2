import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { GeneralDriver } from '../drivers/general.driver.ts';
import { PasswordDriver } from '../drivers/password.driver.ts';
import { ProfileDriver } from '../drivers/profile.driver.ts';
import { SignInDriver } from '../drivers/sign-in.driver.ts';
import { useHarness } from '../harness/browser-harness.ts';

const offline = 'You appear to be offline.';

describe('without a connection', () => {
  const harness = useHarness();

  it('G7: resets a preference to the saved value with the reason, and saves it later', async () => {
    const { screen } = await harness.signedIn(await harness.accounts.register());
    const general = new GeneralDriver(screen);
    await general.open();
    await screen.page.setOfflineMode(true);
    await general.pick('Date range', 'Today');
    await screen.waitForText(offline);
    await general.waitForChoice('Date range', 'Last 30 days');
    await screen.page.setOfflineMode(false);
    await general.choose('Date range', 'Today');
    await screen.waitForNoText(offline);
    await screen.reload();
    await general.waitForChoice('Date range', 'Today');
  });

  it('P8: keeps the typed name, and saves it later', async () => {
    const { screen } = await harness.signedIn(await harness.accounts.register());
    const profile = new ProfileDriver(screen);
    await profile.open();
    await profile.rename({ fullName: 'Typed Underground' });
    await screen.page.setOfflineMode(true);
    await profile.save();
    await screen.waitForText(offline);
    assert.equal(await screen.value('Full Name'), 'Typed Underground');
    await screen.page.setOfflineMode(false);
    await profile.save();
    await profile.waitUntilSaved();
  });

  it('S1: reports the failure in the password form, and works later with the same input', async () => {
    const user = await harness.accounts.register();
    const { screen } = await harness.signedIn(user);
    const password = new PasswordDriver(screen);
    await password.open();
    await screen.page.setOfflineMode(true);
    await password.change({ current: user.password, next: 'Copper-Kettle-2077' });
    await screen.waitForText(offline);
    await screen.page.setOfflineMode(false);
    await password.submit();
    await password.waitUntilChanged();
  });

  it('S1: lets the server check a new password if the blocklist could not be loaded', async () => {
    const user = await harness.accounts.register();
    const { screen } = await harness.signedIn(user);
    const password = new PasswordDriver(screen);
    await password.open();
    await screen.page.setOfflineMode(true);
    await password.change({ current: user.password, next: 'Password-2077!' });
    await screen.waitForText(offline);
    await screen.page.setOfflineMode(false);
    await password.submit();
    await screen.waitForText('This password is too easy to guess. Choose another.');
    await password.change({ current: user.password, next: 'Copper-Kettle-2077' });
    await password.waitUntilChanged();
  });

  it('reports the failure on the sign-in page', async () => {
    const user = await harness.accounts.register();
    const screen = await (await harness.newDevice()).newScreen();
    const signIn = new SignInDriver(screen);
    await screen.visit('/sign-in');
    await screen.find('textbox', 'Username');
    await screen.page.setOfflineMode(true);
    await signIn.signIn(user);
    await signIn.waitForProblem('We can’t reach the server. Check your connection and try again.');
    assert.equal(await screen.value('Username'), user.username);
    await screen.page.setOfflineMode(false);
    await signIn.signIn(user);
    await screen.waitForAddress('/');
  });
});
