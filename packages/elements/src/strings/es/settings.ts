import type { SettingsStrings } from '../en/settings.ts';

/** Spanish: the tabs. */
export const settingsEs = (): SettingsStrings => ({
  label: 'Configuración',
  tabs: { general: 'General', profile: 'Perfil', security: 'Seguridad' },
});
