import type { Counting } from '../counting.ts';
import type { MfaStrings } from '../en/mfa.ts';

/** Brazilian Portuguese: what the card on two-factor authentication says. */
export const mfaPtBr = ({ plural }: Counting): MfaStrings => ({
  title: 'Autenticação de dois fatores (2FA)',
  description: 'Uma segunda etapa ao entrar: um código de um app no seu celular.',
  active: 'Ativa',
  inactive: 'Inativa',
  since: 'Ativada:',
  inactiveDetail: 'Qualquer pessoa com sua senha pode entrar como se fosse você.',
  enable: 'Ativar 2FA',
  passwordNeeded:
    'A autenticação de dois fatores precisa de uma senha, e sua conta não tem nenhuma: você entra de outra forma.',
  authenticator: 'App autenticador',
  authenticatorDetail: 'Celular novo? O antigo funciona até que o novo esteja configurado.',
  replace: 'Trocar autenticador',
  backupCodes: 'Códigos de backup',
  backupCodesDetail: 'Para quando você não estiver com o celular.',
  left: (count: number): string => plural(count, { one: '# código restante', other: '# códigos restantes' }),
  few: (count: number): string =>
    count === 0
      ? 'Você não tem mais códigos de backup. Se perder o celular, não conseguirá entrar.'
      : plural(count, {
          one: 'Você tem apenas # código de backup. Gere novos antes de precisar deles.',
          other: 'Você tem apenas # códigos de backup. Gere novos antes de precisar deles.',
        }),
  regenerate: 'Gerar novos códigos de backup',
  off: 'Desativar',
  offDetail: 'Sua senha sozinha bastará para entrar.',
  disable: 'Desativar 2FA',
  pending: {
    enable: 'Você começou a configurar a autenticação de dois fatores e não terminou.',
    replace: 'Você começou a trocar seu autenticador e não terminou. O antigo ainda funciona.',
  },
  resume: 'Digitar código',
  startOver: 'Recomeçar',
  cancelSetup: 'Cancelar configuração',
  cancelled: 'Configuração cancelada. Nada mudou.',
  loadFailed: 'Não foi possível carregar. Verifique sua conexão e tente de novo.',
  done: {
    enable:
      'A autenticação de dois fatores está ativada. A partir de agora, você entra com sua senha e um código do seu app.',
    replace: 'Seu novo autenticador está em uso. O antigo não funciona mais; você pode excluir a entrada dele.',
    regenerate: 'Seus novos códigos de backup estão em uso. Os antigos não funcionam mais.',
    disable: 'A autenticação de dois fatores está desativada.',
  },
});
