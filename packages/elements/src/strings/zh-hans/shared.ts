import { countingIn } from '../counting.ts';
import type { CommonStrings } from '../en/shared.ts';

const { duration, fromNow, number } = countingIn('zh-Hans');

/** Simplified Chinese: what all elements share. */
export const commonZhHans: CommonStrings = {
  locale: 'zh-Hans',
  loading: '正在加载…',
  retry: '重试',
  cancel: '取消',
  close: '关闭',
  save: '保存更改',
  saving: '正在保存…',
  saved: '已保存',
  checking: '正在检查…',
  savedAfterAll: '连接曾短暂中断，但您的更改已保存。',
  lostAfterAll: '连接已中断，您的更改未保存。请重试。',
  waitOver: '您现在可以重试了。',
  copy: '复制',
  copied: '已复制',
  copyFailed: '无法复制。请选中文本并手动复制。',
  showPassword: '显示密码',
  loadFailed: '无法加载您的账户。',
  refreshFailed: '您看到的内容可能不是最新的。',
  offline: '您似乎处于离线状态。',
  unknownDate: '未知',
  errors: {
    OTHER: '出了点问题。请重试。',
    INPUT_INVALID: '请检查您输入的内容。',
    USERNAME_TAKEN: '此用户名已被使用。请换一个。',
    PASSWORD_WRONG: '密码不正确。',
    PASSWORD_REJECTED: '此密码不符合要求。',
    PASSWORD_UNSET: '您的账户没有密码。',
    CODE_WRONG: '验证码不正确。请查看应用中最新的验证码。',
    CODE_USED: '此验证码已使用过。请等待下一个。',
    CLOCK_OFF: (seconds: number): string =>
      `您手机的时钟${seconds > 0 ? '快' : '慢'}了约${duration(Math.abs(seconds))}。请将时间设为自动，然后重试。`,
    ENROLMENT_MISSING: '此设置流程已失效。请重新开始。',
    ENROLMENT_EXPIRED: '此设置流程已过期。请重新开始。',
    MFA_INACTIVE: '双重验证已处于关闭状态。',
    SESSION_ENDED: '您已退出登录。请重新登录以继续。',
    REAUTHENTICATION_REQUIRED: '请重新登录以执行此操作。',
    ATTEMPTS_LOCKED: (seconds: number): string =>
      `尝试次数过多。请${seconds <= 0 ? '稍后' : `在${fromNow(seconds)}`}重试。`,
    ATTEMPTS_EXHAUSTED: '尝试次数过多。请联系支持团队解锁您的账户。',
    CONNECTION_FAILED: '您似乎处于离线状态。未作任何更改。',
    OUTCOME_UNKNOWN: '连接已中断。无法确定您的更改是否已保存。',
    SERVICE_UNAVAILABLE: '服务繁忙。请稍后重试。',
  },
  issues: {
    other: '此内容无法使用。',
    required: '请填写此项。',
    tooShort: (minimum: number): string => `请至少使用 ${number(minimum)} 个字符。`,
    tooLong: (maximum: number): string => `请最多使用 ${number(maximum)} 个字符。`,
    usernameCharacters: '请使用字母 a–z 和数字，中间可使用单个句点、连字符或下划线。',
    usernameReserved: '此名称已被保留。请换一个。',
    fullNameCharacters: '此姓名包含无法显示的字符。',
    readOnly: '此项无法在这里更改。',
    choice: '此选项已不可用。',
    passwordCharacters: '此密码包含不能使用的字符。',
  },
};
