import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { DashboardDriver } from '../drivers/dashboard.driver.ts';
import { MfaDriver } from '../drivers/mfa.driver.ts';
import { ProfileDriver } from '../drivers/profile.driver.ts';
import { SignInDriver } from '../drivers/sign-in.driver.ts';
import { launchChromium } from '../harness/browser.ts';
import { useHarness } from '../harness/browser-harness.ts';

describe('A server with strict confirmations', () => {
  const harness = useHarness(launchChromium, { STRICT_CONFIRMATIONS: 'yes' });

  it('changes a username with the current password only', async () => {
    const user = await harness.accounts.register();
    const { screen } = await harness.signedIn(user);
    const profile = new ProfileDriver(screen);
    await profile.open();
    const username = `${user.username}-2`;
    await profile.rename({ username });
    await screen.typeSecret('Current password', `${user.password}?`);
    await profile.save();
    await screen.waitForText('Incorrect password.');
    assert.equal((await harness.accounts.recordOf(user)).username, user.username);
    await screen.typeSecret('Current password', user.password);
    await profile.save();
    await profile.waitUntilSaved();
    assert.equal((await harness.accounts.recordOf(user)).username, username);
    assert.equal(await screen.look('textbox', 'Current password'), null);
    await new DashboardDriver(screen).signOut();
    await new SignInDriver(screen).signIn({ ...user, username });
    await new DashboardDriver(screen).waitForNameInHeader(user.fullName);
  });

  it('disables MFA with the password and a code only', async () => {
    const user = await harness.accounts.registerWithMfa();
    const { screen } = await harness.signedIn(user);
    const mfa = new MfaDriver(screen, harness.monitor);
    await mfa.open();
    await screen.press('Disable MFA');
    await mfa.confirm(user.password, 'Disable MFA', user.authenticator.wrongCode());
    await screen.waitForText('Incorrect code.');
    await mfa.confirm(user.password, 'Disable MFA', user.backupCodes[0]);
    await mfa.waitUntilActive(false);
    assert.equal((await harness.accounts.recordOf(user)).totp, null);
  });
});
