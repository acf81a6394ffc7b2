import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';

import type { DashboardView } from '../../shared/preferences.ts';
import type { Metric } from '../../shared/report.ts';
import type { AppDatabase } from '../database.ts';

/** A time range, `to` exclusive. In milliseconds since the epoch. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

type Filters = Pick<DashboardView, 'callsFilter' | 'paymentsFilter'>;

/** Selects the calls of a time range that match a filter. */
export function callsIn(database: AppDatabase, { callsFilter }: Filters, { from, to }: Span) {
  const calls = database.selectFrom('calls').where('started_at', '>=', from).where('started_at', '<', to);
  return callsFilter === 'all' ? calls : calls.where('outcome', '=', callsFilter);
}

/** Selects the payments of a time range that match a filter. */
export function paymentsIn(database: AppDatabase, { paymentsFilter }: Filters, { from, to }: Span) {
  const payments = database.selectFrom('payments').where('made_at', '>=', from).where('made_at', '<', to);
  return paymentsFilter === 'all' ? payments : payments.where('status', '=', paymentsFilter);
}

/**
 * How each metric is computed from its rows. Revenue is the sum of successful payments; with a status filter, the sum of the
 * payments that match it.
 */
export const metricSql = {
  calls: () => sql<number>`count(*)`,
  callMinutes: () => sql<number>`coalesce(round(sum(seconds) / 60.0), 0)`,
  payments: () => sql<number>`count(*)`,
  revenue: ({ paymentsFilter }: Filters) =>
    paymentsFilter === 'all'
      ? sql<number>`coalesce(sum(cents) filter (where status = 'succeeded'), 0)`
      : sql<number>`coalesce(sum(cents), 0)`,
} as const satisfies Record<Metric, (filters: Filters) => RawBuilder<number>>;
