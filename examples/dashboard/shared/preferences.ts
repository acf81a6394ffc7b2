import { definePreferences } from '@account-elements/core';
import type { ValuesOf } from '@account-elements/core';

/** The preferences of this application. The server's authority and the browser's client use the same definition. */
export const preferences = definePreferences();

/** The typed values of {@link preferences}. */
export type Preferences = ValuesOf<typeof preferences.fields>;

/** The four preferences that select the default view of the dashboard. */
export type DashboardView = Pick<Preferences, 'dateRange' | 'chartMetric' | 'callsFilter' | 'paymentsFilter'>;
