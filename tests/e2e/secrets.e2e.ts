import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { createAuthenticator } from './authenticator.ts';
import { DashboardPage } from './pages/dashboard.page.ts';
import { MfaPage } from './pages/mfa.page.ts';
import { PasswordPage } from './pages/password.page.ts';
import { SignInPage } from './pages/sign-in.page.ts';
import { useStage } from './stage.ts';

/**
 * The witness looks for secrets in URLs, storages and the log after every test of every file. Here one person goes through
 * every flow that has a secret in it, and what is left behind is looked at.
 */
describe('secrets', () => {
  const stage = useStage();

  it('leave no trace in the browser, the log or the database', async () => {
    const person = await stage.people.register();
    const { screen } = await stage.signedIn(person);
    const password = new PasswordPage(screen);
    const mfa = new MfaPage(screen, stage.witness);
    const signIn = new SignInPage(screen);
    const next = 'Copper-Kettle-2077';

    await password.open();
    await password.change({ current: `${person.password}?`, next });
    await screen.waitForFieldError('Current password', 'Incorrect password.');
    await password.change({ current: person.password, next });
    await password.waitUntilChanged();
    const { key } = await mfa.beginEnrolment(next);
    const phone = createAuthenticator(key, stage.server.now);
    await mfa.verify(phone.nextCode());
    const first = await mfa.shownCodes();
    await mfa.acknowledge();
    const second = await mfa.regenerate(next);
    await mfa.acknowledge();
    await new DashboardPage(screen).signOut();
    await signIn.signIn({ username: person.username, password: next });
    await signIn.enterCode(phone.nextCode());
    await new DashboardPage(screen).signOut();
    await signIn.signIn({ username: person.username, password: next });
    await signIn.enterBackupCode(second[0] ?? '');
    await new DashboardPage(screen).waitForNameInHeader(person.fullName);
    await mfa.open();
    await screen.press('Disable MFA');
    await mfa.confirm(next, 'Disable MFA');
    await mfa.waitUntilActive(false);

    const secrets = [person.password, next, key.replaceAll(' ', ''), ...first, ...second];
    const canonical = [...first, ...second].map((code) => code.replaceAll('-', ''));
    assert.equal(secrets.length, 23);
    const places = {
      document: await screen.everything(),
      log: stage.server.output.join('\n'),
      data: await contents(stage.server.dataDir),
    };
    for (const [place, text] of Object.entries(places)) {
      for (const secret of [...secrets, ...canonical]) assert.ok(!text.includes(secret), `a secret is in the ${place}`);
    }
    assert.ok(places.log.includes('/account/password'), 'the log says what happened');
    assert.ok(places.data.includes(person.username), 'the data are those of this person');
  });

  it('are sent to nobody but the server, in bodies of requests', async () => {
    const person = await stage.people.register();
    const { screen } = await stage.signedIn(person);
    const origins = new Set<string>();
    screen.page.on('request', (request) => origins.add(new URL(request.url()).origin));
    await new PasswordPage(screen).open();
    await new PasswordPage(screen).change({ current: person.password, next: 'Copper-Kettle-2077' });
    await new PasswordPage(screen).waitUntilChanged();
    assert.deepEqual([...origins], [stage.server.address]);
  });
});

/** All bytes that the application keeps on disk. */
async function contents(folder: string): Promise<string> {
  const files = await readdir(folder);
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'latin1')));
  return texts.join('\n');
}
