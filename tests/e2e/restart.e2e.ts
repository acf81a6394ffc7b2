import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { createAuthenticator } from './authenticator.ts';
import { DashboardPage } from './pages/dashboard.page.ts';
import { GeneralPage } from './pages/general.page.ts';
import { MfaPage } from './pages/mfa.page.ts';
import { PasswordPage } from './pages/password.page.ts';
import { ProfilePage } from './pages/profile.page.ts';
import { SignInPage } from './pages/sign-in.page.ts';
import { useStage } from './stage.ts';

const next = 'Copper-Kettle-2077';

describe('after a restart of the server', () => {
  const stage = useStage();

  it('G1–M7: everything is still so, the session included', async () => {
    const person = await stage.people.register({ role: { name: 'Night shift' } });
    const { screen } = await stage.signedIn(person);
    const general = new GeneralPage(screen);
    const profile = new ProfilePage(screen);
    const password = new PasswordPage(screen);
    const mfa = new MfaPage(screen, stage.witness);

    await general.open();
    await general.choose('Date range', 'Last 7 days');
    await general.choose('Theme', 'Dark');
    await profile.open();
    await profile.rename({ username: `${person.username}-kept`, fullName: 'Kept Name' });
    await profile.save();
    await profile.waitUntilSaved();
    await password.open();
    await password.change({ current: person.password, next });
    await password.waitUntilChanged();
    const { key } = await mfa.beginEnrolment(next);
    const phone = createAuthenticator(key, stage.server.now);
    await mfa.verify(phone.nextCode());
    const codes = await mfa.shownCodes();
    await mfa.acknowledge();
    await profile.open();
    const before = await profile.facts();

    assert.equal(await stage.server.stop(), 0);
    await stage.server.restart();

    await screen.reload();
    await screen.find('textbox', 'Username');
    assert.deepEqual(await profile.facts(), before);
    await profile.waitForNames({ username: `${person.username}-kept`, fullName: 'Kept Name' });
    await general.open();
    assert.equal(await general.choice('Date range'), 'Last 7 days');
    assert.equal(await general.choice('Theme'), 'Dark');
    await mfa.open();
    await mfa.waitUntilActive(true);
    assert.equal(await mfa.codesLeft(), 10);

    const dashboard = new DashboardPage(screen);
    const signIn = new SignInPage(screen);
    await dashboard.signOut();
    await signIn.signIn({ username: `${person.username}-kept`, password: next });
    await signIn.enterCode(phone.nextCode());
    await dashboard.waitUntilDrawn();
    assert.equal(await dashboard.dateRange(), 'Last 7 days');
    await dashboard.signOut();
    await signIn.signIn({ username: `${person.username}-kept`, password: next });
    await signIn.enterBackupCode(codes[0] ?? '');
    await dashboard.waitForNameInHeader('Kept Name');
  });

  it('a code, a backup code and a session that were used up before stay so', async () => {
    const person = await stage.people.registerWithMfa();
    const screen = await (await stage.newDevice()).newScreen();
    const signIn = new SignInPage(screen);
    const dashboard = new DashboardPage(screen);
    const code = person.authenticator.nextCode();
    await screen.visit('/sign-in');
    await signIn.signIn(person);
    await signIn.enterCode(code);
    await dashboard.signOut();
    await signIn.signIn(person);
    await signIn.enterBackupCode(person.backupCodes[0] ?? '');
    await dashboard.waitForNameInHeader(person.fullName);
    const [session] = await screen.page.browserContext().cookies();
    await dashboard.signOut();

    await stage.server.restart();

    await signIn.signIn(person);
    await signIn.enterCode(code);
    await signIn.waitForProblem('This code was already used. Wait for the next one.');
    await signIn.enterBackupCode(person.backupCodes[0] ?? '');
    await signIn.waitForProblem('This code was already used. Enter another one.');
    assert.ok(session);
    await screen.page.browserContext().setCookie(session);
    await screen.visit('/settings');
    await screen.waitForAddress(/^\/sign-in/u);
  });

  it('an unfinished setup of MFA can be finished', async () => {
    const person = await stage.people.register();
    const { screen } = await stage.signedIn(person);
    const mfa = new MfaPage(screen, stage.witness);
    await mfa.open();
    const { key } = await mfa.beginEnrolment(person.password);
    await stage.server.restart();
    await screen.reload();
    await screen.waitForText('MFA setup isn’t finished.');
    await screen.press('Enter code');
    await mfa.verify(createAuthenticator(key, stage.server.now).nextCode());
    assert.equal((await mfa.shownCodes()).length, 10);
    await mfa.acknowledge();
    await mfa.waitUntilActive(true);
  });
});
