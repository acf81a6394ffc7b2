import type { Counting } from '../counting.ts';
import type { MfaStrings } from '../en/mfa.ts';

/** Brazilian Portuguese: what the card on two-factor authentication says. */
export const mfaPtBr = ({ plural }: Counting): MfaStrings => ({
  title: 'Autenticação de dois fatores (2FA)',
  description: 'Adiciona uma segunda etapa à entrada: um código de um app no seu celular.',
  active: 'Ativada',
  inactive: 'Desativada',
  turnedOn: (date: string): string => `Ativada em ${date}`,
  inactiveDetail: 'Qualquer pessoa com sua senha pode entrar como se fosse você.',
  enable: 'Ativar 2FA',
  passwordNeeded: 'A 2FA precisa de uma senha. Sua conta não tem nenhuma porque você entra de outra forma.',
  authenticator: 'App autenticador',
  authenticatorDetail: 'Celular novo? O atual continua funcionando até você terminar.',
  replace: 'Trocar autenticador',
  backupCodes: 'Códigos de backup',
  backupCodesDetail: 'Use um para entrar sem o celular.',
  left: (count: number): string => plural(count, { one: '# código restante', other: '# códigos restantes' }),
  few: (count: number): string =>
    count === 0
      ? 'Você não tem mais códigos de backup. Se perder o celular, não conseguirá entrar.'
      : plural(count, {
          one: 'Você tem apenas # código de backup. Gere novos antes que acabem.',
          other: 'Você tem apenas # códigos de backup. Gere novos antes que acabem.',
        }),
  regenerate: 'Gerar novos códigos de backup',
  off: 'Desativar',
  offDetail: 'Você vai entrar só com a senha.',
  disable: 'Desativar 2FA',
  pending: {
    enable: (time: string): string => `A configuração da 2FA não foi concluída. Ela expira às ${time}.`,
    replace: (time: string): string =>
      `A troca do seu autenticador não foi concluída. A configuração expira às ${time}. O atual ainda funciona.`,
  },
  resume: 'Digitar código',
  startOver: 'Recomeçar',
  cancelSetup: 'Cancelar configuração',
  cancelled: 'Configuração cancelada. Nada mudou.',
  loadFailed: 'Não foi possível carregar. Verifique sua conexão e tente de novo.',
  done: {
    enable:
      'A autenticação de dois fatores está ativada. A partir de agora, você entra com sua senha e um código do seu app.',
    replace: 'Seu novo autenticador está configurado. Você pode remover a entrada antiga do seu app.',
    regenerate: 'Seus novos códigos de backup estão em uso. Os antigos não funcionam mais.',
    disable: 'A autenticação de dois fatores está desativada.',
  },
});
