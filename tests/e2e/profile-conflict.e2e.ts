import { describe, it } from 'node:test';

import { ProfilePage } from './pages/profile.page.ts';
import type { Screen } from './screen.ts';
import { useStage } from './stage.ts';

const changedElsewhere = 'Your profile was changed somewhere else while you were editing.';

describe('Profile: edited in two places', () => {
  const stage = useStage();

  const open = async (screen: Screen): Promise<ProfilePage> => {
    const profile = new ProfilePage(screen);
    await profile.open();
    return profile;
  };
  const save = async (profile: ProfilePage, fullName: string): Promise<void> => {
    await profile.rename({ fullName });
    await profile.save();
    await profile.waitUntilSaved();
  };

  it('tells the other tab at once, keeps what is typed there, and saves it when the person says so', async () => {
    const person = await stage.people.register();
    const { device, screen } = await stage.signedIn(person);
    const profile = await open(screen);
    const otherScreen = await device.newScreen();
    const other = await open(otherScreen);
    await profile.rename({ fullName: 'Typed Here' });
    await save(other, 'Saved There');
    await screen.waitForText(changedElsewhere);
    await screen.waitForText(/Full Name is now “ ?Saved There ?”\./u);
    await profile.waitForNames({ ...person, fullName: 'Typed Here' });
    await screen.press('Keep my changes');
    await profile.waitUntilSaved();
    await screen.reload();
    await profile.waitForNames({ ...person, fullName: 'Typed Here' });
    await other.waitForNames({ ...person, fullName: 'Typed Here' });
  });

  it('overwrites nothing that another device has saved, and takes theirs when the person says so', async () => {
    const person = await stage.people.register();
    const { screen } = await stage.signedIn(person);
    const profile = await open(screen);
    const elsewhere = await stage.signedIn(person);
    const other = await open(elsewhere.screen);
    await save(other, 'Saved There');
    await profile.rename({ fullName: 'Typed Here' });
    await profile.save();
    await screen.waitForText(changedElsewhere);
    await profile.waitForNames({ ...person, fullName: 'Typed Here' });
    await screen.press('Use the saved version');
    await profile.waitForNames({ ...person, fullName: 'Saved There' });
    await screen.waitForNoText(changedElsewhere);
    await elsewhere.screen.reload();
    await other.waitForNames({ ...person, fullName: 'Saved There' });
  });

  it('joins changes of different fields without a question', async () => {
    const person = await stage.people.register();
    const { screen } = await stage.signedIn(person);
    const profile = await open(screen);
    const other = await open((await stage.signedIn(person)).screen);
    await save(other, 'Saved There');
    const username = `${person.username}-here`;
    await profile.rename({ username });
    await profile.save();
    await profile.waitUntilSaved();
    await screen.reload();
    await profile.waitForNames({ username, fullName: 'Saved There' });
  });
});
