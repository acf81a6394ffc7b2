import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { Page } from 'puppeteer-core';

import { eventually } from '../harness/eventually.ts';
import { useHarness } from '../harness/browser-harness.ts';
import { DashboardDriver } from '../drivers/dashboard.driver.ts';
import { GeneralDriver } from '../drivers/general.driver.ts';
import { SignInDriver } from '../drivers/sign-in.driver.ts';

/** The appearance of the page: its attributes and its painted colours. */
interface Look {
  readonly theme: string | undefined;
  readonly isDark: boolean;
}

const dark: Look = { theme: 'dark', isDark: true };
const light: Look = { theme: 'light', isDark: false };

describe('General: theme and animation', () => {
  const harness = useHarness();

  const atPreferences = async (
    system: 'light' | 'dark' = 'light',
    motion: 'reduce' | 'no-preference' = 'no-preference',
  ) => {
    const user = await harness.accounts.register();
    const { device, screen } = await harness.signedIn(user);
    await screen.page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: system },
      { name: 'prefers-reduced-motion', value: motion },
    ]);
    const general = new GeneralDriver(screen);
    await general.open();
    return { user, device, screen, general, dashboard: new DashboardDriver(screen) };
  };

  it('G5, G7: applies a theme at once to the page and the elements', async () => {
    const { screen, general } = await atPreferences();
    assert.deepEqual(await look(screen.page), light);
    const cardBefore = await cardColour(screen.page);
    await general.choose('Theme', 'Dark');
    assert.deepEqual(await look(screen.page), dark);
    assert.notEqual(await cardColour(screen.page), cardBefore);
    await general.choose('Theme', 'Light');
    assert.deepEqual(await look(screen.page), light);
    assert.equal(await cardColour(screen.page), cardBefore);
  });

  it('G5, G7: applies a theme at once in the other tab too', async () => {
    const { device, general } = await atPreferences();
    const other = await device.newScreen();
    await new DashboardDriver(other).open();
    await general.choose('Theme', 'Dark');
    await eventually(async () => {
      assert.deepEqual(await look(other.page), dark);
    });
  });

  it('G5, G7: uses the theme in every frame after a reload', async () => {
    const { screen, general, dashboard } = await atPreferences();
    await general.choose('Theme', 'Dark');
    await screen.page.evaluateOnNewDocument(recordFrames);
    await dashboard.open();
    assert.deepEqual(await recordedFrames(screen.page), [dark]);
  });

  it('G5, G7: uses the theme from the first frame on a new device', async () => {
    const { user, general } = await atPreferences();
    await general.choose('Theme', 'Dark');
    const screen = await (await harness.newDevice()).newScreen();
    await screen.visit('/sign-in');
    await screen.page.evaluateOnNewDocument(recordFrames);
    await new SignInDriver(screen).signIn(user);
    await new DashboardDriver(screen).waitUntilDrawn();
    assert.deepEqual(await recordedFrames(screen.page), [dark]);
  });

  it('G5: follows the device with System', async () => {
    const { screen } = await atPreferences('dark');
    assert.deepEqual(await look(screen.page), dark);
    await screen.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
    await eventually(async () => {
      assert.deepEqual(await look(screen.page), light);
    });
  });

  it('G6, G7: with animation off nothing moves, also after a reload', async () => {
    const { screen, general, dashboard } = await atPreferences();
    assert.equal(await movingThings(screen.page), true);
    await general.choose('Animation', 'Off');
    assert.equal(await animation(screen.page), 'off');
    assert.equal(await movingThings(screen.page), false);
    await screen.reload();
    await general.waitForChoice('Animation', 'Off');
    await dashboard.open();
    assert.equal(await animation(screen.page), 'off');
    assert.equal(await dashboard.chartWasAnimated(), false);
  });

  it('G6, G7: animates with animation on, even if the device asks for reduced motion', async () => {
    const { screen, general, dashboard } = await atPreferences('light', 'reduce');
    assert.equal(await animation(screen.page), 'off');
    await general.choose('Animation', 'On');
    assert.equal(await animation(screen.page), 'on');
    assert.equal(await movingThings(screen.page), true);
    await dashboard.open();
    assert.equal(await dashboard.chartWasAnimated(), true);
  });
});

function look(page: Page): Promise<Look> {
  return page.evaluate(() => {
    const [red = 0, green = 0, blue = 0] =
      getComputedStyle(document.body)
        .backgroundColor.match(/[\d.]+/gu)
        ?.map(Number) ?? [];
    return { theme: document.documentElement.dataset['theme'], isDark: red + green + blue < 384 };
  });
}

function cardColour(page: Page): Promise<string> {
  return page.$eval('>>> account-general >>> [part~=card]', (card) => getComputedStyle(card).backgroundColor);
}

function animation(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.documentElement.dataset['animation']);
}

/** Returns whether the change of a tab's colour is animated. */
function movingThings(page: Page): Promise<boolean> {
  return page.$eval('>>> [role=tab]', (tab) => Number.parseFloat(getComputedStyle(tab).transitionDuration) > 0);
}

/** Records the appearance of the page in every frame that the browser paints. */
function recordFrames(): void {
  const frames: string[] = [];
  Object.assign(window, { frames });
  const note = (): void => {
    if (document.body !== null) {
      const { backgroundColor } = getComputedStyle(document.body);
      const [red = 0, green = 0, blue = 0] = backgroundColor.match(/[\d.]+/gu)?.map(Number) ?? [];
      frames.push(
        JSON.stringify({ theme: document.documentElement.dataset['theme'], isDark: red + green + blue < 384 }),
      );
    }
    requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
}

/** Returns the distinct appearances in the recorded frames. */
async function recordedFrames(page: Page): Promise<readonly Look[]> {
  const frames = await page.evaluate(() => (window as unknown as { frames: readonly string[] }).frames);
  return [...new Set(frames)].map((frame) => JSON.parse(frame) as Look);
}
