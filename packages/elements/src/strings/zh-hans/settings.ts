import type { SettingsStrings } from '../en/settings.ts';

/** Simplified Chinese: the tabs. */
export const settingsZhHans = (): SettingsStrings => ({
  label: '设置',
  tabs: { general: '通用', profile: '个人资料', security: '安全' },
});
