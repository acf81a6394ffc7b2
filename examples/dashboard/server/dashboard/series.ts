import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';

import type { DashboardView } from '../../shared/preferences.ts';
import type { SeriesPoint } from '../../shared/report.ts';
import type { AppDatabase } from '../database.ts';
import type { Period } from './period.ts';
import { callsIn, metricSql, paymentsIn } from './records.ts';

/** Computes the metric of a view over a period: one point for each column, also for columns without records. */
export async function countSeries(
  database: AppDatabase,
  view: DashboardView,
  period: Period,
): Promise<readonly SeriesPoint[]> {
  const metric = metricSql[view.chartMetric](view).as('value');
  const counted =
    view.chartMetric === 'calls' || view.chartMetric === 'callMinutes'
      ? await callsIn(database, view, period)
          .select([columnOf(period, 'started_at').as('at'), metric])
          .groupBy('at')
          .execute()
      : await paymentsIn(database, view, period)
          .select([columnOf(period, 'made_at').as('at'), metric])
          .groupBy('at')
          .execute();
  const values = new Map(counted.map(({ at, value }) => [at, value]));
  return period.starts.map((at) => ({ at, value: values.get(at) ?? 0 }));
}

/** Returns the start of the column that contains a time. */
function columnOf({ unit, starts }: Period, column: 'started_at' | 'made_at'): RawBuilder<number> {
  const at = sql.ref<number>(column);
  switch (unit) {
    case 'hour':
      return sql`${at} - ${at} % 3600000`;
    case 'day':
      return sql`${at} - ${at} % 86400000`;
    case 'month': {
      // Databases have different functions to get the month of a time.
      const latestFirst = starts.map((start) => sql`when ${at} >= ${sql.lit(start)} then ${sql.lit(start)}`).reverse();
      return sql`case ${sql.join(latestFirst, sql` `)} end`;
    }
  }
}
