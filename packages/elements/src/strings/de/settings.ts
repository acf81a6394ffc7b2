import type { SettingsStrings } from '../en/settings.ts';

/** German: the tabs. */
export const settingsDe = (): SettingsStrings => ({
  label: 'Einstellungen',
  tabs: { general: 'Allgemein', profile: 'Profil', security: 'Sicherheit' },
});
