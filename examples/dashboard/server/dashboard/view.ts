import * as z from 'zod/mini';

import { preferences } from '../../shared/preferences.ts';
import type { DashboardView } from '../../shared/preferences.ts';

const { dateRange, chartMetric, callsFilter, paymentsFilter } = preferences.fields;

const viewSchema = z.strictObject({
  dateRange: z.enum(dateRange.choices),
  chartMetric: z.enum(chartMetric.choices),
  callsFilter: z.enum(callsFilter.choices),
  paymentsFilter: z.enum(paymentsFilter.choices),
});

/** Reads a view from a query that names each part once; `null` for anything else. */
export function parseView(query: URLSearchParams): DashboardView | null {
  const entries = [...query];
  const isPlain = new Set(entries.map(([key]) => key)).size === entries.length;
  const parsed = viewSchema.safeParse(Object.fromEntries(entries));
  return isPlain && parsed.success ? parsed.data : null;
}
