import type { SettingsStrings } from '../en/settings.ts';

/** Japanese: the tabs. */
export const settingsJa = (): SettingsStrings => ({
  label: '設定',
  tabs: { general: '一般', profile: 'プロフィール', security: 'セキュリティ' },
});
