import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { createAuthenticator } from './authenticator.ts';
import { DashboardPage } from './pages/dashboard.page.ts';
import { MfaPage } from './pages/mfa.page.ts';
import { ProfilePage } from './pages/profile.page.ts';
import { SignInPage } from './pages/sign-in.page.ts';
import type { Person } from './people.ts';
import { useStage } from './stage.ts';

const minute = 60_000;

describe('Security: MFA', () => {
  const stage = useStage();

  const atMfaOf = async <Somebody extends Person>(person: Somebody) => {
    const { device, screen } = await stage.signedIn(person);
    const mfa = new MfaPage(screen, stage.witness);
    await mfa.open();
    return { person, device, screen, mfa };
  };
  const atMfa = async () => atMfaOf(await stage.people.register());

  it('M1: shows whether MFA is active, and since when', async () => {
    const { mfa, screen } = await atMfa();
    await mfa.waitUntilActive(false);
    await screen.find('button', 'Enable MFA');
    const other = await atMfaOf(await stage.people.registerWithMfa());
    await other.mfa.waitUntilActive(true);
    assert.equal(await other.screen.look('button', 'Enable MFA'), null);
  });

  it('M2: is enabled with a code made from the key shown, which the QR code says too', async () => {
    const { person, mfa, screen } = await atMfa();
    const { key, uri } = await mfa.beginEnrolment(person.password);
    assert.match(key, /^(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}$/u);
    assert.equal(uri.protocol, 'otpauth:');
    assert.equal(uri.host, 'totp');
    assert.equal(decodeURIComponent(uri.pathname), `/Tally:${person.username}`);
    assert.equal(uri.searchParams.get('issuer'), 'Tally');
    assert.equal(uri.searchParams.get('secret'), key.replaceAll(' ', ''));

    const fromKey = createAuthenticator(key, stage.server.now).nextCode();
    const fromQr = createAuthenticator(uri.searchParams.get('secret') ?? '', stage.server.now).nextCode();
    assert.equal(fromKey, fromQr);
    await mfa.verify(fromKey);
    assert.equal((await mfa.shownCodes()).length, 10);
    await mfa.acknowledge();
    await mfa.waitUntilActive(true);
    await screen.waitForText('Multi-factor authentication is on.');
    assert.equal(await mfa.codesLeft(), 10);
    await new ProfilePage(screen).open();
    await screen.waitForText(/ Multi-factor authentication On /);
  });

  it('M2: after that, signing in asks for a code', async () => {
    const { person, mfa, screen } = await atMfa();
    const { key } = await mfa.beginEnrolment(person.password);
    const phone = createAuthenticator(key, stage.server.now);
    await mfa.verify(phone.nextCode());
    await mfa.acknowledge();
    await new DashboardPage(screen).signOut();
    const signIn = new SignInPage(screen);
    await signIn.signIn(person);
    await screen.find('textbox', 'Code');
    await screen.visit('/');
    await screen.waitForAddress(/^\/sign-in/u);
    await signIn.enterCode(phone.nextCode());
    await new DashboardPage(screen).waitForNameInHeader(person.fullName);
  });

  it('M2: ends the sessions on other devices, and this one goes on', async () => {
    const { person, mfa, screen } = await atMfa();
    const elsewhere = await stage.signedIn(person);
    const dashboard = new DashboardPage(elsewhere.screen);
    await dashboard.open();
    const { key } = await mfa.beginEnrolment(person.password);
    await mfa.verify(createAuthenticator(key, stage.server.now).nextCode());
    await mfa.acknowledge();
    await elsewhere.screen.press('Last 7 days', 'radio');
    await elsewhere.screen.waitForAddress(/^\/sign-in/u);
    await screen.reload();
    await mfa.waitUntilActive(true);
  });

  it('M2: asks for the password first, and a wrong one shows no key', async () => {
    const { person, mfa, screen } = await atMfa();
    await screen.press('Enable MFA');
    await mfa.confirm(`${person.password}?`, 'Continue');
    await screen.waitForFieldError('Password', 'Incorrect password.');
    await mfa.confirm('', 'Continue');
    await screen.waitForFieldError('Password', 'Enter your password.');
    assert.equal(await screen.page.$('>>> [part~=key]'), null);
    await mfa.confirm(person.password, 'Continue');
    await mfa.shownEnrolment();
  });

  it('M2: says what is wrong with a code, keeps it typed, and MFA stays off', async () => {
    const { person, mfa, screen } = await atMfa();
    const { key } = await mfa.beginEnrolment(person.password);
    const phone = createAuthenticator(key, stage.server.now);
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

  it('M2: a setup that takes too long is over, and nothing has changed', async () => {
    const { person, mfa, screen } = await atMfa();
    const { key } = await mfa.beginEnrolment(person.password);
    await stage.server.pass(11 * minute);
    await mfa.verify(createAuthenticator(key, stage.server.now).nextCode());
    await screen.waitForText('This setup has expired');
    await screen.press('Close');
    await mfa.waitUntilActive(false);
  });

  it('M6: is disabled with the password alone, and signing in asks for no code any more', async () => {
    const { person, mfa, screen } = await atMfaOf(await stage.people.registerWithMfa());
    await screen.press('Disable MFA');
    await mfa.confirm('', 'Disable MFA');
    await screen.waitForFieldError('Password', 'Enter your password.');
    await mfa.confirm(`${person.password}?`, 'Disable MFA');
    await screen.waitForFieldError('Password', 'Incorrect password.');
    await mfa.confirm(person.password, 'Disable MFA');
    await mfa.waitForNoDialog();
    await mfa.waitUntilActive(false);
    await screen.waitForText('Multi-factor authentication is off.');
    await new DashboardPage(screen).signOut();
    await new SignInPage(screen).signIn(person);
    await new DashboardPage(screen).waitForNameInHeader(person.fullName);
  });

  it('M6: does nothing when the person thinks better of it', async () => {
    const { mfa, screen } = await atMfaOf(await stage.people.registerWithMfa());
    await screen.press('Disable MFA');
    await screen.press('Cancel');
    await mfa.waitForNoDialog();
    await screen.press('Disable MFA');
    await screen.find('dialog', 'Disable MFA?');
    await screen.key('Escape');
    await mfa.waitForNoDialog();
    await mfa.waitUntilActive(true);
  });

  it('replaces the authenticator: the old one works until the new one is proven, and the backup codes stay', async () => {
    const { person, mfa, screen } = await atMfaOf(await stage.people.registerWithMfa());
    await screen.press('Replace authenticator');
    await mfa.confirm(person.password, 'Continue');
    const { key } = await mfa.shownEnrolment();
    assert.notEqual(key.replaceAll(' ', ''), person.key);
    const fresh = await (await stage.newDevice()).newScreen();
    await fresh.visit('/sign-in');
    const signIn = new SignInPage(fresh);
    await signIn.signIn(person);
    await signIn.enterCode(person.authenticator.nextCode());
    await new DashboardPage(fresh).waitForNameInHeader(person.fullName);

    const phone = createAuthenticator(key, stage.server.now);
    await mfa.verify(phone.nextCode());
    await screen.waitForText('Your new authenticator is set up.');
    assert.equal(await mfa.codesLeft(), 10);
    await new DashboardPage(screen).signOut();
    await stage.server.pass(minute);
    await new SignInPage(screen).signIn(person);
    await new SignInPage(screen).enterCode(person.authenticator.nextCode());
    await new SignInPage(screen).waitForProblem('Incorrect code.');
    await new SignInPage(screen).enterCode(phone.nextCode());
    await new DashboardPage(screen).waitForNameInHeader(person.fullName);
  });
});
