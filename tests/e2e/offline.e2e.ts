import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { GeneralPage } from './pages/general.page.ts';
import { PasswordPage } from './pages/password.page.ts';
import { ProfilePage } from './pages/profile.page.ts';
import { SignInPage } from './pages/sign-in.page.ts';
import { useStage } from './stage.ts';

const offline = 'You appear to be offline.';

describe('without a connection', () => {
  const stage = useStage();

  it('G7: a preference goes back to what is saved and says why, and is saved later', async () => {
    const { screen } = await stage.signedIn(await stage.people.register());
    const general = new GeneralPage(screen);
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

  it('P8: a name stays typed, and is saved later', async () => {
    const { screen } = await stage.signedIn(await stage.people.register());
    const profile = new ProfilePage(screen);
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

  it('S1: the password form says so, and goes on with what stands in it', async () => {
    const person = await stage.people.register();
    const { screen } = await stage.signedIn(person);
    const password = new PasswordPage(screen);
    await password.open();
    await screen.page.setOfflineMode(true);
    await password.change({ current: person.password, next: 'Copper-Kettle-2077' });
    await screen.waitForText(offline);
    await screen.page.setOfflineMode(false);
    await password.submit();
    await password.waitUntilChanged();
  });

  it('the sign-in page says so too', async () => {
    const person = await stage.people.register();
    const screen = await (await stage.newDevice()).newScreen();
    const signIn = new SignInPage(screen);
    await screen.visit('/sign-in');
    await screen.find('textbox', 'Username');
    await screen.page.setOfflineMode(true);
    await signIn.signIn(person);
    await signIn.waitForProblem('We can’t reach the server. Check your connection and try again.');
    assert.equal(await screen.value('Username'), person.username);
    await screen.page.setOfflineMode(false);
    await signIn.signIn(person);
    await screen.waitForAddress('/');
  });
});
