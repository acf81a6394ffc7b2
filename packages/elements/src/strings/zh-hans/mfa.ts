import type { Counting } from '../counting.ts';
import type { MfaStrings } from '../en/mfa.ts';

/** Simplified Chinese: what the card on two-factor authentication says. */
export const mfaZhHans = ({ number }: Counting): MfaStrings => ({
  title: '双重验证',
  description: '为登录增加第二个步骤：输入手机应用中的验证码。',
  active: '已启用',
  inactive: '未启用',
  turnedOn: (date: string): string => `启用时间：${date}`,
  inactiveDetail: '任何知道您密码的人都可以冒用您的身份登录。',
  enable: '启用双重验证',
  passwordNeeded: '双重验证需要密码。您的账户没有密码，因为您通过其他方式登录。',
  authenticator: '身份验证器应用',
  authenticatorDetail: '换了新手机？在新手机设置完成之前，旧手机上的验证器仍然有效。',
  replace: '更换身份验证器',
  backupCodes: '备用代码',
  backupCodesDetail: '手机不在身边时，可用其中一个登录。',
  left: (count: number): string => `剩余 ${number(count)} 个`,
  few: (count: number): string =>
    count === 0
      ? '您没有剩余的备用代码。如果手机丢失，您将无法登录。'
      : `您只剩 ${number(count)} 个备用代码。请在用完之前生成新的备用代码。`,
  regenerate: '重新生成备用代码',
  off: '停用',
  offDetail: '您将仅凭密码登录。',
  disable: '停用双重验证',
  pending: {
    enable: (time: string): string => `双重验证尚未设置完成。设置将于 ${time} 过期。`,
    replace: (time: string): string => `身份验证器尚未更换完成。设置将于 ${time} 过期。当前的仍可使用。`,
  },
  resume: '输入验证码',
  startOver: '重新开始',
  cancelSetup: '取消设置',
  cancelled: '设置已取消。未作任何更改。',
  loadFailed: '无法加载。请检查您的网络连接，然后重试。',
  done: {
    enable: '双重验证已启用。从现在起，您需要使用密码和应用中的验证码登录。',
    replace: '您的新身份验证器已设置完成。您可以从应用中移除旧条目。',
    regenerate: '您的新备用代码已生效。旧代码已失效。',
    disable: '双重验证已停用。',
  },
});
