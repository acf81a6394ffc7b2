import type { Counting } from '../counting.ts';
import type { PasswordStrings } from '../en/password.ts';

/** German: the password form. */
export const passwordDe = ({ number, plural }: Counting): PasswordStrings => ({
  title: 'Passwort',
  description: 'Verwenden Sie ein Passwort, das Sie sonst nirgends verwenden.',
  changed: 'Zuletzt geändert:',
  consequence: 'Sie werden auf Ihren anderen Geräten abgemeldet.',
  username: 'Benutzername',
  currentPassword: 'Aktuelles Passwort',
  newPassword: 'Neues Passwort',
  confirmation: 'Neues Passwort bestätigen',
  submit: 'Passwort ändern',
  done: 'Passwort geändert. Ihre anderen Geräte sind abgemeldet.',
  endedMeanwhile:
    'Die Verbindung wurde unterbrochen, während Ihr Passwort geändert wurde, und Sie sind abgemeldet. Versuchen Sie es zuerst mit Ihrem neuen Passwort.',
  mismatch: 'Die Passwörter stimmen nicht überein.',
  unset: 'Ihr Konto hat kein Passwort, weil Sie sich auf andere Weise anmelden.',
  rulesTitle: 'Anforderungen an das neue Passwort:',
  rules: {
    minimumLength: (characters: number): string =>
      plural(characters, { one: 'Mindestens # Zeichen', other: 'Mindestens # Zeichen' }),
    uppercase: 'Ein Großbuchstabe',
    lowercase: 'Ein Kleinbuchstabe',
    digit: 'Eine Ziffer',
    special: 'Ein Sonderzeichen, zum Beispiel ! oder #',
    notPersonal: 'Nicht Ihr Name oder Benutzername',
    notCurrent: 'Nicht Ihr aktuelles Passwort',
    notCommon: 'Kein häufig verwendetes Passwort',
  },
  missing: (rules: string): string => `Es fehlt noch: ${rules}.`,
  missingRules: {
    minimumLength: (characters: number): string => `mindestens ${number(characters)} Zeichen`,
    uppercase: 'ein Großbuchstabe',
    lowercase: 'ein Kleinbuchstabe',
    digit: 'eine Ziffer',
    special: 'ein Sonderzeichen',
  },
  refused: {
    notPersonal: 'Verwenden Sie nicht Ihren Namen oder Benutzernamen.',
    notCurrent: 'Wählen Sie ein anderes Passwort als Ihr aktuelles.',
    notCommon: 'Dieses Passwort ist zu häufig. Wählen Sie ein anderes.',
    breached: 'Dieses Passwort ist in einem Datenleck aufgetaucht. Wählen Sie ein anderes.',
  },
  met: 'Erfüllt:',
  notMet: 'Nicht erfüllt:',
  nowMet: (rules: string, met: number, all: number): string =>
    `Erfüllt: ${rules}. ${number(met)} von ${number(all)} Anforderungen.`,
  allMet: 'Alle Anforderungen sind erfüllt.',
});
