import { html } from 'lit';
import type { TemplateResult } from 'lit';

import type { Preferences } from '../../shared/preferences.ts';
import type { Call, Page, Payment } from '../../shared/report.ts';
import { formatCount, formatDay, formatLength, formatMoney, formatTime } from '../format.ts';
import { filterControl } from './controls.view.ts';
import { callsFilterWords, paymentsFilterWords } from './words.ts';

type CallsFilter = Preferences['callsFilter'];
type PaymentsFilter = Preferences['paymentsFilter'];

export function callsTable(
  filter: CallsFilter,
  page: Page<Call> | undefined,
  onFilter: (filter: CallsFilter) => void,
): TemplateResult {
  return html`<section class="card records" aria-labelledby="calls-title">
    <header>
      <h2 id="calls-title">Calls</h2>
      ${filterControl('Calls filter', callsFilterWords, filter, onFilter)}
    </header>
    <table>
      <thead>
        <tr>
          <th scope="col">Time</th>
          <th scope="col">Customer</th>
          <th scope="col" class="spare">Agent</th>
          <th scope="col">Outcome</th>
          <th scope="col" class="number">Length</th>
        </tr>
      </thead>
      <tbody>
        ${page?.rows.map(callRow)}
      </tbody>
    </table>
    ${count(page)}
  </section>`;
}

export function paymentsTable(
  filter: PaymentsFilter,
  page: Page<Payment> | undefined,
  onFilter: (filter: PaymentsFilter) => void,
): TemplateResult {
  return html`<section class="card records" aria-labelledby="payments-title">
    <header>
      <h2 id="payments-title">Payments</h2>
      ${filterControl('Payments filter', paymentsFilterWords, filter, onFilter)}
    </header>
    <table>
      <thead>
        <tr>
          <th scope="col">Time</th>
          <th scope="col">Customer</th>
          <th scope="col" class="spare">Method</th>
          <th scope="col">Status</th>
          <th scope="col" class="number">Amount</th>
        </tr>
      </thead>
      <tbody>
        ${page?.rows.map(paymentRow)}
      </tbody>
    </table>
    ${count(page)}
  </section>`;
}

function callRow({ startedAt, customer, agent, outcome, seconds }: Call): TemplateResult {
  return html`<tr>
    <td class="time">${moment(startedAt)}</td>
    <td class="name">${customer}</td>
    <td class="spare">${agent}</td>
    <td><span class="mark" data-mark=${outcome}>${callsFilterWords[outcome]}</span></td>
    <td class="number">${outcome === 'missed' ? '–' : formatLength(seconds)}</td>
  </tr>`;
}

function paymentRow({ madeAt, customer, method, status, cents }: Payment): TemplateResult {
  return html`<tr>
    <td class="time">${moment(madeAt)}</td>
    <td class="name">${customer}</td>
    <td class="spare capital">${method}</td>
    <td><span class="mark" data-mark=${status}>${paymentsFilterWords[status]}</span></td>
    <td class="number">${formatMoney(cents)}</td>
  </tr>`;
}

function moment(at: number): TemplateResult {
  return html`<span class="whole">${formatDay(at)}</span> <span class="whole">${formatTime(at)}</span>`;
}

function count(page: Page<unknown> | undefined): TemplateResult {
  const text =
    page === undefined
      ? '\u00A0'
      : page.total === 0
        ? 'Nothing in this period'
        : page.total === page.rows.length
          ? `${formatCount(page.total)} total`
          : `Latest ${page.rows.length} of ${formatCount(page.total)}`;
  return html`<p class="muted records-count">${text}</p>`;
}
