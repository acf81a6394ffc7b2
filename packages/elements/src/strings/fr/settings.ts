import type { SettingsStrings } from '../en/settings.ts';

/** French: the tabs. */
export const settingsFr = (): SettingsStrings => ({
  label: 'Paramètres',
  tabs: { general: 'Général', profile: 'Profil', security: 'Sécurité' },
});
