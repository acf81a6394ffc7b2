import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { useHarness } from '../harness/browser-harness.ts';
import { DashboardDriver } from '../drivers/dashboard.driver.ts';
import { GeneralDriver } from '../drivers/general.driver.ts';

describe('General', () => {
  const harness = useHarness();

  /** A new user on the General tab. */
  const atPreferences = async () => {
    const user = await harness.accounts.register();
    const { device, screen } = await harness.signedIn(user);
    const general = new GeneralDriver(screen);
    await general.open();
    return { user, device, screen, general, dashboard: new DashboardDriver(screen) };
  };

  it('starts with the six preferences at their defaults', async () => {
    const { general } = await atPreferences();
    assert.equal(await general.choice('Date range'), 'Last 30 days');
    assert.equal(await general.choice('Chart metric'), 'Calls');
    assert.equal(await general.choice('Calls filter'), 'All calls');
    assert.equal(await general.choice('Payments filter'), 'All payments');
    assert.equal(await general.choice('Theme'), 'System');
    assert.equal(await general.choice('Animation'), 'System');
  });

  it('G1, G7: loads the dashboard with the default date range', async () => {
    const { general, screen, dashboard } = await atPreferences();
    await general.choose('Date range', 'Last 7 days');
    await screen.reload();
    await general.waitForChoice('Date range', 'Last 7 days');
    await dashboard.open();
    assert.equal(await dashboard.dateRange(), 'Last 7 days');
    assert.equal((await dashboard.chartNumbers()).columns, 7);
    await general.open();
    await general.choose('Date range', 'Last 12 months');
    await dashboard.open();
    assert.equal(await dashboard.dateRange(), 'Last 12 months');
    assert.equal(await dashboard.chartTitle(), 'Calls per month');
    assert.equal((await dashboard.chartNumbers()).columns, 12);
  });

  it('G2, G7: loads the chart with the default metric', async () => {
    const { general, screen, dashboard } = await atPreferences();
    await general.choose('Chart metric', 'Revenue');
    await screen.reload();
    await general.waitForChoice('Chart metric', 'Revenue');
    await dashboard.open();
    assert.equal(await dashboard.metric(), 'Revenue');
    assert.equal(await dashboard.chartTitle(), 'Revenue per day');
    assert.deepEqual((await dashboard.chartNumbers()).head, ['When', 'Revenue']);
  });

  it('G3, G7: loads the calls with the default filter', async () => {
    const { general, screen, dashboard } = await atPreferences();
    await dashboard.open();
    assert.notDeepEqual(await dashboard.marks('Calls'), ['Missed']);
    await general.open();
    await general.choose('Calls filter', 'Missed');
    await screen.reload();
    await general.waitForChoice('Calls filter', 'Missed');
    await dashboard.open();
    assert.equal(await dashboard.filter('Calls filter'), 'Missed');
    assert.deepEqual(await dashboard.marks('Calls'), ['Missed']);
  });

  it('G4, G7: loads the payments with the default filter', async () => {
    const { general, screen, dashboard } = await atPreferences();
    await dashboard.open();
    assert.notDeepEqual(await dashboard.marks('Payments'), ['Failed']);
    await general.open();
    await general.choose('Payments filter', 'Failed');
    await screen.reload();
    await general.waitForChoice('Payments filter', 'Failed');
    await dashboard.open();
    assert.equal(await dashboard.filter('Payments filter'), 'Failed');
    assert.deepEqual(await dashboard.marks('Payments'), ['Failed']);
  });

  it('G7: requests the dashboard once, with the four defaults', async () => {
    const { general, screen, dashboard } = await atPreferences();
    await general.choose('Date range', 'Today');
    await general.choose('Chart metric', 'Call minutes');
    await general.choose('Calls filter', 'Answered');
    await general.choose('Payments filter', 'Refunded');
    const asked: string[] = [];
    screen.page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.pathname === '/api/dashboard') asked.push(url.search);
    });
    await dashboard.open();
    assert.deepEqual(asked, ['?dateRange=today&chartMetric=callMinutes&callsFilter=answered&paymentsFilter=refunded']);
  });

  it('shows another view of the dashboard without changing the defaults', async () => {
    const { screen, general, dashboard } = await atPreferences();
    await dashboard.open();
    const filter = await screen.find('combobox', 'Calls filter');
    await filter.select('missed');
    await screen.press('Reset to defaults');
    await general.open();
    assert.equal(await general.choice('Calls filter'), 'All calls');
  });

  it('G7: shows a preference that was changed in another tab', async () => {
    const { device, general } = await atPreferences();
    const otherScreen = await device.newScreen();
    const other = new GeneralDriver(otherScreen);
    await other.open();
    await general.choose('Date range', 'Last 90 days');
    await other.waitForChoice('Date range', 'Last 90 days');
  });

  it('keeps changes of different preferences that two devices make at the same time', async () => {
    const { user, general, screen } = await atPreferences();
    const elsewhere = await harness.signedIn(user);
    const other = new GeneralDriver(elsewhere.screen);
    await other.open();
    await other.choose('Date range', 'Today');
    await general.choose('Chart metric', 'Payments');
    await screen.reload();
    await general.waitForChoice('Date range', 'Today');
    await general.waitForChoice('Chart metric', 'Payments');
  });
});
