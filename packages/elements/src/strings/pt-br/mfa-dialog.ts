import type { Counting } from '../counting.ts';
import type { MfaDialogStrings } from '../en/mfa-dialog.ts';

/** Brazilian Portuguese: what the dialogs of two-factor authentication say. */
export const mfaDialogPtBr = ({ number, plural }: Counting): MfaDialogStrings => ({
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
      'Primeiro, digite sua senha. Tenha em mãos seu celular com um app autenticador. Quando a 2FA estiver ativada, seus outros dispositivos serão desconectados.',
    replace:
      'Primeiro, digite sua senha. Seu autenticador atual funciona até que o novo seja confirmado; então seus outros dispositivos serão desconectados.',
    regenerate:
      'Digite sua senha para gerar novos códigos de backup. Os antigos deixarão de funcionar nesse momento, e seus outros dispositivos serão desconectados.',
    disable:
      'Sua senha sozinha bastará para entrar. Seu autenticador e seus códigos de backup deixarão de funcionar. Seus outros dispositivos serão desconectados.',
  },
  passwordSubmit: {
    enable: 'Continuar',
    replace: 'Continuar',
    regenerate: 'Gerar novos códigos',
    disable: 'Desativar 2FA',
  },
  warningTitle: 'Gerar novos códigos de backup?',
  warning: (left: number): string =>
    left === 0
      ? 'Você receberá dez novos códigos. Eles são mostrados uma única vez, então tenha um lugar seguro para guardá-los.'
      : plural(left, {
          one: 'O código que resta deixará de funcionar assim que os novos forem gerados. Os novos são mostrados uma única vez, então tenha um lugar seguro para guardá-los.',
          other:
            'Os # códigos que restam deixarão de funcionar assim que os novos forem gerados. Os novos são mostrados uma única vez, então tenha um lugar seguro para guardá-los.',
        }),
  proceed: 'Continuar',
  codeTitle: {
    enable: 'Conecte seu app autenticador',
    replace: 'Conecte seu novo autenticador',
  },
  scan: 'Escaneie este código QR com o app no seu celular.',
  qrLabel: 'Código QR para seu app autenticador. A chave ao lado contém a mesma informação.',
  key: 'Não consegue escanear? Digite esta chave no app:',
  copyKey: 'Copiar chave',
  keyCopied: 'Chave copiada.',
  openApp: 'Abrir no app autenticador',
  resumed:
    'Digite o código que seu app mostra agora para esta conta. Se você ainda não escaneou o código QR, recomece.',
  code: 'Código do app',
  codeHint: 'Seis dígitos. Um novo a cada 30 segundos.',
  codeShape: 'Digite os seis dígitos que seu app mostra.',
  codeSubmit: 'Verificar',
  startOver: 'Recomeçar',
  cancelSetup: 'Cancelar configuração',
  wait: 'Um momento…',
  codesTitle: 'Salve seus códigos de backup',
  codesIntro: {
    enable:
      'A autenticação de dois fatores está ativada. Se um dia você perder o celular, um destes códigos permitirá que você entre. Cada um funciona uma única vez, e esta é a única vez que você os verá.',
    regenerate:
      'Estes códigos substituem todos os anteriores, que não funcionam mais. Cada um funciona uma única vez, e esta é a única vez que você os verá.',
  },
  codesLabel: 'Códigos de backup',
  copyCodes: 'Copiar todos',
  codesCopied: 'Todos os códigos copiados.',
  copyFailed:
    'Seu navegador não permite copiar. O texto está selecionado: pressione Ctrl+C ou ⌘C, ou mantenha o dedo sobre ele e escolha “Copiar”.',
  download: 'Baixar',
  downloadStarted: 'Download iniciado. Verifique se o arquivo está lá. Se não estiver, copie os códigos.',
  print: 'Imprimir',
  printStarted: 'Verifique se os códigos foram impressos. Se não foram, copie-os.',
  copyInstead: 'Isso não funciona aqui. Em vez disso, copie os códigos.',
  acknowledge: 'Já salvei os códigos',
  leave: {
    title: 'Sair antes de salvar seus códigos de backup?',
    what: (): string =>
      'Eles esperam aqui até você voltar. Depois que esta página for fechada ou recarregada, ninguém poderá mostrá-los de novo.',
    keep: 'Voltar aos códigos',
    discard: 'Sair sem salvar',
  },
  sheetTitle: (site: string): string => `Códigos de backup de ${site}`,
  sheetAccount: (username: string): string => `Conta: ${username}`,
  sheetDate: (date: string): string => `Data de criação: ${date}`,
  sheetNote:
    'Cada código funciona uma única vez. Guarde-os onde só você possa acessá-los. Códigos mais recentes tornam estes inválidos.',
  interruptedTitle: {
    turnedOff: 'A 2FA foi desativada',
    turnedOn: 'A 2FA já está ativada',
    setupMissing: 'Esta configuração não está mais aberta',
    setupExpired: 'Esta configuração expirou',
    codesChanged: 'Novos códigos foram gerados em outro lugar',
    codesLost: 'A 2FA está ativada, mas seus códigos de backup se perderam',
  },
  interrupted: {
    turnedOff: 'Ela foi desativada nesse meio-tempo em outra janela ou em outro dispositivo.',
    turnedOn:
      'Ela foi ativada nesse meio-tempo em outra janela ou em outro dispositivo. Seus códigos de backup são mostrados lá.',
    setupMissing: 'Ela foi cancelada ou recomeçada em outra janela ou em outro dispositivo. Nada mudou.',
    setupExpired:
      'Uma configuração deve ser concluída em dez minutos e em poucas tentativas. Nada mudou: exclua a entrada no seu app e comece de novo.',
    codesChanged:
      'Outra janela ou outro dispositivo gerou novos códigos de backup no mesmo momento. Eles são mostrados lá e funcionam; nenhum outro foi gerado.',
    codesLost:
      'A conexão caiu antes que seus códigos de backup chegassem. Gere novos agora: sem eles, se perder o celular, você ficará sem acesso à conta.',
  },
  restart: {
    enable: 'Ativar 2FA',
    replace: 'Recomeçar',
    regenerate: 'Gerar novos códigos de backup',
    disable: 'Desativar 2FA',
  },
  outcomeUnknown: {
    enable: 'A conexão caiu. Digite sua senha de novo para continuar.',
    replace: 'A conexão caiu. Digite sua senha de novo para continuar.',
    regenerate:
      'A conexão caiu, e seus códigos antigos talvez já não funcionem. Digite sua senha de novo para gerar novos.',
    disable: 'A conexão caiu. Digite sua senha de novo para ter certeza.',
  },
});
