import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import type { DashboardView } from '../../shared/preferences.ts';
import type { DashboardReport } from '../../shared/report.ts';
import { formatDate } from '../format.ts';
import type { ChartSlot } from './chart-slot.ts';
import { chartCard } from './chart.view.ts';
import { dateRangeControl } from './controls.view.ts';
import type { DashboardState } from './dashboard.ts';
import { figureCards } from './figures.view.ts';
import { callsTable, paymentsTable } from './tables.view.ts';

/** The input of the dashboard's template. */
export interface DashboardModel {
  readonly state: DashboardState;
  /** Returns the view that the user's preferences select. */
  readonly defaults: DashboardView | undefined;
  readonly chart: ChartSlot;
  readonly show: (view: DashboardView) => void;
}

export function dashboardPage({ state, defaults, chart, show }: DashboardModel): TemplateResult {
  if (state.status === 'waiting') return html`<div class="page" aria-busy="true"></div>`;
  const { view, report } = state;
  const look = (part: Partial<DashboardView>): void => show({ ...view, ...part });
  return html`
    <div class="page dashboard" aria-busy=${state.status === 'loading'}>
      <header class="page-head">
        <div>
          <h1>Dashboard</h1>
          <p class="muted">${period(report)}</p>
        </div>
        <div class="page-tools">
          ${
            defaults !== undefined && !isSame(view, defaults)
              ? html`<button class="quiet" type="button" @click=${() => show(defaults)}>Reset to defaults</button>`
              : nothing
          }
          ${dateRangeControl(view.dateRange, (dateRange) => look({ dateRange }))}
        </div>
      </header>
      ${state.status === 'failed' ? failure(() => show(view)) : nothing}
      ${figureCards(view, report, (chartMetric) => look({ chartMetric }))} ${chartCard(view, report, chart)}
      <div class="tables">
        ${callsTable(view.callsFilter, report?.calls, (callsFilter) => look({ callsFilter }))}
        ${paymentsTable(view.paymentsFilter, report?.payments, (paymentsFilter) => look({ paymentsFilter }))}
      </div>
    </div>
  `;
}

function period(report: DashboardReport | null): string {
  if (report === null) return '\u00A0';
  const from = formatDate(report.from);
  const to = formatDate(report.to - 1);
  return `${from === to ? from : `${from} – ${to}`} · UTC`;
}

function isSame(one: DashboardView, other: DashboardView): boolean {
  return (
    one.dateRange === other.dateRange &&
    one.chartMetric === other.chartMetric &&
    one.callsFilter === other.callsFilter &&
    one.paymentsFilter === other.paymentsFilter
  );
}

function failure(retry: () => void): TemplateResult {
  return html`<p class="notice" role="alert">
    These figures could not be loaded.
    <button class="quiet" type="button" @click=${retry}>Try again</button>
  </p>`;
}
