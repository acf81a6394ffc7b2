import { choice, createPreferencesDefinition } from './definition.ts';
import type { ChoicePreference, PreferenceFields, PreferencesDefinition } from './definition.ts';

/** The type of {@link builtInPreferences}; written out, so that the order of the choices is ours and not the compiler's. */
export type BuiltInPreferences = Readonly<{
  dateRange: ChoicePreference<'today' | 'last7Days' | 'last30Days' | 'last90Days' | 'last12Months'>;
  chartMetric: ChoicePreference<'calls' | 'callMinutes' | 'payments' | 'revenue'>;
  callsFilter: ChoicePreference<'all' | 'answered' | 'missed' | 'voicemail'>;
  paymentsFilter: ChoicePreference<'all' | 'succeeded' | 'pending' | 'failed' | 'refunded'>;
  theme: ChoicePreference<'system' | 'light' | 'dark'>;
  animation: ChoicePreference<'system' | 'on' | 'off'>;
}>;

/**
 * The six preferences every dashboard has. A host changes their choices, adds its own, or leaves them as they are.
 * `theme` and `animation` are understood by `<account-provider>`; the rest is for the host to obey.
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
 * Defines the preferences of an application: the six built-in ones, each replaced where `fields` has the same key,
 * followed by the host's own.
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
