import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { SettingsDriver } from '../drivers/settings.driver.ts';
import type { Screen } from '../drivers/screen.ts';
import { useHarness } from '../harness/browser-harness.ts';

// Tests the production build, where each language is a separate file.
const languageFile = /\/(de|fr|es|pt-br|ja|zh-hans|ar|he|hi)-[\w-]+\.js$/;

async function choose(screen: Screen, tag: string): Promise<void> {
  const select = await screen.find('combobox', 'Language');
  await select.select(tag);
}

describe('Languages', () => {
  const harness = useHarness();

  it('fetches only the selected language, when it is selected', async () => {
    const { screen } = await harness.signedIn(await harness.accounts.register());
    const fetched: string[] = [];
    screen.page.on('request', (request) => {
      const language = languageFile.exec(new URL(request.url()).pathname)?.[1];
      if (language !== undefined) fetched.push(language);
    });
    const settings = new SettingsDriver(screen);
    await settings.open('profile');
    await screen.waitForText('Account details');
    assert.deepEqual(fetched, []);

    await choose(screen, 'de');
    await screen.waitForText('Vollständiger Name');
    await settings.waitForTabs(['Allgemein', 'Profil', 'Sicherheit']);
    assert.deepEqual(fetched, ['de']);

    await choose(screen, 'ar');
    await screen.waitForText('الاسم الكامل');
    assert.deepEqual(fetched, ['de', 'ar']);
    const profile = await screen.page.$('account-profile');
    assert.equal(await profile?.evaluate((element) => getComputedStyle(element).direction), 'rtl');

    await choose(screen, 'de');
    await screen.waitForText('Vollständiger Name');
    assert.deepEqual(fetched, ['de', 'ar']);
  });

  it('uses the selected language from the first frame', async () => {
    const { screen } = await harness.signedIn(await harness.accounts.register());
    const settings = new SettingsDriver(screen);
    await settings.open('profile');
    await choose(screen, 'fr');
    await screen.waitForText('Nom complet');
    await screen.reload();
    await screen.waitForText('Nom complet');
    await screen.waitForNoText('Full Name');
  });
});
