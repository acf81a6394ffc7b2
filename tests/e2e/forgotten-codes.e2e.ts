import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { eventually } from '../harness/eventually.ts';
import { textsInMemory } from '../harness/heap.ts';
import type { Screen } from '../drivers/screen.ts';
import { useHarness } from '../harness/browser-harness.ts';

describe('Security: backup codes that are saved', () => {
  const harness = useHarness();

  // Uses only the keyboard, because an element handle in a test would keep the template's data in memory.
  it('M7: are removed from the page’s memory', async () => {
    const user = await harness.accounts.registerWithMfa();
    const { screen } = await harness.signedIn(user);
    await screen.visit('/settings#security/mfa/backup-codes');
    await pressFocused(screen, 'Regenerate backup codes');
    await pressFocused(screen, 'Continue');
    await screen.waitForText('Enter your password to generate new backup codes.');
    await screen.page.keyboard.sendCharacter(harness.monitor.secret(user.password));
    await screen.key('Enter');
    await screen.waitForText('Save your backup codes');
    const codes = (await screen.text()).match(/[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5}/gu) ?? [];
    assert.equal(codes.length, 10);
    const secrets = codes.map((code) => harness.monitor.secret(code));
    await screen.key('Tab');
    await pressFocused(screen, 'Copy all');
    await screen.waitForText('All codes copied.');
    assert.deepEqual((await textsInMemory(screen.page, secrets)).toSorted(), secrets.toSorted());

    for (let step = 0; step < 3; step += 1) await screen.key('Tab');
    await pressFocused(screen, 'I’ve saved my codes');
    await screen.waitForText('Your new backup codes are in use.');
    const canonical = secrets.map((code) => code.replaceAll('-', ''));
    assert.deepEqual(await textsInMemory(screen.page, [...secrets, ...canonical]), []);
  });
});

async function pressFocused(screen: Screen, name: string): Promise<void> {
  await eventually(async () => assert.equal(await screen.page.evaluate(focusedText), name));
  await screen.key('Enter');
}

function focusedText(): string {
  let focus = document.activeElement;
  while (focus?.shadowRoot?.activeElement) focus = focus.shadowRoot.activeElement;
  return focus?.textContent?.trim() ?? '';
}
