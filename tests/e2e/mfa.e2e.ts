import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { createAuthenticator } from '../harness/authenticator.ts';
import { DashboardDriver } from '../drivers/dashboard.driver.ts';
import { MfaDriver } from '../drivers/mfa.driver.ts';
import { ProfileDriver } from '../drivers/profile.driver.ts';
import { SignInDriver } from '../drivers/sign-in.driver.ts';
import type { TestUser } from '../harness/test-accounts.ts';
import { useHarness } from '../harness/browser-harness.ts';

const minute = 60_000;

describe('Security: MFA', () => {
  const harness = useHarness();

  const atMfaOf = async <User extends TestUser>(user: User) => {
    const { device, screen } = await harness.signedIn(user);
    const mfa = new MfaDriver(screen, harness.monitor);
    await mfa.open();
    return { user, device, screen, mfa };
  };
  const atMfa = async () => atMfaOf(await harness.accounts.register());

  it('M1: shows whether MFA is active, and since when', async () => {
    const { mfa, screen } = await atMfa();
    await mfa.waitUntilActive(false);
    await screen.find('button', 'Enable MFA');
    const other = await atMfaOf(await harness.accounts.registerWithMfa());
    await other.mfa.waitUntilActive(true);
    assert.equal(await other.screen.look('button', 'Enable MFA'), null);
  });

  it('M2: enables MFA with a code from the displayed key, which the QR code contains too', async () => {
    const { user, mfa, screen } = await atMfa();
    const { key, uri } = await mfa.beginEnrolment(user.password);
    assert.match(key, /^(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}$/u);
    assert.equal(uri.protocol, 'otpauth:');
    assert.equal(uri.host, 'totp');
    assert.equal(decodeURIComponent(uri.pathname), `/Tally:${user.username}`);
    assert.equal(uri.searchParams.get('issuer'), 'Tally');
    assert.equal(uri.searchParams.get('secret'), key.replaceAll(' ', ''));

    const fromKey = createAuthenticator(key, harness.server.now).nextCode();
    const fromQr = createAuthenticator(uri.searchParams.get('secret') ?? '', harness.server.now).nextCode();
    assert.equal(fromKey, fromQr);
    await mfa.verify(fromKey);
    assert.equal((await mfa.shownCodes()).length, 10);
    await mfa.acknowledge();
    await mfa.waitUntilActive(true);
    await screen.waitForText('Multi-factor authentication is on.');
    assert.equal(await mfa.codesLeft(), 10);
    await new ProfileDriver(screen).open();
    await screen.waitForText(/ Multi-factor authentication On /);
  });

  it('M2: asks for a code at sign-in afterwards', async () => {
    const { user, mfa, screen } = await atMfa();
    const { key } = await mfa.beginEnrolment(user.password);
    const phone = createAuthenticator(key, harness.server.now);
    await mfa.verify(phone.nextCode());
    await mfa.acknowledge();
    await new DashboardDriver(screen).signOut();
    const signIn = new SignInDriver(screen);
    await signIn.signIn(user);
    await screen.find('textbox', 'Code');
    await screen.visit('/');
    await screen.waitForAddress(/^\/sign-in/u);
    await signIn.enterCode(phone.nextCode());
    await new DashboardDriver(screen).waitForNameInHeader(user.fullName);
  });

  it('M2: ends the sessions on other devices, and keeps its own', async () => {
    const { user, mfa, screen } = await atMfa();
    const elsewhere = await harness.signedIn(user);
    const dashboard = new DashboardDriver(elsewhere.screen);
    await dashboard.open();
    const { key } = await mfa.beginEnrolment(user.password);
    await mfa.verify(createAuthenticator(key, harness.server.now).nextCode());
    await mfa.acknowledge();
    await elsewhere.screen.press('Last 7 days', 'radio');
    await elsewhere.screen.waitForAddress(/^\/sign-in/u);
    await screen.reload();
    await mfa.waitUntilActive(true);
  });

  it('M2: asks for the password first, and shows no key after a wrong one', async () => {
    const { user, mfa, screen } = await atMfa();
    await screen.press('Enable MFA');
    await mfa.confirm(`${user.password}?`, 'Continue');
    await screen.waitForFieldError('Password', 'Incorrect password.');
    await mfa.confirm('', 'Continue');
    await screen.waitForFieldError('Password', 'Enter your password.');
    assert.equal(await screen.page.$('>>> [part~=key]'), null);
    await mfa.confirm(user.password, 'Continue');
    await mfa.shownEnrolment();
  });

  it('M2: reports a wrong code, keeps the input, and leaves MFA off', async () => {
    const { user, mfa, screen } = await atMfa();
    const { key } = await mfa.beginEnrolment(user.password);
    const phone = createAuthenticator(key, harness.server.now);
    const refused = async (code: string, error: string | RegExp): Promise<void> => {
      await mfa.verify(code);
      await screen.waitForFieldError('6-digit code', error);
      assert.equal(await screen.value('6-digit code'), code);
    };
    await refused('12345', 'Enter the 6 digits that your app shows.');
    await refused(phone.wrongCode(), 'Incorrect code. Enter the latest code from your app.');
    await refused(phone.codeOffBy(300), /^Your phone’s clock is about \d minutes fast\./u);
    await refused(phone.codeOffBy(-300), /^Your phone’s clock is about \d minutes slow\./u);
    await screen.press('Cancel setup');
    await mfa.waitForNoDialog();
    await mfa.waitUntilActive(false);
    await screen.reload();
    await mfa.waitUntilActive(false);
  });

  it('M2: changes nothing if setup has expired', async () => {
    const { user, mfa, screen } = await atMfa();
    const { key } = await mfa.beginEnrolment(user.password);
    await harness.server.pass(11 * minute);
    await mfa.verify(createAuthenticator(key, harness.server.now).nextCode());
    await screen.waitForText('This setup has expired');
    await screen.press('Close');
    await mfa.waitUntilActive(false);
  });

  it('M6: disables MFA with only the password, and sign-in then asks for no code', async () => {
    const { user, mfa, screen } = await atMfaOf(await harness.accounts.registerWithMfa());
    await screen.press('Disable MFA');
    await mfa.confirm('', 'Disable MFA');
    await screen.waitForFieldError('Password', 'Enter your password.');
    await mfa.confirm(`${user.password}?`, 'Disable MFA');
    await screen.waitForFieldError('Password', 'Incorrect password.');
    await mfa.confirm(user.password, 'Disable MFA');
    await mfa.waitForNoDialog();
    await mfa.waitUntilActive(false);
    await screen.waitForText('Multi-factor authentication is off.');
    await new DashboardDriver(screen).signOut();
    await new SignInDriver(screen).signIn(user);
    await new DashboardDriver(screen).waitForNameInHeader(user.fullName);
  });

  it('M6: makes no change after Cancel', async () => {
    const { mfa, screen } = await atMfaOf(await harness.accounts.registerWithMfa());
    await screen.press('Disable MFA');
    await screen.press('Cancel');
    await mfa.waitForNoDialog();
    await screen.press('Disable MFA');
    await screen.find('dialog', 'Disable MFA?');
    await screen.key('Escape');
    await mfa.waitForNoDialog();
    await mfa.waitUntilActive(true);
  });

  it('replaces the authenticator: the old one works until the new one is confirmed, and the backup codes stay valid', async () => {
    const { user, mfa, screen } = await atMfaOf(await harness.accounts.registerWithMfa());
    await screen.press('Replace authenticator');
    await mfa.confirm(user.password, 'Continue');
    const { key } = await mfa.shownEnrolment();
    assert.notEqual(key.replaceAll(' ', ''), user.key);
    const fresh = await (await harness.newDevice()).newScreen();
    await fresh.visit('/sign-in');
    const signIn = new SignInDriver(fresh);
    await signIn.signIn(user);
    await signIn.enterCode(user.authenticator.nextCode());
    await new DashboardDriver(fresh).waitForNameInHeader(user.fullName);

    const phone = createAuthenticator(key, harness.server.now);
    await mfa.verify(phone.nextCode());
    await screen.waitForText('Your new authenticator is set up.');
    assert.equal(await mfa.codesLeft(), 10);
    await new DashboardDriver(screen).signOut();
    await harness.server.pass(minute);
    await new SignInDriver(screen).signIn(user);
    await new SignInDriver(screen).enterCode(user.authenticator.nextCode());
    await new SignInDriver(screen).waitForProblem('Incorrect code.');
    await new SignInDriver(screen).enterCode(phone.nextCode());
    await new DashboardDriver(screen).waitForNameInHeader(user.fullName);
  });
});
