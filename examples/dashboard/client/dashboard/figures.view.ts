import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

import { preferences } from '../../shared/preferences.ts';
import type { DashboardView } from '../../shared/preferences.ts';
import type { DashboardReport, Metric } from '../../shared/report.ts';
import { formatChange, formatMetric } from '../format.ts';
import { metricWords, rangeWords } from './words.ts';

/** The four figures. Each is also a button that shows its metric in the chart. */
export function figureCards(
  view: DashboardView,
  report: DashboardReport | null,
  onChange: (metric: Metric) => void,
): TemplateResult {
  const card = (metric: Metric): TemplateResult =>
    html`<label class="card figure">
      <input
        type="radio"
        name="chartMetric"
        aria-labelledby="figure-${metric}"
        aria-describedby="figure-${metric}-value figure-${metric}-change"
        .checked=${live(metric === view.chartMetric)}
        @change=${() => onChange(metric)}
      />
      <span class="figure-name" id="figure-${metric}">${metricWords[metric]}</span>
      <span class="figure-value" id="figure-${metric}-value">
        ${report === null ? '–' : formatMetric(metric, report.figures[metric].value)}
      </span>
      <span class="figure-change" id="figure-${metric}-change">${change(report, metric)}</span>
    </label>`;

  return html`<fieldset class="figures">
    <legend class="unseen">Chart metric</legend>
    ${preferences.fields.chartMetric.choices.map(card)}
  </fieldset>`;
}

function change(report: DashboardReport | null, metric: Metric): string | TemplateResult {
  if (report === null) return '\u00A0';
  const { value, previous } = report.figures[metric];
  if (previous === null) return 'No earlier records';
  const { before, none } = rangeWords[report.view.dateRange];
  const difference = formatChange(value, previous);
  return difference === null ? none : html`<strong>${difference}</strong> vs ${before}`;
}
