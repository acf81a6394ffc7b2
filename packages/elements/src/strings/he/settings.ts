import type { SettingsStrings } from '../en/settings.ts';

/** Hebrew: the tabs. */
export const settingsHe = (): SettingsStrings => ({
  label: 'הגדרות',
  tabs: { general: 'כללי', profile: 'פרופיל', security: 'אבטחה' },
});
