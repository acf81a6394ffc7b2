import type { Counting } from '../counting.ts';
import type { PasswordStrings } from '../en/password.ts';

/** Simplified Chinese: the password form. */
export const passwordZhHans = ({ number }: Counting): PasswordStrings => ({
  title: '密码',
  description: '请使用一个您未在其他任何地方使用的密码。',
  changed: '上次更改：',
  consequence: '您将在其他设备上退出登录。',
  username: '用户名',
  currentPassword: '当前密码',
  newPassword: '新密码',
  confirmation: '确认新密码',
  submit: '更改密码',
  done: '密码已更改。您的其他设备已退出登录。',
  endedMeanwhile: '更改密码时连接中断，您已退出登录。请先尝试使用新密码。',
  mismatch: '两次输入的密码不一致。',
  unset: '您的账户没有密码，因为您通过其他方式登录。',
  rulesTitle: '新密码的要求：',
  rules: {
    minimumLength: (characters: number): string => `至少 ${number(characters)} 个字符`,
    uppercase: '包含大写字母',
    lowercase: '包含小写字母',
    digit: '包含数字',
    special: '包含符号，例如 ! 或 #',
    notPersonal: '不是您的姓名或用户名',
    notCurrent: '不是您的当前密码',
    notCommon: '不是常用密码',
  },
  missing: (rules: string): string => `还缺少：${rules}。`,
  missingRules: {
    minimumLength: (characters: number): string => `至少 ${number(characters)} 个字符`,
    uppercase: '大写字母',
    lowercase: '小写字母',
    digit: '数字',
    special: '符号',
  },
  refused: {
    notPersonal: '请勿使用您的姓名或用户名。',
    notCurrent: '请选择与当前密码不同的密码。',
    notCommon: '此密码太常用。请换一个。',
    breached: '此密码已在数据泄露事件中出现。请换一个。',
  },
  met: '已满足：',
  notMet: '未满足：',
  nowMet: (rules: string, met: number, all: number): string =>
    `已满足：${rules}。共 ${number(all)} 项要求，已满足 ${number(met)} 项。`,
  allMet: '已满足所有要求。',
});
