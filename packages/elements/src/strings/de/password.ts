import type { Counting } from '../counting.ts';
import type { PasswordStrings } from '../en/password.ts';

/** German: the password form. */
export const passwordDe = ({ number, plural }: Counting): PasswordStrings => ({
  title: 'Passwort',
  description: 'Wählen Sie eines, das Sie sonst nirgends verwenden.',
  changed: 'Zuletzt geändert:',
  consequence: 'Ihre anderen Geräte werden abgemeldet.',
  username: 'Benutzername',
  currentPassword: 'Aktuelles Passwort',
  newPassword: 'Neues Passwort',
  confirmation: 'Neues Passwort bestätigen',
  submit: 'Passwort ändern',
  done: 'Passwort geändert. Ihre anderen Geräte sind abgemeldet.',
  endedMeanwhile:
    'Die Verbindung wurde unterbrochen, während Ihr Passwort geändert wurde, und Sie sind abgemeldet. Wahrscheinlich wurde es geändert: Melden Sie sich mit dem neuen an.',
  mismatch: 'Das stimmt nicht mit dem neuen Passwort überein.',
  unset: 'Ihr Konto hat kein Passwort, weil Sie sich auf andere Weise anmelden. Hier gibt es nichts zu ändern.',
  rulesTitle: 'Anforderungen an das neue Passwort:',
  rules: {
    minimumLength: (characters: number): string =>
      plural(characters, { one: 'Mindestens # Zeichen', other: 'Mindestens # Zeichen' }),
    uppercase: 'Ein Großbuchstabe',
    lowercase: 'Ein Kleinbuchstabe',
    digit: 'Eine Ziffer',
    special: 'Ein Sonderzeichen, zum Beispiel !',
    notPersonal: 'Nicht Ihr Name oder Benutzername',
    notCurrent: 'Nicht Ihr aktuelles Passwort',
    notCommon: 'Kein häufig verwendetes Passwort',
  },
  breached: 'Dieses Passwort ist aus einem Datenleck bekannt. Wählen Sie ein anderes.',
  met: 'Erfüllt:',
  notMet: 'Nicht erfüllt:',
  nowMet: (rules: string, met: number, all: number): string =>
    `Erfüllt: ${rules}. ${number(met)} von ${number(all)} Anforderungen.`,
  allMet: 'Alle Anforderungen sind erfüllt.',
});
