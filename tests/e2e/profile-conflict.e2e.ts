import { describe, it } from 'node:test';

import { ProfileDriver } from '../drivers/profile.driver.ts';
import type { Screen } from '../drivers/screen.ts';
import { SignInDriver } from '../drivers/sign-in.driver.ts';
import { useHarness } from '../harness/browser-harness.ts';

const changedElsewhere = 'Your profile was changed somewhere else while you were editing.';

describe('Profile: edited in two places', () => {
  const harness = useHarness();

  const open = async (screen: Screen): Promise<ProfileDriver> => {
    const profile = new ProfileDriver(screen);
    await profile.open();
    return profile;
  };
  const save = async (profile: ProfileDriver, fullName: string): Promise<void> => {
    await profile.rename({ fullName });
    await profile.save();
    await profile.waitUntilSaved();
  };

  it('informs the other tab at once, keeps its input, and saves it if the user chooses so', async () => {
    const user = await harness.accounts.register();
    const { device, screen } = await harness.signedIn(user);
    const profile = await open(screen);
    const otherScreen = await device.newScreen();
    const other = await open(otherScreen);
    await profile.rename({ fullName: 'Typed Here' });
    await save(other, 'Saved There');
    await screen.waitForText(changedElsewhere);
    await screen.waitForText(/Full Name is now “ ?Saved There ?”\./u);
    await profile.waitForNames({ ...user, fullName: 'Typed Here' });
    await screen.press('Keep my changes');
    await profile.waitUntilSaved();
    await screen.reload();
    await profile.waitForNames({ ...user, fullName: 'Typed Here' });
    await other.waitForNames({ ...user, fullName: 'Typed Here' });
  });

  it('overwrites nothing that another device has saved, and shows that value if the user chooses it', async () => {
    const user = await harness.accounts.register();
    const { screen } = await harness.signedIn(user);
    const profile = await open(screen);
    const elsewhere = await harness.signedIn(user);
    const other = await open(elsewhere.screen);
    await save(other, 'Saved There');
    await profile.rename({ fullName: 'Typed Here' });
    await profile.save();
    await screen.waitForText(changedElsewhere);
    await profile.waitForNames({ ...user, fullName: 'Typed Here' });
    await screen.press('Use the saved version');
    await profile.waitForNames({ ...user, fullName: 'Saved There' });
    await screen.waitForNoText(changedElsewhere);
    await elsewhere.screen.reload();
    await other.waitForNames({ ...user, fullName: 'Saved There' });
  });

  it('saves nothing to the account of another user who signs in in another window, and shows that account', async () => {
    const user = await harness.accounts.register();
    const next = await harness.accounts.register();
    const { device, screen } = await harness.signedIn(user);
    const profile = await open(screen);
    await profile.rename({ fullName: 'Typed Here' });
    // As after the end of the session.
    await device.context.deleteCookie(...(await device.context.cookies()));
    const otherScreen = await device.newScreen();
    await otherScreen.visit('/sign-in');
    await new SignInDriver(otherScreen).signIn(next);
    await otherScreen.waitForAddress('/');
    await profile.waitForNames(next);
    await screen.waitForNoText(changedElsewhere);
    await screen.reload();
    await profile.waitForNames(next);
  });

  it('merges changes of different fields without asking', async () => {
    const user = await harness.accounts.register();
    const { screen } = await harness.signedIn(user);
    const profile = await open(screen);
    const other = await open((await harness.signedIn(user)).screen);
    await save(other, 'Saved There');
    const username = `${user.username}-here`;
    await profile.rename({ username });
    await profile.save();
    await profile.waitUntilSaved();
    await screen.reload();
    await profile.waitForNames({ username, fullName: 'Saved There' });
  });
});
