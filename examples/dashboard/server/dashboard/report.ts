import type { DashboardView } from '../../shared/preferences.ts';
import type { DashboardReport } from '../../shared/report.ts';
import type { AppDatabase } from '../database.ts';
import { countFigures } from './figures.ts';
import { latestCalls, latestPayments } from './latest.ts';
import { periodOf } from './period.ts';
import { countSeries } from './series.ts';

/** Computes the report of a view in SQL. Reads no rows that the dashboard does not show. */
export async function createReport(database: AppDatabase, view: DashboardView, now: number): Promise<DashboardReport> {
  const period = periodOf(view.dateRange, now);
  const { from, to, unit } = period;
  const [figures, series, calls, payments] = await Promise.all([
    countFigures(database, view, period),
    countSeries(database, view, period),
    latestCalls(database, view, period),
    latestPayments(database, view, period),
  ]);
  return { view, from, to, unit, figures, series, calls, payments };
}
