import type { SettingsStrings } from '../en/settings.ts';

/** Brazilian Portuguese: the tabs. */
export const settingsPtBr = (): SettingsStrings => ({
  label: 'Configurações',
  tabs: { general: 'Geral', profile: 'Perfil', security: 'Segurança' },
});
