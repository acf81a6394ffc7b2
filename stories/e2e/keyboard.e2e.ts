import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { personas } from '@account-elements/core/testing';

import { startChromium } from './engines/chromium.ts';
import { useStories } from './engines/story-harness.ts';
import { keyboardOf } from './keyboard.ts';
import type { Keyboard } from './keyboard.ts';

const { password } = personas.ada;

let keys: Keyboard;
const harness = useStories(startChromium, async ({ engine }) => {
  await engine.page.setViewport({ width: 1000, height: 500 });
  keys = keyboardOf(engine.page);
});

/** Opens a story between a sticky header and a sticky footer, as hosts have them. */
async function open(id: string): Promise<void> {
  await harness.open(id);
  await harness.engine.page.addStyleTag({
    content: `html { scroll-padding-block: 96px; }
      .bar { position: fixed; inset-inline: 0; block-size: 80px; background: Canvas; z-index: 9; }`,
  });
  await harness.engine.page.evaluate(() => {
    const bar = (edge: string): HTMLElement =>
      Object.assign(document.createElement('div'), { className: 'bar', style: `${edge}: 0` });
    document.body.append(bar('top'), bar('bottom'));
    document.body.style.paddingBlock = '96px';
  });
}

describe('with the keyboard alone, the focus always marked and never covered', () => {
  test('one goes through the tabs with arrows, Home and End, and into the panel with Tab', async () => {
    await open('elements-settings--ready');
    await keys.tabTo('General');
    await keys.press('ArrowRight');
    await keys.focusIs('Profile');
    await keys.press('End');
    await keys.focusIs('Security');
    await keys.press('ArrowRight');
    await keys.focusIs('General');
    await keys.press('ArrowLeft', 'Home', 'ArrowRight');
    await keys.focusIs('Profile');
    assert.deepEqual(await keys.tabTo('Copy user ID'), [
      'Username',
      'Full Name',
      'Save Changes',
      'Cancel',
      'Copy user ID',
    ]);
  });

  test('preferences are chosen from selects and segments, each a single stop of Tab', async () => {
    await open('elements-general--ready');
    const stops = ['Date range', 'Chart metric', 'Calls filter', 'Payments filter'];
    assert.deepEqual(await keys.tabTo('Theme: System'), [...stops, 'Theme: System']);
    await keys.press('ArrowRight');
    await keys.focusIs('Theme: Light');
    await keys.see('Saved');
    assert.deepEqual(await keys.tabTo('Animation: System'), ['Animation: System']);
  });

  test('a name is typed, taken back, typed and saved by Enter, and the focus stays', async () => {
    await open('elements-profile--ready');
    await keys.tabTo('Full Name');
    await keys.press('End');
    await keys.type(' King');
    await keys.tabTo('Cancel');
    await keys.press('Enter');
    await keys.focusIs('Cancel');
    assert.equal(await valueOf('fullName'), 'Ada Lovelace');
    await keys.press('Shift');
    await harness.engine.page.keyboard.down('Shift');
    await keys.press('Tab', 'Tab');
    await harness.engine.page.keyboard.up('Shift');
    await keys.focusIs('Full Name');
    await keys.press('End');
    await keys.type(' King');
    await keys.press('Enter');
    await keys.see('Saved');
    await keys.focusIs('Full Name');
  });

  test('a mistake takes the focus to its field', async () => {
    await open('elements-profile--ready');
    await keys.tabTo('Username');
    await selectAll();
    await keys.type('no spaces please');
    await keys.press('Enter');
    await keys.see('Use letters');
    await keys.focusIs('Username');
  });

  test('a conflict takes the focus to its message, and the choices follow it', async () => {
    await open('elements-profile--conflict');
    await keys.focusIs(await conflict());
    assert.deepEqual(await keys.tabTo('Use the saved version'), ['Keep my changes', 'Use the saved version']);
    await keys.press('Enter');
    await keys.focusIs('Save Changes');
  });

  test('in a conflict one’s own is kept, and saved over what is there', async () => {
    await open('elements-profile--conflict');
    await keys.focusIs(await conflict());
    await keys.tabTo('Keep my changes');
    await keys.press('Enter');
    await keys.focusIs('Save Changes');
    assert.equal(await valueOf('username'), 'ada.k');
    await keys.press('Enter');
    await keys.see('Saved');
    await keys.focusIs('Save Changes');
    assert.equal(await valueOf('username'), 'ada.k');
  });

  test('leaving with unsaved edits asks, Escape keeps editing, and the focus is back where it was', async () => {
    await open('elements-settings--profile');
    await keys.tabTo('Full Name');
    await keys.type('!');
    await harness.engine.page.keyboard.down('Shift');
    await keys.press('Tab', 'Tab');
    await harness.engine.page.keyboard.up('Shift');
    await keys.focusIs('Profile');
    await keys.press('ArrowRight');
    await keys.focusIs('Keep editing');
    await keys.press('Escape');
    await harness.engine.page.waitForSelector('>>> [role=alertdialog]', { hidden: true });
    await keys.focusIs('Profile');
    await keys.press('ArrowRight');
    await keys.focusIs('Keep editing');
    await keys.tabTo('Discard changes');
    await keys.press('Enter');
    await keys.focusIs('Security');
  });

  test('a password is shown, hidden and changed; a wrong one takes the focus back to its field', async () => {
    await open('elements-password--ready');
    await keys.tabTo('Current password');
    await keys.type('Not-the-password-1');
    await keys.tabTo('Show password: Current password');
    await keys.press('Space');
    assert.equal(await typeOf('currentPassword'), 'text');
    await keys.press('Space');
    assert.equal(await typeOf('currentPassword'), 'password');
    await keys.tabTo('New password');
    await keys.type('Difference-Engine-1822');
    await keys.tabTo('Confirm new password');
    await keys.type('Difference-Engine-1822');
    await keys.press('Enter');
    await keys.focusIs('Current password');
    await keys.type(password);
    await keys.press('Enter');
    await keys.see('Password changed');
    await keys.focusIs('Current password');
  });

  test('a code is pasted into its one field, with a space in it', async () => {
    await open('elements-mfa--off');
    await keys.tabTo('Enable MFA');
    await keys.press('Enter');
    await keys.focusIs('Password');
    await keys.type(password);
    await keys.press('Enter');
    await keys.focusIs('6-digit code');
    assert.equal((await harness.engine.page.$$('account-mfa form input')).length, 1);
    await harness.engine.page.keyboard.sendCharacter('12 34 56');
    assert.equal(await valueOf('code'), '12 34 56');
    await keys.press('Enter');
    await keys.see('Incorrect code');
    await keys.focusIs('6-digit code');
  });

  test('the authenticator is replaced up to the code, and the setup cancelled, and the focus is back in the card', async () => {
    await open('elements-mfa--ten-codes-left');
    await keys.tabTo('Replace authenticator');
    await keys.press('Enter');
    await keys.focusIs('Password');
    await keys.type(password);
    await keys.press('Enter');
    await keys.focusIs('6-digit code');
    await keys.tabTo('Cancel setup');
    await keys.press('Enter');
    await keys.focusIs('Replace authenticator');
  });
});

const field = (name: string): string => `>>> input[name=${name}]`;

function valueOf(name: string): Promise<string> {
  return harness.engine.page.$eval(field(name), (input) => (input as HTMLInputElement).value);
}

function typeOf(name: string): Promise<string> {
  return harness.engine.page.$eval(field(name), (input) => (input as HTMLInputElement).type);
}

async function selectAll(): Promise<void> {
  await harness.engine.page.keyboard.down('Control');
  await keys.press('KeyA');
  await harness.engine.page.keyboard.up('Control');
}

/** Returns the whole text of a conflict message, including its buttons. */
function conflict(): Promise<string> {
  return harness.engine.page.$eval('>>> [part~=notice][tabindex]', (one) =>
    one.textContent.replaceAll(/\s+/gu, ' ').trim(),
  );
}
