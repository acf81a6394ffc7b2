import { createMemoryStorage } from '@account-elements/adapters/memory';
import { createAccountClient, definePreferences, toggle } from '@account-elements/core';
import type { AccountService } from '@account-elements/core';
import { createTestAuthority, personas } from '@account-elements/core/testing';
import 'axe-core/axe.min.js';
import { assert } from 'chai';
import { html } from 'lit';

import '../define/account-general.ts';
import '../define/account-provider.ts';
import { assertAccessible } from '../../testing/accessibility.ts';
import { networkOf, createElementHarness } from '../testing/element-harness.driver.ts';
import type { Network, ElementHarness } from '../testing/element-harness.driver.ts';
import { driveGeneral } from './account-general.driver.ts';
import type { GeneralDriver } from './account-general.driver.ts';

const weekly = toggle({ default: true, label: 'Weekly report', hint: 'A summary every Monday.' });
const preferences = definePreferences({ weekly });

describe('<account-general>', () => {
  let service: AccountService;
  let network: Network;
  let on: ElementHarness;
  let general: GeneralDriver;

  const open = (options: Parameters<typeof createElementHarness>[2] = {}): void => {
    on = createElementHarness(html`<account-general lang="en"></account-general>`, network.service, options);
    general = driveGeneral(on.user);
  };

  beforeEach(async () => {
    const authority = createTestAuthority({ storage: createMemoryStorage(), preferences });
    service = authority.serviceWithoutSession((await authority.accounts.register(personas.ada)).id);
    network = networkOf(service);
    open();
  });
  afterEach(() => on.end());

  it('shows the six preferences with their values (G1 to G6)', async () => {
    const labels = ['Date range', 'Chart metric', 'Calls filter', 'Payments filter', 'Theme', 'Animation'];
    const values = await Promise.all(labels.map((label) => on.user.valueOf(label)));
    assert.deepEqual(values, ['Last 30 days', 'Calls', 'All calls', 'All payments', 'System', 'System']);
    await assertAccessible(on.container);
  });

  it('saves each change at once, shows a success message and fires an event', async () => {
    const events: unknown[] = [];
    on.container.addEventListener('account-preferences-updated', ({ key, values }) => events.push([key, values[key]]));
    await general.chooseDateRange('Last 90 days');
    await on.user.see('Saved');
    await on.user.hear('Date range saved.');
    await general.chooseTheme('Dark');
    await on.user.hear('Theme saved.');
    assert.deepEqual((await service.load()).preferences.values, { dateRange: 'last90Days', theme: 'dark' });
    assert.deepEqual(events, [
      ['dateRange', 'last90Days'],
      ['theme', 'dark'],
    ]);
    await assertAccessible(on.container);
  });

  it('does not change the layout while it saves and after it has saved', async () => {
    await general.dateRange();
    const element = on.container.querySelector('account-general');
    const height = element?.offsetHeight;
    const release = network.hold();
    await general.chooseDateRange('Today');
    await on.user.see('Saving…');
    assert.equal(element?.offsetHeight, height);
    assert.isTrue(element?.matches(':state(saving)'));
    release();
    await on.user.see('Saved');
    assert.equal(element?.offsetHeight, height);
  });

  it('reverts a change that cannot be saved, shows the value and the reason at the control, and can retry', async () => {
    await general.dateRange();
    network.fail('CONNECTION_FAILED');
    await general.chooseDateRange('Today');
    await on.user.see('You appear to be offline.');
    assert.equal(await general.dateRange(), 'Last 30 days');
    assert.equal(
      await general.dateRangeError(),
      '“Today” wasn’t saved. You appear to be offline. Nothing was changed.',
    );
    await on.user.hear('Date range wasn’t saved.');
    await assertAccessible(on.container);
    network.fail(null);
    await on.user.press('Try again');
    await on.user.hear('Date range saved.');
    assert.equal(await general.dateRange(), 'Today');
    assert.equal(await general.dateRangeError(), '');
    assert.equal((await service.load()).preferences.values['dateRange'], 'today');
  });

  describe('when the answer to a change is lost', () => {
    it('reads the account, and shows that the preference was saved', async () => {
      let events = 0;
      on.container.addEventListener('account-preferences-updated', () => (events += 1));
      await general.dateRange();
      network.fail('OUTCOME_UNKNOWN', { of: 'preferences.update', done: true });
      await general.chooseDateRange('Today');
      await on.user.hear('The connection was lost for a moment, but your change was saved.');
      assert.equal(await general.dateRange(), 'Today');
      assert.equal(await general.dateRangeError(), '');
      assert.equal(events, 1);
    });

    it('reads the account, and shows that the preference was not saved', async () => {
      await general.dateRange();
      network.fail('OUTCOME_UNKNOWN', { of: 'preferences.update' });
      await general.chooseDateRange('Today');
      await on.user.see('“Today” wasn’t saved. The connection was lost.');
      assert.equal(await general.dateRange(), 'Last 30 days');
      network.fail(null);
      await on.user.press('Try again');
      await on.user.see('Saved');
    });

    it('shows that the outcome is unknown if it cannot read the account', async () => {
      await general.dateRange();
      network.fail('OUTCOME_UNKNOWN');
      await general.chooseDateRange('Today');
      await on.user.see('may or may not have been saved');
      assert.notInclude(await general.dateRangeError(), 'wasn’t saved');
    });

    it('shows the outcome as soon as the account can be read again', async () => {
      await general.dateRange();
      network.fail('OUTCOME_UNKNOWN', { done: true });
      await general.chooseDateRange('Today');
      await on.user.see('may or may not have been saved');
      network.fail(null);
      await on.client.load();
      await on.user.hear('The connection was lost for a moment, but your change was saved.');
      assert.equal(await general.dateRange(), 'Today');
      assert.equal(await general.dateRangeError(), '');
    });
  });

  it('overwrites a preference that was changed elsewhere, and keeps the others from elsewhere', async () => {
    await general.dateRange();
    const elsewhere = service.preferences;
    const { version } = (await service.load()).preferences;
    await elsewhere?.update({ theme: 'dark', dateRange: 'last7Days' }, { version });
    await general.chooseDateRange('Today');
    await on.user.hear('Date range saved.');
    assert.deepEqual((await service.load()).preferences.values, { theme: 'dark', dateRange: 'today' });
    assert.equal(await general.theme(), 'Dark');
  });

  it('removes the message of a failed change when the account of another user is shown', async () => {
    await general.dateRange();
    network.fail('CONNECTION_FAILED');
    await general.chooseDateRange('Today');
    await on.user.see('“Today” wasn’t saved.');
    const other = createTestAuthority({ storage: createMemoryStorage() });
    const { id } = await other.accounts.register(personas.grace);
    const client = createAccountClient({ service: other.serviceWithoutSession(id), channel: null });
    const provider = on.container.querySelector('account-provider');
    assert.exists(provider);
    provider.client = client;
    await on.user.miss('wasn’t saved');
    client.close();
  });

  it('saves the last of two quick changes', async () => {
    await general.dateRange();
    const release = network.hold();
    await general.chooseDateRange('Today');
    await general.chooseDateRange('Last 7 days');
    release();
    await on.user.see('Saved');
    assert.equal(await general.dateRange(), 'Last 7 days');
    assert.equal((await service.load()).preferences.values['dateRange'], 'last7Days');
  });

  it('draws the preferences that a host adds', async () => {
    on.end();
    open({ preferences });
    assert.equal(await on.user.valueOf('Weekly report'), 'on');
    await on.user.choose('Weekly report', 'off');
    await on.user.hear('Weekly report saved.');
    assert.equal(await on.user.valueOf('Weekly report'), 'off');
    await assertAccessible(on.container);
  });

  it('keeps its height from loading to ready', async () => {
    on.end();
    const release = network.hold();
    open();
    await on.user.see('Dashboard defaults');
    const element = on.container.querySelector('account-general');
    const height = element?.offsetHeight ?? 0;
    assert.isTrue(element?.matches(':state(loading)'));
    await assertAccessible(on.container);
    release();
    await general.dateRange();
    assert.closeTo(element?.offsetHeight ?? 0, height, 1);
  });

  it('shows why the account could not be loaded, and can retry', async () => {
    on.end();
    network.fail('CONNECTION_FAILED');
    open();
    await on.user.see('Your account couldn’t be loaded. You appear to be offline.');
    assert.isTrue(on.container.querySelector('account-general')?.matches(':state(failed)'));
    await assertAccessible(on.container);
    network.fail(null);
    await on.user.press('Try again');
    assert.equal(await general.dateRange(), 'Last 30 days');
  });

  it('shows that the user is signed out', async () => {
    on.end();
    network.fail('SESSION_ENDED');
    open();
    await on.user.see('You’re signed out. Sign in again to continue.');
    await assertAccessible(on.container);
  });

  it('draws nothing if the service has no preferences', async () => {
    on.end();
    on = createElementHarness(html`<account-general></account-general>`, { load: () => service.load() });
    await on.client.load();
    const element = on.container.querySelector('account-general');
    await element?.updateComplete;
    assert.equal(element?.shadowRoot?.textContent.trim(), '');
  });

  // Axe cannot measure this, because the invisible radio button covers its label.
  it('keeps choices readable with a muted colour that has just enough contrast on the surface', async () => {
    on.end();
    document.body.style.setProperty('--account-muted', '#71717a');
    document.body.style.colorScheme = 'light';
    open();
    await on.user.see('Animation');
    const group = on.container.querySelector('account-general')?.renderRoot.querySelector('[part=options]');
    const choice = group?.querySelector('label:not(:has(:checked))');
    assert.exists(group);
    assert.exists(choice);
    assert.isAtLeast(contrast(getComputedStyle(choice).color, getComputedStyle(group).backgroundColor), 4.5);
    document.body.removeAttribute('style');
  });
});

/** The contrast of two opaque colours, as WCAG 2.2 defines it. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((low, high) => low - high);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const context = document.createElement('canvas').getContext('2d');
  assert.exists(context);
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = [...context.getImageData(0, 0, 1, 1).data].map((byte) =>
    byte <= 10 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
