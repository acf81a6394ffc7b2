import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';

import type { DashboardView } from '../../shared/preferences.ts';
import type { DashboardReport } from '../../shared/report.ts';
import { formatColumn, formatMetric } from '../format.ts';
import type { ChartSlot } from './chart-slot.ts';
import { metricWords, unitWords } from './words.ts';

/** The chart, with the same numbers in a table. */
export function chartCard(view: DashboardView, report: DashboardReport | null, chart: ChartSlot): TemplateResult {
  chart.show(report);
  const title = `${metricWords[report?.view.chartMetric ?? view.chartMetric]} ${report === null ? '' : unitWords[report.unit]}`;
  return html`<section class="card chart" aria-labelledby="chart-title">
    <h2 id="chart-title">${title}</h2>
    <div class="chart-area"><canvas role="img" aria-label="${title}, as a chart" ${ref(chart.attach)}></canvas></div>
    ${report === null ? nothing : numbers(report)}
  </section>`;
}

function numbers({ view, unit, series }: DashboardReport): TemplateResult {
  return html`<details class="numbers">
    <summary>Show as a table</summary>
    <div class="table-scroll" tabindex="0" role="region" aria-label="Numbers of the chart">
      <table>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col" class="number">${metricWords[view.chartMetric]}</th>
          </tr>
        </thead>
        <tbody>
          ${series.map(
            ({ at, value }) =>
              html`<tr>
                <td>${formatColumn(unit, at)}</td>
                <td class="number">${formatMetric(view.chartMetric, value)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}
