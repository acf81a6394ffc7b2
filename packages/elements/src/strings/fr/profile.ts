import type { ProfileStrings } from '../en/profile.ts';

/** French: the profile. */
export const profileFr = (): ProfileStrings => ({
  title: 'Profil',
  description: 'Votre nom et votre mode de connexion.',
  username: 'Nom d’utilisateur',
  usernameHint: 'Vous l’utilisez pour vous connecter.',
  fullName: 'Nom complet',
  updated: 'Profil enregistré.',
  detailsTitle: 'Détails du compte',
  detailsDescription: 'Informations sur votre compte.',
  id: 'ID utilisateur',
  copyId: 'Copier l’ID utilisateur',
  role: 'Rôle',
  mfa: 'Authentification à deux facteurs',
  mfaOn: 'Activée',
  mfaOff: 'Désactivée',
  created: 'Création',
  lastUpdated: 'Dernière mise à jour',
  neverUpdated: 'Jamais',
  conflict: 'Votre profil a été modifié ailleurs pendant que vous le modifiiez ici.',
  conflictField: (field: string, value: string): string => `${field}\u202f: désormais «\u202f${value}\u202f».`,
  conflictChoice: 'Choisissez la version à conserver.',
  keepMine: 'Conserver mes modifications',
  takeTheirs: 'Utiliser la version enregistrée',
});
