import type { Counting } from '../counting.ts';
import type { MfaDialogStrings } from '../en/mfa-dialog.ts';

/** Simplified Chinese: what the dialogs of two-factor authentication say. */
export const mfaDialogZhHans = ({ duration, number }: Counting): MfaDialogStrings => ({
  step: (step: number, all: number): string => `第 ${number(step)} 步，共 ${number(all)} 步`,
  username: '用户名',
  password: '密码',
  passwordTitle: {
    enable: '启用双重验证',
    replace: '更换身份验证器',
    regenerate: '重新生成备用代码',
    disable: '要停用双重验证吗？',
  },
  passwordIntro: {
    enable:
      '请输入您的密码以继续。您需要一个身份验证器应用，例如 1Password 或 Google Authenticator。启用双重验证后，您将在其他设备上退出登录。',
    replace:
      '请输入您的密码以继续。在您确认新的身份验证器之前，当前的身份验证器仍可使用。之后，您将在其他设备上退出登录。',
    regenerate: '请输入您的密码以生成新的备用代码。您当前的代码将立即失效，您也将在其他设备上退出登录。',
    disable: '您将仅凭密码登录。您的身份验证器和备用代码将失效。您将在其他设备上退出登录。',
  },
  passwordSubmit: {
    enable: '继续',
    replace: '继续',
    regenerate: '生成新代码',
    disable: '停用双重验证',
  },
  warningTitle: '要重新生成备用代码吗？',
  warning: (left: number, fresh: number): string =>
    left === 0
      ? `您将获得 ${number(fresh)} 个新代码。它们只显示一次，请做好保存准备。`
      : `新代码一经生成，您剩余的 ${number(left)} 个代码将立即失效。新代码只显示一次，请做好保存准备。`,
  proceed: '继续',
  codeTitle: {
    enable: '关联您的身份验证器应用',
    replace: '关联新的身份验证器',
  },
  scan: '请使用手机上的应用扫描此二维码。',
  qrLabel: '供身份验证器应用使用的二维码。您也可以改为输入设置密钥。',
  key: '无法扫描？请输入此设置密钥：',
  copyKey: '复制密钥',
  keyCopied: '密钥已复制。',
  openApp: '在身份验证器应用中打开',
  resumed: '请输入您的应用当前为此账户显示的验证码。如果您尚未扫描二维码，请重新开始。',
  code: (digits: number): string => `${number(digits)} 位验证码`,
  codeHint: (seconds: number): string => `您的应用每 ${duration(seconds)}显示一个新验证码。`,
  codeShape: (digits: number): string => `请输入应用中显示的 ${number(digits)} 位数字。`,
  codeSubmit: '验证',
  startOver: '重新开始',
  cancelSetup: '取消设置',
  wait: '请稍候…',
  codesTitle: '保存您的备用代码',
  codesIntro: {
    enable: '双重验证已启用。如果您丢失手机，可以用其中一个代码登录。每个代码只能使用一次。它们不会再次显示。',
    regenerate: '这些代码取代了之前的所有代码，之前的代码已失效。每个代码只能使用一次。它们不会再次显示。',
  },
  codesLabel: '备用代码',
  copyCodes: '全部复制',
  codesCopied: '已复制所有代码。',
  copyFailed: '您的浏览器阻止了复制。文本已选中：请按 Ctrl+C 或 ⌘C，或长按文本并选择“复制”。',
  download: '下载',
  downloadStarted: '请确认文件已下载；如果没有，请复制代码。',
  print: '打印',
  printStarted: '请确认代码已打印；如果没有，请复制代码。',
  copyInstead: '此处无法使用此功能。请改为复制代码。',
  acknowledge: '我已保存代码',
  leave: {
    title: '备用代码尚未保存，要离开吗？',
    what: (): string => '只要此页面保持打开，您就可以返回查看它们。如果关闭或重新加载页面，它们将丢失。',
    keep: '返回查看代码',
    discard: '离开',
  },
  sheetTitle: (site: string): string => `${site} 的备用代码`,
  sheetAccount: (username: string): string => `账户：${username}`,
  sheetDate: (date: string): string => `生成日期：${date}`,
  sheetNote: '每个代码只能使用一次。请将其存放在只有您能取用的地方。生成更新的代码后，这些代码将失效。',
  interruptedTitle: {
    turnedOff: '双重验证已被停用',
    turnedOn: '双重验证已启用',
    setupMissing: '此设置流程已失效',
    setupExpired: '此设置流程已过期',
    codesChanged: '新代码已在别处生成',
    codesLost: '双重验证已启用，但我们未能显示您的备用代码',
  },
  interrupted: {
    turnedOff: '在此期间，双重验证已在另一个窗口或另一台设备上停用。',
    turnedOn: '在此期间，双重验证已在另一个窗口或另一台设备上启用。您的备用代码显示在那里。',
    setupMissing: '设置流程已在另一个窗口或另一台设备上取消或重新开始。未作任何更改。',
    setupExpired: (seconds: number): string =>
      `设置会在 ${duration(seconds)}后或错误代码过多时过期。未作任何更改。请从应用中移除该条目，然后重新开始。`,
    codesChanged:
      '另一个窗口或另一台设备在同一时刻生成了新的备用代码。新代码显示在那里，可以正常使用；未生成其他代码。',
    codesLost: '备用代码送达之前连接中断。请立即生成新的备用代码，以免丢失手机后无法登录账户。',
  },
  restart: { again: '重新开始', enable: '启用双重验证', regenerate: '重新生成备用代码' },
  outcomeUnknown: {
    enable: '连接已中断。请再次输入密码以继续。',
    replace: '连接已中断。请再次输入密码以继续。',
    regenerate: '连接已中断，您的旧代码可能已失效。请再次输入密码以生成新代码。',
    disable: '连接已中断。请再次输入密码以完成停用双重验证。',
  },
});
