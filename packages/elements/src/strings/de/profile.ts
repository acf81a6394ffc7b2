import type { ProfileStrings } from '../en/profile.ts';

/** German: the profile. */
export const profileDe = (): ProfileStrings => ({
  title: 'Profil',
  description: 'So erscheinen Sie den Menschen, mit denen Sie zusammenarbeiten.',
  username: 'Benutzername',
  usernameHint: 'Damit melden Sie sich an.',
  fullName: 'Vollständiger Name',
  updated: 'Profil gespeichert.',
  detailsTitle: 'Kontodetails',
  detailsDescription: 'Was über Ihr Konto gespeichert ist.',
  id: 'Benutzer-ID',
  copyId: 'Benutzer-ID kopieren',
  role: 'Rolle',
  mfa: 'Zwei-Faktor-Authentifizierung',
  mfaOn: 'Aktiv',
  mfaOff: 'Nicht aktiv',
  created: 'Erstellt',
  lastUpdated: 'Zuletzt aktualisiert',
  neverUpdated: 'Nie',
  conflict: 'Diese Angaben wurden an anderer Stelle geändert, während Sie sie bearbeitet haben.',
  conflictField: (field: string, value: string): string => `${field} ist jetzt „${value}“.`,
  conflictChoice: 'Wählen Sie vor dem Speichern, welche Fassung gelten soll.',
  keepMine: 'Meine behalten',
  takeTheirs: 'Andere übernehmen',
});
