import { describe, it } from 'node:test';

import { DashboardPage } from './pages/dashboard.page.ts';
import { MfaPage } from './pages/mfa.page.ts';
import { PasswordPage } from './pages/password.page.ts';
import { SignInPage } from './pages/sign-in.page.ts';
import type { Person } from './people.ts';
import { useStage } from './stage.ts';

const minute = 60_000;

describe('too many attempts', () => {
  const stage = useStage();

  /** Guesses where nobody looks. */
  const guess = async ({ username }: Person, times: number): Promise<void> => {
    const { address } = stage.server;
    for (let count = 0; count < times; count += 1) {
      await fetch(`${address}/api/sign-in`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Origin: address },
        body: JSON.stringify({ username, password: `Guess-Number-${count}` }),
      });
    }
  };

  it('after ten wrong passwords the sign-in page says how long to wait, also with the right one, and then opens', async () => {
    const person = await stage.people.register();
    const screen = await (await stage.newDevice()).newScreen();
    await screen.visit('/sign-in');
    const signIn = new SignInPage(screen);
    for (let count = 0; count < 10; count += 1) {
      await signIn.signIn({ username: person.username, password: `Guess-Number-${count}` });
      await signIn.waitForProblem('Incorrect username or password.');
    }
    await signIn.signIn(person);
    await signIn.waitForProblem('Too many attempts. Try again in 15 minutes.');
    await stage.server.pass(14 * minute);
    await signIn.signIn(person);
    await signIn.waitForProblem(/^Too many attempts\. Try again in \d+ seconds\.$/u);
    await stage.server.pass(minute);
    await signIn.signIn(person);
    await new DashboardPage(screen).waitForNameInHeader(person.fullName);
  });

  it('the password form says so too, whoever has guessed, and goes on working later', async () => {
    const person = await stage.people.register();
    const { screen } = await stage.signedIn(person);
    const password = new PasswordPage(screen);
    await password.open();
    await guess(person, 10);
    await password.change({ current: person.password, next: 'Copper-Kettle-2077' });
    await screen.waitForText('Too many attempts. Try again in 15 minutes.');
    await stage.server.pass(15 * minute);
    // The page has its own clock, which has not moved.
    await screen.reload();
    await password.change({ current: person.password, next: 'Copper-Kettle-2077' });
    await password.waitUntilChanged();
  });

  it('the dialogs of MFA say so too', async () => {
    const person = await stage.people.register();
    const { screen } = await stage.signedIn(person);
    const mfa = new MfaPage(screen, stage.witness);
    await mfa.open();
    await guess(person, 10);
    await screen.press('Enable MFA');
    await mfa.confirm(person.password, 'Continue');
    await screen.waitForText('Too many attempts. Try again in 15 minutes.');
  });
});
