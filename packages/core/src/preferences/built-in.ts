import { choice, createPreferencesDefinition } from './definition.ts';
import type { ChoicePreference, PreferenceFields, PreferencesDefinition } from './definition.ts';

/** The type of {@link builtInPreferences}. It is written out to keep the order of the choices. */
export type BuiltInPreferences = Readonly<{
  dateRange: ChoicePreference<'today' | 'last7Days' | 'last30Days' | 'last90Days' | 'last12Months'>;
  chartMetric: ChoicePreference<'calls' | 'callMinutes' | 'payments' | 'revenue'>;
  callsFilter: ChoicePreference<'all' | 'answered' | 'missed' | 'voicemail'>;
  paymentsFilter: ChoicePreference<'all' | 'succeeded' | 'pending' | 'failed' | 'refunded'>;
  theme: ChoicePreference<'system' | 'light' | 'dark'>;
  animation: ChoicePreference<'system' | 'on' | 'off'>;
}>;

/**
 * The six built-in preferences. A host can change their choices and add preferences. `<account-provider>` can apply `theme` and
 * `animation`; the host applies the others.
 */
export const builtInPreferences: BuiltInPreferences = {
  dateRange: choice(['today', 'last7Days', 'last30Days', 'last90Days', 'last12Months'], { default: 'last30Days' }),
  chartMetric: choice(['calls', 'callMinutes', 'payments', 'revenue'], { default: 'calls' }),
  callsFilter: choice(['all', 'answered', 'missed', 'voicemail'], { default: 'all' }),
  paymentsFilter: choice(['all', 'succeeded', 'pending', 'failed', 'refunded'], { default: 'all' }),
  theme: choice(['system', 'light', 'dark'], { default: 'system' }),
  animation: choice(['system', 'on', 'off'], { default: 'system' }),
};

/** The built-in preferences, with those that a host replaces or adds. */
export type WithBuiltIn<Fields extends PreferenceFields> = Omit<BuiltInPreferences, keyof Fields> & Fields;

/**
 * Defines the preferences of an application: the six built-in ones, of which `fields` can replace some by key, followed by those that
 * `fields` adds.
 *
 * @example
 * const preferences = definePreferences({
 *   dateRange: choice(['week', 'month'], { default: 'month', label: 'Period' }),
 *   weeklyReport: toggle({ default: true, label: 'Send me a weekly report' }),
 * });
 * preferences.parse(account.preferences.values).weeklyReport; // boolean
 */
export function definePreferences(): PreferencesDefinition<BuiltInPreferences>;
export function definePreferences<const Fields extends PreferenceFields>(
  fields: Fields,
): PreferencesDefinition<WithBuiltIn<Fields>>;
export function definePreferences(fields: PreferenceFields = {}): PreferencesDefinition {
  return createPreferencesDefinition({ ...builtInPreferences, ...fields });
}
