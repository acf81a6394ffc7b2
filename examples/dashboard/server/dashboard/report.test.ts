import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import type { AccountAuthority } from '@account-elements/core/authority';

import { preferences } from '../../shared/preferences.ts';
import type { DashboardView } from '../../shared/preferences.ts';
import type { Call, Metric, Payment } from '../../shared/report.ts';
import { openDatabase } from '../database.ts';
import type { AppDatabase } from '../database.ts';
import { dayLength } from '../seed/business-day.ts';
import { callsBetween } from '../seed/calls.ts';
import { paymentsBetween } from '../seed/payments.ts';
import { seed } from '../seed/seed.ts';
import { createTables } from '../tables.ts';
import { periodOf } from './period.ts';
import { createReport } from './report.ts';

const now = Date.UTC(2026, 10, 23, 14, 30, 0, 123);
const begin = Math.floor(now / dayLength) * dayLength - 366 * dayLength;
const calls = [...callsBetween(begin, now)];
const payments = [...paymentsBetween(begin, now)];
const authority = { accounts: { register: () => Promise.resolve() } } as unknown as AccountAuthority;

/** Computes the same figures in the simplest way. */
function naive({ callsFilter, paymentsFilter }: DashboardView, from: number, to: number): Record<Metric, number> {
  const within = (at: number): boolean => at >= from && at < to;
  const heard = calls.filter(
    (call) => within(call.startedAt) && (callsFilter === 'all' || call.outcome === callsFilter),
  );
  const made = payments.filter(
    (one) => within(one.madeAt) && (paymentsFilter === 'all' || one.status === paymentsFilter),
  );
  const earned = paymentsFilter === 'all' ? made.filter(({ status }) => status === 'succeeded') : made;
  return {
    calls: heard.length,
    callMinutes: Math.round(heard.reduce((sum, { seconds }) => sum + seconds, 0) / 60),
    payments: made.length,
    revenue: earned.reduce((sum, { cents }) => sum + cents, 0),
  };
}

function newest<Row extends { readonly id: string }>(rows: Row[], at: (row: Row) => number): Row[] {
  return rows.sort((one, other) => at(other) - at(one) || (one.id < other.id ? -1 : 1)).slice(0, 10);
}

describe('the dashboard report', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'tally-report-'));
  let database: AppDatabase;

  before(async () => {
    database = openDatabase({ engine: 'sqlite', dataDir }, 'starting');
    await createTables(database, 'sqlite');
    await seed(database, authority, { now, demoPeople: true });
  });
  after(async () => {
    await database.destroy();
    rmSync(dataDir, { recursive: true });
  });

  const { dateRange, chartMetric, callsFilter, paymentsFilter } = preferences.fields;
  for (const range of dateRange.choices) {
    it(`agrees with a plain count for every metric and filter: ${range}`, async () => {
      for (const metric of chartMetric.choices) {
        for (const [index, filter] of paymentsFilter.choices.entries()) {
          const outcome = callsFilter.choices[index % callsFilter.choices.length] ?? 'all';
          const view = { dateRange: range, chartMetric: metric, callsFilter: outcome, paymentsFilter: filter };
          await assertAgrees(view);
        }
      }
    });
  }

  async function assertAgrees(view: DashboardView): Promise<void> {
    const report = await createReport(database, view, now);
    const { from, to, starts, previousFrom, previousTo } = periodOf(view.dateRange, now);
    const current = naive(view, from, to);
    const previous = naive(view, previousFrom, previousTo);
    for (const metric of chartMetric.choices) {
      const figure = report.figures[metric];
      assert.equal(figure.value, current[metric], metric);
      assert.equal(figure.previous, view.dateRange === 'last12Months' ? null : previous[metric], metric);
    }
    const columns = starts.map((at, index) => ({
      at,
      value: naive(view, at, Math.min(starts[index + 1] ?? to, to))[view.chartMetric],
    }));
    assert.deepEqual(report.series, columns);
    assertRows(report.calls, view, from, to);
    assertPayments(report.payments, view, from, to);
  }

  function assertRows(
    page: { total: number; rows: readonly Call[] },
    view: DashboardView,
    from: number,
    to: number,
  ): void {
    const rows = calls.filter(
      ({ startedAt, outcome }) =>
        startedAt >= from && startedAt < to && (view.callsFilter === 'all' || outcome === view.callsFilter),
    );
    assert.equal(page.total, rows.length);
    assert.deepEqual(
      page.rows,
      newest(rows, ({ startedAt }) => startedAt),
    );
  }

  function assertPayments(
    page: { total: number; rows: readonly Payment[] },
    view: DashboardView,
    from: number,
    to: number,
  ): void {
    const rows = payments.filter(
      ({ madeAt, status }) =>
        madeAt >= from && madeAt < to && (view.paymentsFilter === 'all' || status === view.paymentsFilter),
    );
    assert.equal(page.total, rows.length);
    assert.deepEqual(
      page.rows,
      newest(rows, ({ madeAt }) => madeAt),
    );
  }
});
