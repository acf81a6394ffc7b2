import type { SettingsStrings } from '../en/settings.ts';

/** Hindi: the tabs. */
export const settingsHi = (): SettingsStrings => ({
  label: 'सेटिंग',
  tabs: { general: 'सामान्य', profile: 'प्रोफ़ाइल', security: 'सुरक्षा' },
});
