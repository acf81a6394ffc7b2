import '@account-elements/elements/define/account-provider';
import { resourceValue } from '@account-elements/core';
import { builtInLocales } from '@account-elements/elements/locales';
import { html, nothing, render } from 'lit';
import type { TemplateResult } from 'lit';

import { usersPermission } from '../shared/people.ts';
import type { Person } from '../shared/people.ts';
import type { DashboardView } from '../shared/preferences.ts';
import type { DashboardReport } from '../shared/report.ts';
import type { SecurityNotice } from '../shared/security-notice.ts';
import { openAccount } from './account.ts';
import { ApiError, getJson, postJson } from './api.ts';
import { createChartSlot } from './dashboard/chart-slot.ts';
import { createDashboard } from './dashboard/dashboard.ts';
import { dashboardPage } from './dashboard/dashboard.view.ts';
import { createRouter } from './router.ts';
import { createNotice } from './security-notice/security-notice.ts';
import { securityNotice } from './security-notice/security-notice.view.ts';
import { followSession } from './session.ts';
import type * as SettingsView from './settings/settings.view.ts';
import { createLanguage } from './settings/language.ts';
import { createUsers } from './settings/users.ts';
import { outdated } from './shell/outdated.view.ts';
import { shell } from './shell/shell.view.ts';

const root = document.querySelector<HTMLElement>('#app') ?? document.body;
const account = openAccount();
const chart = createChartSlot();
const dashboard = createDashboard({ fetchReport, onChange: draw });
const users = createUsers({
  fetchPeople: async () => (await ask<{ people: Person[] }>('/api/users')).people,
  sendAction: (action, id) => noticingEnd(postJson(`/api/users/${encodeURIComponent(id)}/${action}`, {})),
  onChange: draw,
});
const notice = createNotice({
  fetchNotice: async () => (await ask<{ notice: SecurityNotice | null }>('/api/security-notice')).notice,
  sendDismissal: (dismissed) => noticingEnd(postJson('/api/security-notice', { dismissed })),
  onChange: draw,
  onDismissed() {
    // The button is removed, so the focus moves to the page.
    root.querySelector('main')?.focus();
    // There may be another notice.
    notice.read();
  },
});
const language = createLanguage(() => localStorage, draw);
const router = createRouter(enter, mayLeave);
const session = followSession(account, () => router.route, mayLeave);
let signOutFailed = false;
let credentialsChangedAt: string | undefined;
// Loaded lazily: the account page is most of the code, and most visits are to the dashboard.
let settingsView: typeof SettingsView | 'missing' | null = null;

account.account.listen(update);
void account.load();
enter();

/** Opens a page. */
function enter(): void {
  document.title = router.route === '/settings' ? 'Settings · Tally' : 'Dashboard · Tally';
  if (router.route === '/settings') {
    dashboard.leave();
    void loadSettings();
  }
  notice.read();
  update();
}

/** Returns whether the user may leave the page: nothing in the settings is unsaved, or the user discards it. */
function mayLeave(): Promise<boolean> {
  return settingsView === null || settingsView === 'missing' ? Promise.resolve(true) : settingsView.confirmLeave(root);
}

async function loadSettings(): Promise<void> {
  // If a newer version has been deployed since this page was opened, the file of this chunk may no longer exist.
  settingsView = await import('./settings/settings.view.ts').catch(() => 'missing' as const);
  draw();
}

/** Updates the page when data of the account arrives. */
function update(): void {
  const defaults = defaultView();
  if (router.route === '/' && dashboard.state.status === 'waiting' && defaults !== undefined) dashboard.show(defaults);
  const { permissions = [], password, mfa } = resourceValue(account.account.get()) ?? {};
  if (router.route === '/settings' && users.state.status === 'idle' && permissions.includes(usersPermission))
    users.read();
  if (password !== undefined && mfa !== undefined) {
    const changedAt = JSON.stringify([password.changedAt, mfa.enabledAt]);
    // A new password and MFA end a notice.
    if (credentialsChangedAt !== undefined && changedAt !== credentialsChangedAt) notice.read();
    credentialsChangedAt = changedAt;
  }
  draw();
}

async function signOut(): Promise<void> {
  signOutFailed = false;
  draw();
  try {
    await session.signOut();
  } catch {
    signOutFailed = true;
    draw();
  }
}

function draw(): void {
  const person = resourceValue(account.account.get());
  render(
    html`<account-provider applies-preferences .client=${account} .locales=${builtInLocales}>
      ${shell({ route: router.route, fullName: person?.profile.fullName, notice: securityNotice(notice), page: page(), signOut, signOutFailed })}
    </account-provider>`,
    root,
  );
}

function page(): TemplateResult | typeof nothing {
  switch (router.route) {
    case '/':
      return dashboardPage({ state: dashboard.state, defaults: defaultView(), chart, show: dashboard.show });
    case '/settings':
      return settingsView === 'missing' ? outdated() : (settingsView?.settingsPage(users, language) ?? nothing);
  }
}

function defaultView(): DashboardView | undefined {
  const values = resourceValue(account.preferences.state.get());
  if (values === undefined) return undefined;
  const { dateRange, chartMetric, callsFilter, paymentsFilter } = values;
  return { dateRange, chartMetric, callsFilter, paymentsFilter };
}

function fetchReport(view: DashboardView, signal: AbortSignal): Promise<DashboardReport> {
  return ask(`/api/dashboard?${new URLSearchParams({ ...view })}`, signal);
}

/** Reads from the application's API. */
function ask<Answer>(path: string, signal?: AbortSignal): Promise<Answer> {
  return noticingEnd(getJson<Answer>(path, signal));
}

/** Waits for an answer of the application's API. Only the account client reports that the session has ended. */
async function noticingEnd<Answer>(answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ApiError && error.code === 'SESSION_ENDED') void account.load();
    throw error;
  }
}
