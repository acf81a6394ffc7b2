import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { createAuthenticator } from '../harness/authenticator.ts';
import { DashboardDriver } from '../drivers/dashboard.driver.ts';
import { GeneralDriver } from '../drivers/general.driver.ts';
import { MfaDriver } from '../drivers/mfa.driver.ts';
import { PasswordDriver } from '../drivers/password.driver.ts';
import { ProfileDriver } from '../drivers/profile.driver.ts';
import { SignInDriver } from '../drivers/sign-in.driver.ts';
import { useHarness } from '../harness/browser-harness.ts';

const next = 'Copper-Kettle-2077';

describe('after a restart of the server', () => {
  const harness = useHarness();

  it('G1–M7: keeps all data, including the session', async () => {
    const user = await harness.accounts.register({ role: { name: 'Night shift' } });
    const { screen } = await harness.signedIn(user);
    const general = new GeneralDriver(screen);
    const profile = new ProfileDriver(screen);
    const password = new PasswordDriver(screen);
    const mfa = new MfaDriver(screen, harness.monitor);

    await general.open();
    await general.choose('Date range', 'Last 7 days');
    await general.choose('Theme', 'Dark');
    await profile.open();
    await profile.rename({ username: `${user.username}-kept`, fullName: 'Kept Name' });
    await profile.save();
    await profile.waitUntilSaved();
    await password.open();
    await password.change({ current: user.password, next });
    await password.waitUntilChanged();
    const { key } = await mfa.beginEnrolment(next);
    const phone = createAuthenticator(key, harness.server.now);
    await mfa.verify(phone.nextCode());
    const codes = await mfa.shownCodes();
    await mfa.acknowledge();
    await profile.open();
    const before = await profile.facts();

    assert.equal(await harness.server.stop(), 0);
    await harness.server.restart();

    await screen.reload();
    await screen.find('textbox', 'Username');
    assert.deepEqual(await profile.facts(), before);
    await profile.waitForNames({ username: `${user.username}-kept`, fullName: 'Kept Name' });
    await general.open();
    assert.equal(await general.choice('Date range'), 'Last 7 days');
    assert.equal(await general.choice('Theme'), 'Dark');
    await mfa.open();
    await mfa.waitUntilActive(true);
    assert.equal(await mfa.codesLeft(), 10);

    const dashboard = new DashboardDriver(screen);
    const signIn = new SignInDriver(screen);
    await dashboard.signOut();
    await signIn.signIn({ username: `${user.username}-kept`, password: next });
    await signIn.enterCode(phone.nextCode());
    await dashboard.waitUntilDrawn();
    assert.equal(await dashboard.dateRange(), 'Last 7 days');
    await dashboard.signOut();
    await signIn.signIn({ username: `${user.username}-kept`, password: next });
    await signIn.enterBackupCode(codes[0] ?? '');
    await dashboard.waitForNameInHeader('Kept Name');
  });

  it('still rejects a used one-time code, a used backup code and an ended session', async () => {
    const user = await harness.accounts.registerWithMfa();
    const screen = await (await harness.newDevice()).newScreen();
    const signIn = new SignInDriver(screen);
    const dashboard = new DashboardDriver(screen);
    const code = user.authenticator.nextCode();
    await screen.visit('/sign-in');
    await signIn.signIn(user);
    await signIn.enterCode(code);
    await dashboard.signOut();
    await signIn.signIn(user);
    await signIn.enterBackupCode(user.backupCodes[0] ?? '');
    await dashboard.waitForNameInHeader(user.fullName);
    const [session] = await screen.page.browserContext().cookies();
    await dashboard.signOut();

    await harness.server.restart();

    await signIn.signIn(user);
    await signIn.enterCode(code);
    await signIn.waitForProblem('This code was already used. Wait for the next one.');
    await signIn.enterBackupCode(user.backupCodes[0] ?? '');
    await signIn.waitForProblem('This code was already used. Enter another one.');
    assert.ok(session);
    await screen.page.browserContext().setCookie(session);
    await screen.visit('/settings');
    await screen.waitForAddress(/^\/sign-in/u);
  });

  it('can continue an unfinished setup of MFA', async () => {
    const user = await harness.accounts.register();
    const { screen } = await harness.signedIn(user);
    const mfa = new MfaDriver(screen, harness.monitor);
    await mfa.open();
    const { key } = await mfa.beginEnrolment(user.password);
    await harness.server.restart();
    await screen.reload();
    await screen.waitForText('MFA setup isn’t finished.');
    await screen.press('Enter code');
    await mfa.verify(createAuthenticator(key, harness.server.now).nextCode());
    assert.equal((await mfa.shownCodes()).length, 10);
    await mfa.acknowledge();
    await mfa.waitUntilActive(true);
  });
});
