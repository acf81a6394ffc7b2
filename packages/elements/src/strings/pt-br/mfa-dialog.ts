import type { Counting } from '../counting.ts';
import type { MfaDialogStrings } from '../en/mfa-dialog.ts';

/** Brazilian Portuguese: what the dialogs of two-factor authentication say. */
export const mfaDialogPtBr = ({ duration, number, plural }: Counting): MfaDialogStrings => ({
  step: (step: number, all: number): string => `Etapa ${number(step)} de ${number(all)}`,
  username: 'Nome de usuário',
  password: 'Senha',
  passwordTitle: {
    enable: 'Ativar 2FA',
    replace: 'Trocar autenticador',
    regenerate: 'Gerar novos códigos de backup',
    disable: 'Desativar 2FA?',
  },
  passwordIntro: {
    enable:
      'Digite sua senha para continuar. Você precisará de um app autenticador, como 1Password ou Google Authenticator. Ativar a 2FA desconecta seus outros dispositivos.',
    replace:
      'Digite sua senha para continuar. Seu autenticador atual continua funcionando até você confirmar o novo. Depois, seus outros dispositivos serão desconectados.',
    regenerate:
      'Digite sua senha para gerar novos códigos de backup. Seus códigos atuais deixam de funcionar na hora, e seus outros dispositivos serão desconectados.',
    disable:
      'Você vai entrar só com a senha. Seu autenticador e seus códigos de backup deixarão de funcionar. Seus outros dispositivos serão desconectados.',
  },
  passwordSubmit: {
    enable: 'Continuar',
    replace: 'Continuar',
    regenerate: 'Gerar novos códigos',
    disable: 'Desativar 2FA',
  },
  warningTitle: 'Gerar novos códigos de backup?',
  warning: (left: number, fresh: number): string =>
    left === 0
      ? plural(fresh, {
          one: 'Você receberá # novo código. Ele é mostrado uma única vez, então prepare-se para salvá-lo.',
          other: 'Você receberá # novos códigos. Eles são mostrados uma única vez, então prepare-se para salvá-los.',
        })
      : plural(left, {
          one: 'O código que resta deixará de funcionar assim que os novos forem gerados. Os novos são mostrados uma única vez, então prepare-se para salvá-los.',
          other:
            'Os # códigos que restam deixarão de funcionar assim que os novos forem gerados. Os novos são mostrados uma única vez, então prepare-se para salvá-los.',
        }),
  proceed: 'Continuar',
  codeTitle: {
    enable: 'Conecte seu app autenticador',
    replace: 'Conecte seu novo autenticador',
  },
  scan: 'Escaneie este código QR com o app no seu celular.',
  qrLabel: 'Código QR para seu app autenticador. Você também pode digitar a chave de configuração.',
  key: 'Não consegue escanear? Digite esta chave de configuração:',
  copyKey: 'Copiar chave',
  keyCopied: 'Chave copiada.',
  openApp: 'Abrir no app autenticador',
  resumed:
    'Digite o código que seu app mostra agora para esta conta. Se você ainda não escaneou o código QR, recomece.',
  code: (digits: number): string => plural(digits, { one: 'Código de # dígito', other: 'Código de # dígitos' }),
  codeHint: (seconds: number): string => `Seu app mostra um novo código a cada ${duration(seconds)}.`,
  codeShape: (digits: number): string =>
    plural(digits, { one: 'Digite o # dígito que seu app mostra.', other: 'Digite os # dígitos que seu app mostra.' }),
  codeSubmit: 'Verificar',
  startOver: 'Recomeçar',
  cancelSetup: 'Cancelar configuração',
  wait: 'Um momento…',
  codesTitle: 'Salve seus códigos de backup',
  codesIntro: {
    enable:
      'A autenticação de dois fatores está ativada. Se um dia você perder o celular, poderá entrar com um destes códigos. Cada um funciona uma única vez. Você não os verá de novo.',
    regenerate:
      'Estes códigos substituem todos os anteriores, que não funcionam mais. Cada um funciona uma única vez. Você não os verá de novo.',
  },
  codesLabel: 'Códigos de backup',
  copyCodes: 'Copiar todos',
  codesCopied: 'Todos os códigos copiados.',
  copyFailed:
    'Seu navegador bloqueou a cópia. O texto está selecionado: pressione Ctrl+C ou ⌘C, ou mantenha o dedo sobre ele e escolha “Copiar”.',
  download: 'Baixar',
  downloadStarted: 'Verifique se o arquivo foi baixado. Se não foi, copie os códigos.',
  print: 'Imprimir',
  printStarted: 'Verifique se os códigos foram impressos. Se não foram, copie-os.',
  copyInstead: 'Isso não funciona aqui. Em vez disso, copie os códigos.',
  acknowledge: 'Salvei meus códigos',
  leave: {
    title: 'Sair antes de salvar seus códigos de backup?',
    what: (): string =>
      'Você pode voltar a eles enquanto esta página estiver aberta. Se você fechá-la ou recarregá-la, eles se perdem.',
    keep: 'Voltar aos códigos',
    discard: 'Sair sem salvar',
  },
  sheetTitle: (site: string): string => `Códigos de backup de ${site}`,
  sheetAccount: (username: string): string => `Conta: ${username}`,
  sheetDate: (date: string): string => `Data de criação: ${date}`,
  sheetNote:
    'Cada código funciona uma única vez. Guarde-os onde só você possa acessá-los. Se você gerar novos códigos, estes deixam de funcionar.',
  interruptedTitle: {
    turnedOff: 'A 2FA foi desativada',
    turnedOn: 'A 2FA já está ativada',
    setupMissing: 'Esta configuração não é mais válida',
    setupExpired: 'Esta configuração expirou',
    codesChanged: 'Novos códigos foram gerados em outro lugar',
    codesLost: 'A 2FA está ativada, mas não conseguimos mostrar seus códigos de backup',
  },
  interrupted: {
    turnedOff: 'Ela foi desativada nesse meio-tempo em outra janela ou em outro dispositivo.',
    turnedOn:
      'Ela foi ativada nesse meio-tempo em outra janela ou em outro dispositivo. Seus códigos de backup são mostrados lá.',
    setupMissing: 'Ela foi cancelada ou recomeçada em outra janela ou em outro dispositivo. Nada mudou.',
    setupExpired: (seconds: number): string =>
      `A configuração expira depois de ${duration(seconds)} ou de muitos códigos incorretos. Nada mudou. Remova a entrada do seu app e comece de novo.`,
    codesChanged:
      'Outra janela ou outro dispositivo gerou novos códigos de backup no mesmo momento. Eles são mostrados lá e funcionam. Nenhum outro foi gerado.',
    codesLost:
      'A conexão caiu antes que seus códigos de backup chegassem. Gere novos agora para não ficar sem acesso à conta se perder o celular.',
  },
  restart: { again: 'Recomeçar', enable: 'Ativar 2FA', regenerate: 'Gerar novos códigos de backup' },
  outcomeUnknown: {
    enable: 'A conexão caiu. Digite sua senha de novo para continuar.',
    replace: 'A conexão caiu. Digite sua senha de novo para continuar.',
    regenerate:
      'A conexão caiu, e seus códigos antigos talvez já não funcionem. Digite sua senha de novo para gerar novos.',
    disable: 'A conexão caiu. Digite sua senha de novo para concluir a desativação da 2FA.',
  },
});
