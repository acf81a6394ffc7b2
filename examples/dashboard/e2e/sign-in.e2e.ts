import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { useStage } from './harness.ts';
import { DashboardPage } from './pages/dashboard.page.ts';
import { SignInPage } from './pages/sign-in.page.ts';

describe('signing in', () => {
  const stage = useStage();

  it('takes a person to their dashboard, by name', async () => {
    const person = await stage.people.register();
    const { screen } = await stage.signIn(person);
    assert.equal(screen.address, '/');
    assert.equal(await new DashboardPage(screen).nameInHeader(), person.fullName);
  });

  it('signs in the demo person of the start-up message', async () => {
    const [, username = '', password = ''] = /sign in as (\S+) \/ (\S+)/u.exec(stage.server.output()) ?? [];
    const screen = await (await stage.newDevice()).newScreen();
    await screen.visit('/sign-in');
    await screen.type('Username', username);
    await screen.type('Password', password);
    await screen.press('Sign in');
    await new DashboardPage(screen).waitForNameInHeader('Ada Lovelace');
  });
});
