import type { DashboardView } from '../../shared/preferences.ts';
import type { Call, Page, Payment } from '../../shared/report.ts';
import type { AppDatabase } from '../database.ts';
import { callsIn, paymentsIn } from './records.ts';
import type { Span } from './records.ts';

const rowsShown = 10;

/** Returns the latest calls of a time range, newest first. */
export async function latestCalls(database: AppDatabase, view: DashboardView, span: Span): Promise<Page<Call>> {
  const calls = callsIn(database, view, span);
  const [counted, rows] = await Promise.all([
    calls.select((row) => row.fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
    calls
      .select(['id', 'started_at as startedAt', 'direction', 'customer', 'agent', 'outcome', 'seconds'])
      .orderBy('started_at', 'desc')
      .orderBy('id')
      .limit(rowsShown)
      .execute(),
  ]);
  return { total: counted.total, rows };
}

/** Returns the latest payments of a time range, newest first. */
export async function latestPayments(database: AppDatabase, view: DashboardView, span: Span): Promise<Page<Payment>> {
  const payments = paymentsIn(database, view, span);
  const [counted, rows] = await Promise.all([
    payments.select((row) => row.fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
    payments
      .select(['id', 'made_at as madeAt', 'customer', 'method', 'status', 'cents'])
      .orderBy('made_at', 'desc')
      .orderBy('id')
      .limit(rowsShown)
      .execute(),
  ]);
  return { total: counted.total, rows };
}
