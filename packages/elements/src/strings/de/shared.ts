import type { Counting } from '../counting.ts';
import type { CommonStrings } from '../en/shared.ts';

/** German: what all elements share. */
export const commonDe = ({ duration, fromNow, plural }: Counting): CommonStrings => ({
  locale: 'de',
  loading: 'Wird geladen\u00a0…',
  retry: 'Erneut versuchen',
  cancel: 'Abbrechen',
  close: 'Schließen',
  save: 'Änderungen speichern',
  saving: 'Wird gespeichert\u00a0…',
  saved: 'Gespeichert',
  checking: 'Wird überprüft\u00a0…',
  savedAfterAll: 'Die Verbindung war kurz unterbrochen, aber Ihre Änderung wurde gespeichert.',
  lostAfterAll:
    'Die Verbindung wurde unterbrochen, und Ihre Änderung wurde nicht gespeichert. Bitte versuchen Sie es erneut.',
  waitOver: 'Sie können es jetzt erneut versuchen.',
  copy: 'Kopieren',
  copied: 'Kopiert',
  copyFailed: 'Kopieren nicht möglich. Markieren Sie den Text und kopieren Sie ihn selbst.',
  showPassword: 'Passwort anzeigen',
  loadFailed: 'Ihr Konto konnte nicht geladen werden.',
  refreshFailed: 'Diese Angaben sind möglicherweise nicht aktuell.',
  offline: 'Sie scheinen offline zu sein.',
  unknownDate: 'Unbekannt',
  errors: {
    OTHER: 'Etwas ist schiefgelaufen. Bitte versuchen Sie es erneut.',
    INPUT_INVALID: 'Bitte überprüfen Sie Ihre Eingaben.',
    USERNAME_TAKEN: 'Dieser Benutzername ist bereits vergeben. Wählen Sie einen anderen.',
    PASSWORD_WRONG: 'Das Passwort ist falsch.',
    PASSWORD_REJECTED: 'Dieses Passwort erfüllt die Anforderungen nicht.',
    PASSWORD_UNSET: 'Ihr Konto hat kein Passwort.',
    CODE_WRONG: 'Der Code ist falsch. Geben Sie den neuesten Code aus Ihrer App ein.',
    CODE_USED: 'Dieser Code wurde bereits verwendet. Warten Sie auf den nächsten.',
    CLOCK_OFF: (seconds: number): string =>
      `Die Uhr Ihres Smartphones geht etwa ${duration(Math.abs(seconds))} ${seconds > 0 ? 'vor' : 'nach'}. Schalten Sie Datum und Uhrzeit auf automatisch und versuchen Sie es erneut.`,
    ENROLMENT_MISSING: 'Diese Einrichtung ist nicht mehr gültig. Bitte beginnen Sie von vorn.',
    ENROLMENT_EXPIRED: 'Diese Einrichtung ist abgelaufen. Bitte beginnen Sie von vorn.',
    MFA_INACTIVE: 'Die Zwei-Faktor-Authentifizierung ist bereits deaktiviert.',
    SESSION_ENDED: 'Sie sind abgemeldet. Melden Sie sich wieder an, um fortzufahren.',
    REAUTHENTICATION_REQUIRED: 'Bitte melden Sie sich dafür erneut an.',
    ATTEMPTS_LOCKED: (seconds: number): string =>
      `Zu viele Versuche. Versuchen Sie es ${seconds <= 0 ? 'später' : fromNow(seconds)} erneut.`,
    ATTEMPTS_EXHAUSTED: 'Zu viele Versuche. Bitte wenden Sie sich an den Support, um Ihr Konto entsperren zu lassen.',
    CONNECTION_FAILED: 'Sie scheinen offline zu sein. Es wurde nichts geändert.',
    OUTCOME_UNKNOWN: 'Die Verbindung wurde unterbrochen. Es ist nicht sicher, ob Ihre Änderung gespeichert wurde.',
    SERVICE_UNAVAILABLE: 'Der Dienst ist gerade nicht erreichbar. Bitte versuchen Sie es gleich noch einmal.',
  },
  issues: {
    other: 'Diese Eingabe ist nicht zulässig.',
    required: 'Bitte füllen Sie dieses Feld aus.',
    tooShort: (minimum: number): string =>
      plural(minimum, {
        one: 'Verwenden Sie mindestens # Zeichen.',
        other: 'Verwenden Sie mindestens # Zeichen.',
      }),
    tooLong: (maximum: number): string =>
      plural(maximum, {
        one: 'Verwenden Sie höchstens # Zeichen.',
        other: 'Verwenden Sie höchstens # Zeichen.',
      }),
    useMore: 'Verwenden Sie mehr Zeichen.',
    useFewer: 'Verwenden Sie weniger Zeichen.',
    usernameCharacters:
      'Verwenden Sie Buchstaben (a–z) und Ziffern. Dazwischen sind einzelne Punkte, Bindestriche oder Unterstriche möglich.',
    usernameReserved: 'Dieser Name ist reserviert. Wählen Sie einen anderen.',
    fullNameCharacters: 'Dieser Name enthält Zeichen, die wir nicht anzeigen können.',
    readOnly: 'Das kann hier nicht geändert werden.',
    choice: 'Diese Auswahl ist nicht mehr verfügbar.',
    passwordCharacters: 'Dieses Passwort enthält Zeichen, die nicht verwendet werden können.',
  },
  required: {
    username: 'Geben Sie einen Benutzernamen ein.',
    fullName: 'Geben Sie Ihren vollständigen Namen ein.',
    currentPassword: 'Geben Sie Ihr aktuelles Passwort ein.',
    newPassword: 'Geben Sie ein neues Passwort ein.',
    confirmation: 'Geben Sie das neue Passwort noch einmal ein.',
    password: 'Geben Sie Ihr Passwort ein.',
    code: 'Geben Sie den Code aus Ihrer App ein.',
  },
});
