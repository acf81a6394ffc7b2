import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { createAuthenticator } from '../harness/authenticator.ts';
import { DashboardDriver } from '../drivers/dashboard.driver.ts';
import { MfaDriver } from '../drivers/mfa.driver.ts';
import { PasswordDriver } from '../drivers/password.driver.ts';
import { SignInDriver } from '../drivers/sign-in.driver.ts';
import { useHarness } from '../harness/browser-harness.ts';

/**
 * The monitor looks for secrets in URLs, storages and the log after every test of every file. These tests go through every flow
 * with a secret and check the data that remains.
 */
describe('secrets', () => {
  const harness = useHarness();

  it('H7: leave no trace in the browser, the log or the database', async () => {
    const user = await harness.accounts.register();
    const { screen } = await harness.signedIn(user);
    const password = new PasswordDriver(screen);
    const mfa = new MfaDriver(screen, harness.monitor);
    const signIn = new SignInDriver(screen);
    const next = 'Copper-Kettle-2077';

    await password.open();
    await password.change({ current: `${user.password}?`, next });
    await screen.waitForFieldError('Current password', 'Incorrect password.');
    await password.change({ current: user.password, next });
    await password.waitUntilChanged();
    const { key } = await mfa.beginEnrolment(next);
    const phone = createAuthenticator(key, harness.server.now);
    await mfa.verify(phone.nextCode());
    const first = await mfa.shownCodes();
    await mfa.acknowledge();
    const second = await mfa.regenerate(next);
    await mfa.acknowledge();
    await new DashboardDriver(screen).signOut();
    await signIn.signIn({ username: user.username, password: next });
    await signIn.enterCode(phone.nextCode());
    await new DashboardDriver(screen).signOut();
    await signIn.signIn({ username: user.username, password: next });
    await signIn.enterBackupCode(second[0] ?? '');
    await new DashboardDriver(screen).waitForNameInHeader(user.fullName);
    await mfa.open();
    await screen.press('Disable MFA');
    await mfa.confirm(next, 'Disable MFA');
    await mfa.waitUntilActive(false);

    const secrets = [user.password, next, key.replaceAll(' ', ''), ...first, ...second];
    const canonical = [...first, ...second].map((code) => code.replaceAll('-', ''));
    assert.equal(secrets.length, 23);
    const places = {
      document: await screen.everything(),
      log: harness.server.output.join('\n'),
      data: await contents(harness.server.dataDir),
    };
    for (const [place, text] of Object.entries(places)) {
      for (const secret of [...secrets, ...canonical]) assert.ok(!text.includes(secret), `a secret is in the ${place}`);
    }
    assert.ok(places.log.includes('/account/password'), 'the log says what happened');
    assert.ok(places.data.includes(user.username), 'the data are those of this user');
  });

  it('are sent only to the server, in request bodies', async () => {
    const user = await harness.accounts.register();
    const { screen } = await harness.signedIn(user);
    const origins = new Set<string>();
    screen.page.on('request', (request) => origins.add(new URL(request.url()).origin));
    await new PasswordDriver(screen).open();
    await new PasswordDriver(screen).change({ current: user.password, next: 'Copper-Kettle-2077' });
    await new PasswordDriver(screen).waitUntilChanged();
    assert.deepEqual([...origins], [harness.server.address]);
  });
});

/** Returns all bytes that the application stores on disk. */
async function contents(folder: string): Promise<string> {
  const files = await readdir(folder);
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'latin1')));
  return texts.join('\n');
}
