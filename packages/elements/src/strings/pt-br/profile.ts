import type { ProfileStrings } from '../en/profile.ts';

/** Brazilian Portuguese: the profile. */
export const profilePtBr = (): ProfileStrings => ({
  title: 'Perfil',
  description: 'Seu nome e como você entra.',
  username: 'Nome de usuário',
  usernameHint: 'Você usa isto para entrar.',
  fullName: 'Nome completo',
  updated: 'Perfil salvo.',
  detailsTitle: 'Detalhes da conta',
  detailsDescription: 'Informações sobre sua conta.',
  id: 'ID do usuário',
  copyId: 'Copiar ID do usuário',
  role: 'Função',
  mfa: 'Autenticação de dois fatores',
  mfaOn: 'Ativada',
  mfaOff: 'Desativada',
  created: 'Criação',
  lastUpdated: 'Última atualização',
  neverUpdated: 'Nunca',
  conflict: 'Seu perfil foi alterado em outro lugar enquanto você editava.',
  conflictField: (field: string, value: string): string => `${field}: agora é “${value}”.`,
  conflictChoice: 'Escolha qual versão manter.',
  keepMine: 'Manter minhas alterações',
  takeTheirs: 'Usar a versão salva',
});
