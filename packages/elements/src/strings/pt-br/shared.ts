import type { Counting } from '../counting.ts';
import type { CommonStrings } from '../en/shared.ts';

/** Brazilian Portuguese: what all elements share. */
export const commonPtBr = ({ duration, fromNow, plural }: Counting): CommonStrings => ({
  locale: 'pt-BR',
  loading: 'Carregando…',
  retry: 'Tentar de novo',
  cancel: 'Cancelar',
  close: 'Fechar',
  save: 'Salvar alterações',
  saving: 'Salvando…',
  saved: 'Salvo',
  checking: 'Verificando…',
  savedAfterAll: 'A conexão caiu por um momento, mas sua alteração foi salva.',
  lostAfterAll: 'A conexão caiu e sua alteração não foi salva. Tente de novo.',
  waitOver: 'Você já pode tentar de novo.',
  copy: 'Copiar',
  copied: 'Copiado',
  copyFailed: 'Não foi possível copiar. Selecione o texto e copie manualmente.',
  showPassword: 'Mostrar senha',
  loadFailed: 'Não foi possível carregar sua conta.',
  refreshFailed: 'O que você vê pode estar desatualizado.',
  offline: 'Parece que você está sem conexão.',
  unknownDate: 'Desconhecida',
  errors: {
    OTHER: 'Algo deu errado. Tente de novo.',
    INPUT_INVALID: 'Confira os dados informados.',
    USERNAME_TAKEN: 'Este nome de usuário já está em uso. Escolha outro.',
    PASSWORD_WRONG: 'Esta senha não está correta.',
    PASSWORD_REJECTED: 'Esta senha não atende às regras.',
    PASSWORD_UNSET: 'Sua conta não tem senha.',
    CODE_WRONG: 'Este código não está correto. Confira o mais recente no seu app.',
    CODE_USED: 'Este código já foi usado. Espere o próximo.',
    CLOCK_OFF: (seconds: number): string =>
      `O relógio do seu celular está aproximadamente ${duration(Math.abs(seconds))} ${seconds > 0 ? 'adiantado' : 'atrasado'}. Ative a hora automática e tente de novo.`,
    ENROLMENT_MISSING: 'Esta configuração não está mais aberta. Comece de novo.',
    ENROLMENT_EXPIRED: 'Esta configuração expirou. Comece de novo.',
    MFA_INACTIVE: 'A autenticação de dois fatores já está desativada.',
    SESSION_ENDED: 'Sua sessão foi encerrada. Entre de novo para continuar.',
    REAUTHENTICATION_REQUIRED: 'Entre de novo na sua conta para fazer isso.',
    ATTEMPTS_LOCKED: (seconds: number): string =>
      `Muitas tentativas. Tente de novo ${seconds <= 0 ? 'mais tarde' : fromNow(seconds)}.`,
    ATTEMPTS_EXHAUSTED: 'Muitas tentativas. Fale com o suporte para desbloquear sua conta.',
    CONNECTION_FAILED: 'Parece que você está sem conexão. Nada foi alterado.',
    OUTCOME_UNKNOWN: 'A conexão caiu. Não é possível saber se sua alteração foi salva ou não.',
    SERVICE_UNAVAILABLE: 'O serviço está sobrecarregado. Tente de novo daqui a pouco.',
  },
  issues: {
    other: 'Isto não pode ser usado.',
    required: 'Preencha este campo.',
    tooShort: (minimum: number): string =>
      plural(minimum, { one: 'Use pelo menos # caractere.', other: 'Use pelo menos # caracteres.' }),
    tooLong: (maximum: number): string =>
      plural(maximum, { one: 'Use no máximo # caractere.', other: 'Use no máximo # caracteres.' }),
    usernameCharacters: 'Use letras (a–z), números e, entre eles, pontos, hifens ou sublinhados isolados.',
    usernameReserved: 'Este nome é reservado. Escolha outro.',
    fullNameCharacters: 'Este nome contém caracteres que não podem ser exibidos.',
    readOnly: 'Isto não pode ser alterado aqui.',
    choice: 'Esta opção não está mais disponível.',
    passwordCharacters: 'Esta senha contém caracteres que não podem ser usados.',
  },
});
