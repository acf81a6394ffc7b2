import type { ProfileStrings } from '../en/profile.ts';

/** Brazilian Portuguese: the profile. */
export const profilePtBr = (): ProfileStrings => ({
  title: 'Perfil',
  description: 'Como você aparece para as pessoas com quem trabalha.',
  username: 'Nome de usuário',
  usernameHint: 'É o que você usa para entrar.',
  fullName: 'Nome completo',
  updated: 'Perfil salvo.',
  detailsTitle: 'Detalhes da conta',
  detailsDescription: 'O que está registrado sobre sua conta.',
  id: 'ID do usuário',
  copyId: 'Copiar ID do usuário',
  role: 'Função',
  mfa: 'Autenticação de dois fatores',
  mfaOn: 'Ativa',
  mfaOff: 'Inativa',
  created: 'Criação',
  lastUpdated: 'Última atualização',
  neverUpdated: 'Nunca',
  conflict: 'Estes dados foram alterados em outro lugar enquanto você editava.',
  conflictField: (field: string, value: string): string => `${field}: agora é “${value}”.`,
  conflictChoice: 'Escolha qual versão manter antes de salvar.',
  keepMine: 'Manter a minha',
  takeTheirs: 'Usar a outra',
});
