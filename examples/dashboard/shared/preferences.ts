import { definePreferences } from '@account-elements/core';
import type { ValuesOf } from '@account-elements/core';

/** What people may choose in this application: the server's authority and the browser's client read the same definition. */
export const preferences = definePreferences();

/** The typed values of {@link preferences}. */
export type Preferences = ValuesOf<typeof preferences.fields>;

/** The four preferences that say how the dashboard loads. */
export type DashboardView = Pick<Preferences, 'dateRange' | 'chartMetric' | 'callsFilter' | 'paymentsFilter'>;
