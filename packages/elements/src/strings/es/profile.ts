import type { ProfileStrings } from '../en/profile.ts';

/** Spanish: the profile. */
export const profileEs = (): ProfileStrings => ({
  title: 'Perfil',
  description: 'Cómo te ven las personas con las que trabajas.',
  username: 'Nombre de usuario',
  usernameHint: 'Lo usas para iniciar sesión.',
  fullName: 'Nombre completo',
  updated: 'Perfil guardado.',
  detailsTitle: 'Detalles de la cuenta',
  detailsDescription: 'Los datos registrados sobre tu cuenta.',
  id: 'ID de usuario',
  copyId: 'Copiar ID de usuario',
  role: 'Rol',
  mfa: 'Autenticación de dos factores',
  mfaOn: 'Activa',
  mfaOff: 'Inactiva',
  created: 'Fecha de creación',
  lastUpdated: 'Última actualización',
  neverUpdated: 'Nunca',
  conflict: 'Estos datos se cambiaron en otro lugar mientras los editabas.',
  conflictField: (field: string, value: string): string => `${field}: ahora es «${value}».`,
  conflictChoice: 'Elige qué versión conservar antes de guardar.',
  keepMine: 'Conservar la mía',
  takeTheirs: 'Usar la otra',
});
