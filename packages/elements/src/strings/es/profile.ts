import type { ProfileStrings } from '../en/profile.ts';

/** Spanish: the profile. */
export const profileEs = (): ProfileStrings => ({
  title: 'Perfil',
  description: 'Tu nombre y cómo inicias sesión.',
  username: 'Nombre de usuario',
  usernameHint: 'Lo usas para iniciar sesión.',
  fullName: 'Nombre completo',
  updated: 'Perfil guardado.',
  detailsTitle: 'Detalles de la cuenta',
  detailsDescription: 'Información sobre tu cuenta.',
  id: 'ID de usuario',
  copyId: 'Copiar ID de usuario',
  role: 'Rol',
  mfa: 'Autenticación de dos factores',
  mfaOn: 'Activada',
  mfaOff: 'Desactivada',
  created: 'Fecha de creación',
  lastUpdated: 'Última actualización',
  neverUpdated: 'Nunca',
  conflict: 'Tu perfil se cambió en otro lugar mientras lo editabas.',
  conflictField: (field: string, value: string): string => `${field}: ahora es «${value}».`,
  conflictChoice: 'Elige qué versión conservar.',
  keepMine: 'Conservar mis cambios',
  takeTheirs: 'Usar la versión guardada',
});
