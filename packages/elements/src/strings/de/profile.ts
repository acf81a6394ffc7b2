import type { ProfileStrings } from '../en/profile.ts';

/** German: the profile. */
export const profileDe = (): ProfileStrings => ({
  title: 'Profil',
  description: 'Ihr Name und wie Sie sich anmelden.',
  username: 'Benutzername',
  usernameHint: 'Damit melden Sie sich an.',
  fullName: 'Vollständiger Name',
  updated: 'Profil gespeichert.',
  detailsTitle: 'Kontodetails',
  detailsDescription: 'Informationen zu Ihrem Konto.',
  id: 'Benutzer-ID',
  copyId: 'Benutzer-ID kopieren',
  role: 'Rolle',
  mfa: 'Zwei-Faktor-Authentifizierung',
  mfaOn: 'Aktiviert',
  mfaOff: 'Deaktiviert',
  created: 'Erstellt',
  lastUpdated: 'Zuletzt aktualisiert',
  neverUpdated: 'Nie',
  conflict: 'Ihr Profil wurde an anderer Stelle geändert, während Sie es bearbeitet haben.',
  conflictField: (field: string, value: string): string => `${field} ist jetzt „${value}“.`,
  conflictChoice: 'Wählen Sie, welche Fassung gelten soll.',
  keepMine: 'Meine Änderungen behalten',
  takeTheirs: 'Gespeicherte Fassung verwenden',
});
