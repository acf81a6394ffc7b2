import type { ProfileStrings } from '../en/profile.ts';

/** Simplified Chinese: the profile. */
export const profileZhHans = (): ProfileStrings => ({
  title: '个人资料',
  description: '您的姓名和登录方式。',
  username: '用户名',
  usernameHint: '您用它登录。',
  fullName: '姓名',
  updated: '个人资料已保存。',
  detailsTitle: '账户详情',
  detailsDescription: '关于您账户的信息。',
  id: '用户 ID',
  copyId: '复制用户 ID',
  role: '角色',
  mfa: '双重验证',
  mfaOn: '已启用',
  mfaOff: '未启用',
  created: '创建时间',
  lastUpdated: '上次更新',
  neverUpdated: '从未',
  conflict: '在您编辑期间，您的个人资料已在别处更改。',
  conflictField: (field: string, value: string): string => `${field}现在是“${value}”。`,
  conflictChoice: '请选择要保留哪个版本。',
  keepMine: '保留我的更改',
  takeTheirs: '使用已保存的版本',
});
