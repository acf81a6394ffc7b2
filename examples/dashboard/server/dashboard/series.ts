import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';

import type { DashboardView } from '../../shared/preferences.ts';
import type { SeriesPoint } from '../../shared/report.ts';
import type { AppDatabase } from '../database.ts';
import type { Period } from './period.ts';
import { callsIn, metricSql, paymentsIn } from './records.ts';

/** The metric of a view over a period, one point for each column, also where nothing happened. */
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

/** When the column begins that a moment falls into. */
function columnOf({ unit, starts }: Period, column: 'started_at' | 'made_at'): RawBuilder<number> {
  const at = sql.ref<number>(column);
  switch (unit) {
    case 'hour':
      return sql`${at} - ${at} % 3600000`;
    case 'day':
      return sql`${at} - ${at} % 86400000`;
    case 'month': {
      // No two databases agree on how to cut a month out of a time.
      const latestFirst = starts.map((start) => sql`when ${at} >= ${sql.lit(start)} then ${sql.lit(start)}`).reverse();
      return sql`case ${sql.join(latestFirst, sql` `)} end`;
    }
  }
}
