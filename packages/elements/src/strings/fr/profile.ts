import type { ProfileStrings } from '../en/profile.ts';

/** French: the profile. */
export const profileFr = (): ProfileStrings => ({
  title: 'Profil',
  description: 'Ce que voient de vous les personnes avec qui vous travaillez.',
  username: 'Nom d’utilisateur',
  usernameHint: 'Il vous sert à vous connecter.',
  fullName: 'Nom complet',
  updated: 'Profil enregistré.',
  detailsTitle: 'Détails du compte',
  detailsDescription: 'Les informations enregistrées sur votre compte.',
  id: 'ID utilisateur',
  copyId: 'Copier l’ID utilisateur',
  role: 'Rôle',
  mfa: 'Authentification à deux facteurs',
  mfaOn: 'Activée',
  mfaOff: 'Désactivée',
  created: 'Création',
  lastUpdated: 'Dernière mise à jour',
  neverUpdated: 'Jamais',
  conflict: 'Ces informations ont été modifiées ailleurs pendant que vous les modifiiez ici.',
  conflictField: (field: string, value: string): string => `${field}\u202f: désormais «\u202f${value}\u202f».`,
  conflictChoice: 'Choisissez la version à conserver avant d’enregistrer.',
  keepMine: 'Garder la mienne',
  takeTheirs: 'Prendre l’autre',
});
