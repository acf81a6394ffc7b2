import type { SettingsStrings } from '../en/settings.ts';

/** Arabic: the tabs. */
export const settingsAr = (): SettingsStrings => ({
  label: 'الإعدادات',
  tabs: { general: 'عام', profile: 'الملف الشخصي', security: 'الأمان' },
});
