import type { Counting } from '../counting.ts';
import type { MfaStrings } from '../en/mfa.ts';

/** German: what the card on two-factor authentication says. */
export const mfaDe = ({ plural }: Counting): MfaStrings => ({
  title: 'Zwei-Faktor-Authentifizierung (2FA)',
  description: 'Ein zweiter Schritt bei der Anmeldung: ein Code aus einer App auf Ihrem Smartphone.',
  active: 'Aktiv',
  inactive: 'Nicht aktiv',
  since: 'Aktiviert:',
  inactiveDetail: 'Wer Ihr Passwort kennt, kann sich unter Ihrem Namen anmelden.',
  enable: '2FA aktivieren',
  passwordNeeded:
    'Für die Zwei-Faktor-Authentifizierung ist ein Passwort nötig. Ihr Konto hat keines, weil Sie sich auf andere Weise anmelden.',
  authenticator: 'Authenticator-App',
  authenticatorDetail: 'Neues Smartphone? Die bisherige App funktioniert, bis die neue eingerichtet ist.',
  replace: 'Authenticator ersetzen',
  backupCodes: 'Backup-Codes',
  backupCodesDetail: 'Für den Fall, dass Sie Ihr Smartphone nicht zur Hand haben.',
  left: (count: number): string => plural(count, { one: '# Code übrig', other: '# Codes übrig' }),
  few: (count: number): string =>
    count === 0
      ? 'Sie haben keine Backup-Codes mehr. Wenn Sie Ihr Smartphone verlieren, können Sie sich nicht mehr anmelden.'
      : plural(count, {
          one: 'Sie haben nur noch # Backup-Code. Erstellen Sie neue, bevor Sie sie brauchen.',
          other: 'Sie haben nur noch # Backup-Codes. Erstellen Sie neue, bevor Sie sie brauchen.',
        }),
  regenerate: 'Backup-Codes neu erstellen',
  off: 'Deaktivieren',
  offDetail: 'Danach genügt Ihr Passwort allein für die Anmeldung.',
  disable: '2FA deaktivieren',
  pending: {
    enable: 'Sie haben die Einrichtung der Zwei-Faktor-Authentifizierung begonnen und nicht abgeschlossen.',
    replace:
      'Sie haben begonnen, Ihren Authenticator zu ersetzen, und das nicht abgeschlossen. Der bisherige funktioniert weiterhin.',
  },
  resume: 'Code eingeben',
  startOver: 'Von vorn beginnen',
  cancelSetup: 'Einrichtung abbrechen',
  cancelled: 'Einrichtung abgebrochen. Es wurde nichts geändert.',
  loadFailed: 'Das konnte nicht geladen werden. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
  done: {
    enable:
      'Die Zwei-Faktor-Authentifizierung ist aktiviert. Ab jetzt melden Sie sich mit Ihrem Passwort und einem Code aus Ihrer App an.',
    replace:
      'Ihr neuer Authenticator ist in Gebrauch. Der bisherige funktioniert nicht mehr; Sie können seinen Eintrag löschen.',
    regenerate: 'Ihre neuen Backup-Codes sind gültig. Die bisherigen funktionieren nicht mehr.',
    disable: 'Die Zwei-Faktor-Authentifizierung ist deaktiviert.',
  },
});
