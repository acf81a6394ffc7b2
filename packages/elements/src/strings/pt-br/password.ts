import type { Counting } from '../counting.ts';
import type { PasswordStrings } from '../en/password.ts';

/** Brazilian Portuguese: the password form. */
export const passwordPtBr = ({ number, plural }: Counting): PasswordStrings => ({
  title: 'Senha',
  description: 'Use uma senha que você não usa em nenhum outro lugar.',
  changed: 'Última alteração:',
  consequence: 'Seus outros dispositivos serão desconectados.',
  username: 'Nome de usuário',
  currentPassword: 'Senha atual',
  newPassword: 'Nova senha',
  confirmation: 'Confirmar nova senha',
  submit: 'Alterar senha',
  done: 'Senha alterada. Seus outros dispositivos foram desconectados.',
  endedMeanwhile:
    'A conexão caiu enquanto sua senha era alterada, e sua sessão foi encerrada. Tente primeiro com a nova senha.',
  mismatch: 'As senhas não coincidem.',
  unset: 'Sua conta não tem senha porque você entra de outra forma.',
  rulesTitle: 'A nova senha precisa atender a estas regras:',
  rules: {
    minimumLength: (characters: number): string =>
      plural(characters, { one: 'Pelo menos # caractere', other: 'Pelo menos # caracteres' }),
    uppercase: 'Uma letra maiúscula',
    lowercase: 'Uma letra minúscula',
    digit: 'Um número',
    special: 'Um símbolo, como ! ou #',
    notPersonal: 'Não pode ser seu nome nem seu nome de usuário',
    notCurrent: 'Não pode ser sua senha atual',
    notCommon: 'Não pode ser uma senha comum',
  },
  missing: (rules: string): string => `Ainda falta: ${rules}.`,
  missingRules: {
    minimumLength: (characters: number): string =>
      plural(characters, { one: 'pelo menos # caractere', other: 'pelo menos # caracteres' }),
    uppercase: 'uma letra maiúscula',
    lowercase: 'uma letra minúscula',
    digit: 'um número',
    special: 'um símbolo',
  },
  refused: {
    notPersonal: 'Não use seu nome nem seu nome de usuário.',
    notCurrent: 'Escolha uma senha diferente da atual.',
    notCommon: 'Esta senha é comum demais. Escolha outra.',
    breached: 'Esta senha apareceu em um vazamento de dados. Escolha outra.',
  },
  met: 'Atendida:',
  notMet: 'Não atendida:',
  nowMet: (rules: string, met: number, all: number): string =>
    `Atendido: ${rules}. ${number(met)} de ${plural(all, { one: '# regra', other: '# regras' })}.`,
  allMet: 'Todas as regras foram atendidas.',
});
