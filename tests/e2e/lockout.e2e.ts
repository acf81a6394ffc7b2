import { describe, it } from 'node:test';

import { DashboardDriver } from '../drivers/dashboard.driver.ts';
import { PasswordDriver } from '../drivers/password.driver.ts';
import { SignInDriver } from '../drivers/sign-in.driver.ts';
import type { TestUser } from '../harness/test-accounts.ts';
import { useHarness } from '../harness/browser-harness.ts';

const minute = 60_000;

describe('too many failures', () => {
  const harness = useHarness();

  /** Sends wrong passwords without a page. */
  const guess = async ({ username }: TestUser, times: number): Promise<void> => {
    const { address } = harness.server;
    for (let count = 0; count < times; count += 1) {
      await fetch(`${address}/api/sign-in`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Origin: address },
        body: JSON.stringify({ username, password: `Guess-Number-${count}` }),
      });
    }
  };

  it('A3: lock sign-in after ten wrong passwords, also for the right one, and the page says for how long', async () => {
    const user = await harness.accounts.register();
    const screen = await (await harness.newDevice()).newScreen();
    await screen.visit('/sign-in');
    const signIn = new SignInDriver(screen);
    for (let count = 0; count < 10; count += 1) {
      await signIn.signIn({ username: user.username, password: `Guess-Number-${count}` });
      await signIn.waitForProblem('Incorrect username or password.');
    }
    await signIn.signIn(user);
    await signIn.waitForProblem('Too many attempts. Try again in 15 minutes.');
    await harness.server.pass(14 * minute);
    await signIn.signIn(user);
    await signIn.waitForProblem(/^Too many attempts\. Try again in \d+ seconds\.$/u);
    await harness.server.pass(minute);
    await signIn.signIn(user);
    await new DashboardDriver(screen).waitForNameInHeader(user.fullName);
  });

  it('A14: of a stranger at sign-in do not affect a user who is signed in', async () => {
    const user = await harness.accounts.register();
    const { screen } = await harness.signedIn(user);
    await guess(user, 10);
    const password = new PasswordDriver(screen);
    await password.open();
    await password.change({ current: user.password, next: 'Copper-Kettle-2077' });
    await password.waitUntilChanged();
  });

  it('A14: of a stranger at sign-in do not affect a browser from which the user has signed in before', async () => {
    const user = await harness.accounts.register();
    const screen = await (await harness.newDevice()).newScreen();
    const dashboard = new DashboardDriver(screen);
    const signIn = new SignInDriver(screen);
    await screen.visit('/sign-in');
    await signIn.signIn(user);
    await dashboard.waitForNameInHeader(user.fullName);
    await dashboard.signOut();
    await guess(user, 10);
    await signIn.signIn(user);
    await dashboard.waitForNameInHeader(user.fullName);
  });

  it('A14: of confirmations end the session in which they were made, and no other', async () => {
    const user = await harness.accounts.register();
    const { screen } = await harness.signedIn(user);
    const other = await harness.signedIn(user);
    const password = new PasswordDriver(screen);
    await password.open();
    await screen.page.evaluate(async () => {
      for (let count = 0; count < 10; count += 1) {
        await fetch('/account/password', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', 'X-Account-Elements': '1' },
          body: JSON.stringify({ currentPassword: `Guess-Number-${count}`, newPassword: 'Copper-Kettle-2077' }),
        });
      }
    });
    await screen.reload();
    await screen.waitForAddress(/\/sign-in/u);
    const unaffected = new PasswordDriver(other.screen);
    await unaffected.open();
    await unaffected.change({ current: user.password, next: 'Copper-Kettle-2077' });
    await unaffected.waitUntilChanged();
  });
});
