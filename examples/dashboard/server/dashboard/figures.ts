import type { DashboardView } from '../../shared/preferences.ts';
import type { DashboardReport, Figure } from '../../shared/report.ts';
import type { AppDatabase } from '../database.ts';
import type { Period } from './period.ts';
import { callsIn, metricSql, paymentsIn } from './records.ts';
import type { Span } from './records.ts';

/** Computes the four figures of a period, each with the figure of the previous period if records reach back that far. */
export async function countFigures(
  database: AppDatabase,
  view: DashboardView,
  period: Period,
): Promise<DashboardReport['figures']> {
  const before: Span = { from: period.previousFrom, to: period.previousTo };
  const [current, previous, first] = await Promise.all([
    count(database, view, period),
    count(database, view, before),
    database
      .selectFrom('calls')
      .select((row) => row.fn.min('started_at').as('at'))
      .executeTakeFirst(),
  ]);
  const isKnown = (first?.at ?? Number.POSITIVE_INFINITY) <= before.from + tolerance;
  const figure = (metric: keyof typeof current): Figure => ({
    value: current[metric],
    previous: isKnown ? previous[metric] : null,
  });
  return {
    calls: figure('calls'),
    callMinutes: figure('callMinutes'),
    payments: figure('payments'),
    revenue: figure('revenue'),
  };
}

// The first call is some hours after the start of the records.
const tolerance = 86_400_000;

async function count(database: AppDatabase, view: DashboardView, span: Span) {
  const [calls, payments] = await Promise.all([
    callsIn(database, view, span)
      .select([metricSql.calls().as('calls'), metricSql.callMinutes().as('callMinutes')])
      .executeTakeFirstOrThrow(),
    paymentsIn(database, view, span)
      .select([metricSql.payments().as('payments'), metricSql.revenue(view).as('revenue')])
      .executeTakeFirstOrThrow(),
  ]);
  return { ...calls, ...payments };
}
